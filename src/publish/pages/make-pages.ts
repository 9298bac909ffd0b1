import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryId } from '../../bundle/ids.ts';
import { DEFAULT_CACHE } from '../../command/places.ts';
import type { EditionReader } from '../../engine/edition-reader.ts';
import { buildRenderer } from '../build-app.ts';
import { inThreads } from '../in-threads.ts';
import { shellWords } from '../messages/page-words.ts';
import { openEdition, storiesOf } from '../read-edition.ts';
import { storyPage, topicPage } from '../site.ts';
import { makeApp, type Work } from '../steps.ts';
import { filesOfPages, type PageKind } from './page-files.ts';
import type { PageOrder } from './page-order.ts';
import { cutShell } from './shell.ts';
import type { RenderingGiven } from './thread.ts';

const THREAD = join(import.meta.dirname, 'thread.ts');
/** Pages that a thread renders before it is sent more. */
const PAGES_AT_ONCE = 16;

/**
 * What pages take for the present, in seconds after their newest story: so much that each says its
 * day, which stays true, and not how long ago that was. Browsers go on with their own clock.
 */
const LATER = 2 * 86_400;

/**
 * Makes the app, and renders with it the front page, those of topics, and those of the newest
 * stories.
 *
 * @returns how many pages there are
 * @throws BundleProblem when the bundle does not hold what they show
 */
export async function makePages(work: Work): Promise<number> {
  const { plan, manifest, staging } = work;
  const { site, bundle, language, prerender } = plan;
  // Packages are found from there; two builds at once keep apart.
  const folder = join(DEFAULT_CACHE, `render-${process.pid}`);
  try {
    const [app, renderer, stories] = await Promise.all([
      makeApp(work),
      buildRenderer({ base: site.base, language, out: folder }),
      newestStories(openEdition(bundle, manifest), prerender),
    ]);
    const orders = [
      { page: '/', kind: 'front' } as const,
      ...manifest.topics.map(({ id }) => orderOf(topicPage(id), 'topic')),
      ...stories.map((id) => orderOf(storyPage(id), 'story')),
    ];
    const given: RenderingGiven = {
      renderer,
      bundle,
      now: manifest.span.last + LATER,
      shell: cutShell(app.index, shellWords(language).withoutScripts),
      files: filesOfPages(app.files, app.index, site.base),
      site,
      out: staging.folder,
    };
    await inThreads(orders, { thread: THREAD, batch: PAGES_AT_ONCE, given });
    return orders.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function orderOf(page: string, kind: PageKind): PageOrder {
  return { page: `/${encodeURI(page)}`, kind };
}

async function newestStories(edition: EditionReader, most: number): Promise<StoryId[]> {
  const ids: StoryId[] = [];
  if (most === 0) return ids;
  for await (const run of storiesOf(edition)) {
    for (const { story } of run) {
      ids.push(story.id);
      if (ids.length >= most) return ids;
    }
  }
  return ids;
}
