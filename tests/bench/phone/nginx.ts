import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeNginxConfig } from '../../support/nginx.ts';

const STARTING_MS = 10_000;

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * A published site on Debian's nginx, with the file that its build wrote.
 *
 * @throws Error when there is no nginx, or it doesn't start
 */
export async function serveByNginx(site: string, port: number): Promise<Served> {
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-nginx-'));
  // Its workers give up root's rights, and must come in still.
  chmodSync(scratch, 0o755);
  const config = writeNginxConfig(scratch, { site, root: site, port });
  const nginx = spawn('nginx', ['-c', config], { stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => {
    nginx.once('error', () => reject(new Error('no nginx: apt-get install nginx-light')));
    nginx.once('exit', (code) => reject(new Error(`nginx ended with ${code}`)));
  });
  failed.catch(() => {});
  const origin = `http://localhost:${port}`;
  await Promise.race([answering(origin), failed]);
  return {
    origin,
    close() {
      nginx.kill();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

async function answering(origin: string): Promise<void> {
  const end = Date.now() + STARTING_MS;
  while (Date.now() < end) {
    const answer = await fetch(origin).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error(`nginx does not answer on ${origin}`);
}
