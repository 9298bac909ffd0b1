import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { bundle, ROOT, SAMPLE_EDITION, SITE } from '../support/site.ts';
import { test as base } from './fixtures.ts';

/** A site of a journey's own, whose files may be replaced while a page of it is open. */
export interface OwnSite {
  readonly folder: string;
  /** Its address, with the path that it is below and `/` at its end. */
  readonly address: string;
}

/** Which site is copied, and the path that it was built for. */
export interface OwnSource {
  readonly site: string;
  readonly base: string;
}

export const test = base.extend<{ source: OwnSource; own: OwnSite }>({
  source: [{ site: SITE, base: '/' }, { option: true }],
  own: async ({ quiet, source }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-own-'));
    cpSync(source.site, folder, { recursive: true });
    const server = await preview({
      root: ROOT,
      base: source.base,
      logLevel: 'error',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const origin = originOf(server);
    quiet.allow(new RegExp(`^${origin}`));
    quiet.allow(/404|Failed to load resource/);
    await provide({ folder, address: origin + source.base });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

function originOf({ httpServer }: PreviewServer): string {
  const address = httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** Bundles the sample edition anew, with other headlines: hardly a file keeps its name. */
export function replaceEdition({ folder }: OwnSite): void {
  const archive = mkdtempSync(join(tmpdir(), 'broadsheet-edition-'));
  cpSync(SAMPLE_EDITION, archive, { recursive: true });
  for (const path of globSync('_news/**/*.md', { cwd: archive })) {
    const story = readFileSync(join(archive, path), 'utf8');
    writeFileSync(join(archive, path), story.replace(/^title: .*$/m, anew));
  }
  rmSync(join(folder, 'bundle'), { recursive: true });
  bundle(archive, folder, 'The Second Edition');
  rmSync(archive, { recursive: true });
}

const anew = (line: string) => line.replace(/("?)$/, ', anew$1');
