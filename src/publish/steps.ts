import { copyFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../bundle/manifest.ts';
import { PROJECT } from '../command/places.ts';
import { makeFolder } from '../command/writing/put-file.ts';
import type { AppCode } from './app-code.ts';
import { builtApp } from './build-app.ts';
import { feedLinks } from './heads.ts';
import { headersFile, HEADERS_FILE } from './hosts/headers-file.ts';
import { nginxFile, NGINX_FILE } from './hosts/nginx.ts';
import { scriptsIn } from './hosts/policy.ts';
import { filesBelow } from './placing/list-site.ts';
import { BUNDLE } from './placing/site-file.ts';
import type { Plan } from './plan.ts';
import { robotsOf } from './sitemap.ts';
import { hasAddress } from './site.ts';
import type { Staging } from './staging.ts';
import { element } from './xml.ts';

/** What the steps of a build work on. */
export interface Work {
  readonly plan: Plan;
  readonly manifest: Manifest;
  readonly staging: Staging;
}

const SHELL = 'index.html';
/** What hosts send for what they have not. */
const OTHERS = '404.html';

/** The app as it was built: what has become of its modules, and its page. */
export interface AppFiles {
  readonly code: AppCode;
  readonly index: string;
}

function copy(folder: string, paths: Iterable<string>, { staging }: Work): void {
  for (const path of paths) {
    const to = join(staging.folder, path);
    makeFolder(dirname(to));
    copyFileSync(join(folder, path), to);
  }
}

/** What `public` has goes beside the app; the bundle there may not be the one that is asked for. */
function copyPublic(work: Work): void {
  const folder = join(PROJECT, 'public');
  const paths = [...filesBelow(folder)].filter((path) => !path.startsWith(BUNDLE));
  copy(folder, paths, work);
}

/**
 * The app, and its page as the shell of all others: hosts send `404.html` for what they have not. It
 * works at any depth, since all that it loads has an address from the root of the host.
 */
export async function makeApp(work: Work): Promise<AppFiles> {
  const { plan, manifest, staging } = work;
  const { site } = plan;
  const { folder, paths, code } = await builtApp(site.base, plan.language);
  copy(folder, paths, work);
  copyPublic(work);
  const links = hasAddress(site) ? feedLinks(site, manifest.title, { kind: 'edition' }) : [];
  const tags = links.map((link) => `  ${element('link', link)}\n  `);
  const index = readFileSync(join(folder, SHELL), 'utf8').replace(
    '</head>',
    () => `${tags.join('')}</head>`,
  );
  staging.put(OTHERS, index);
  return { code, index };
}

/** What hosts and crawlers are to know, once the app is there. */
export function describeSite({ plan: { site }, staging }: Work): void {
  // The app's own, whose script all pages have.
  const scripts = scriptsIn(readFileSync(join(staging.folder, OTHERS), 'utf8'));
  staging.put(HEADERS_FILE, headersFile(site, scripts));
  staging.put(NGINX_FILE, nginxFile(site, scripts));
  staging.put('robots.txt', robotsOf(site));
}
