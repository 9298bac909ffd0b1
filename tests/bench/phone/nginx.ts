import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NGINX_FILE } from '../../../src/publish/hosts/nginx.ts';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
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
  const brotli = existsSync(BROTLI);
  const own = readFileSync(join(site, NGINX_FILE), 'utf8');
  writeFileSync(
    join(scratch, 'site.conf'),
    brotli ? own.replace('# brotli_static', 'brotli_static') : own,
  );
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${scratch}/${kind};`,
  );
  const config = `
    ${brotli ? `load_module ${BROTLI};` : ''}
    daemon off; pid ${scratch}/nginx.pid; error_log stderr;
    events {}
    http {
      include /etc/nginx/mime.types; access_log off; ${paths.join(' ')}
      server { listen 127.0.0.1:${port}; root ${site}; include ${scratch}/site.conf; }
    }`;
  writeFileSync(join(scratch, 'nginx.conf'), config);
  const nginx = spawn('nginx', ['-c', join(scratch, 'nginx.conf')], { stdio: 'ignore' });
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

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
