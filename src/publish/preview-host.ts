import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { FOR_EVER } from './hosts/policy.ts';

/**
 * `vite preview` as the hosts that a site is for: browsers may keep what is named by its content, and
 * pages without a file of their own are answered with the shell.
 */
export function likeAHost(): Plugin {
  return {
    name: 'like-a-host',
    configurePreviewServer({ config: { base, root, build }, middlewares }) {
      const folder = resolve(root, build.outDir);
      const has = (path: string): boolean => existsSync(join(folder, path));
      const below = (url = ''): string =>
        decodeURI(new URL(url, 'http://host').pathname).slice(base.length);
      middlewares.use((request, response, next) => {
        const path = below(request.url);
        if (path.startsWith(`${build.assetsDir}/`) && has(path)) {
          response.setHeader('Cache-Control', FOR_EVER);
        }
        const isPage = request.headers.accept?.includes('text/html') === true;
        const own = join(path, 'index.html');
        if (isPage && has(own)) request.url = base + own;
        else if (isPage && !has(path) && has('404.html')) request.url = `${base}404.html`;
        next();
      });
    },
  };
}
