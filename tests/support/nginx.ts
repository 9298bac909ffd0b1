import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NGINX_FILE } from '../../src/publish/hosts/nginx.ts';

/** Debian's module that sends what was compressed before. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** Whether nginx can send `.br` files here. */
export const hasBrotli = existsSync(BROTLI);

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface NginxSite {
  /** The folder of a published site, with the file that its build wrote. */
  readonly site: string;
  /** The folder that the site's base stands below. */
  readonly root: string;
  readonly port: number;
}

/**
 * Writes what Debian's nginx needs to serve a site by the file of its build; with brotli, as a comment
 * in that file says, where its module is installed.
 *
 * @param scratch folder for it, which nginx may write to
 * @returns the path of the configuration
 */
export function writeNginxConfig(scratch: string, { site, root, port }: NginxSite): string {
  const own = readFileSync(join(site, NGINX_FILE), 'utf8');
  const included = join(scratch, 'site.conf');
  writeFileSync(included, hasBrotli ? own.replace('# brotli_static', 'brotli_static') : own);
  const paths = TEMPORARY.map((kind) => `${kind}_temp_path ${scratch}/${kind};`);
  const config = `
    ${hasBrotli ? `load_module ${BROTLI};` : ''}
    daemon off; pid ${scratch}/nginx.pid; error_log stderr;
    events {}
    http {
      include /etc/nginx/mime.types; access_log off; ${paths.join(' ')}
      server { listen 127.0.0.1:${port}; root ${root}; include ${included}; }
    }`;
  const path = join(scratch, 'nginx.conf');
  writeFileSync(path, config);
  return path;
}
