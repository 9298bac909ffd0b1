import type { CacheWillUpdateCallbackParam, WorkboxPlugin } from 'workbox-core/types.js';
import { assetsIn, isRendered } from './kinds.ts';
import { pageKey } from './page-key.ts';

/** Stands with a page that is kept: paths of the files that it names, each between spaces. */
const NEEDS = 'broadsheet-needs';

/** Of the body as it came over the line, which is another than what is kept. */
const OF_THE_LINE = ['content-encoding', 'content-length', 'transfer-encoding'];

/** What a worker lives for: it is not ended before what the event waits for. */
export type Occasion = CacheWillUpdateCallbackParam['event'];

/** Sees to it that files are kept. Rejects where one does not come, or is not what its name says. */
export type KeepAssets = (paths: readonly string[], occasion: Occasion) => Promise<void>;

/**
 * Keeps pages that have something to read in them, each with all files that it names: a page whose
 * styles or code are missing would be worse than none.
 *
 * @param base path that the site is served from, with `/` at its end
 */
export function wholePages(base: string, keepAssets: KeepAssets): WorkboxPlugin {
  return {
    cacheKeyWillBeUsed: async ({ request }) => pageKey(new URL(request.url), base),
    cacheWillUpdate: async ({ response, event }) => {
      if (response.status !== 200 || !isHtml(response)) return null;
      const html = await response.text();
      if (!isRendered(html)) return null;
      const needs = assetsIn(html, base);
      try {
        await keepAssets(needs, event);
      } catch {
        return null;
      }
      const headers = new Headers(response.headers);
      for (const name of OF_THE_LINE) headers.delete(name);
      headers.set(NEEDS, needs.join(' '));
      // Made anew, since browsers take no answer for a page that came by way of another address.
      return new Response(html, { headers });
    },
  };
}

/** Whether an answer is a web page: some hosts send one for whatever they have not. */
export function isHtml(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') === true;
}

/** Paths of all files that the pages in a cache need. */
export async function neededBy(pages: Cache): Promise<Set<string>> {
  const kept = await Promise.all((await pages.keys()).map((key) => pages.match(key)));
  return new Set(kept.flatMap((page) => page?.headers.get(NEEDS)?.split(' ') ?? []));
}
