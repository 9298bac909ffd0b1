import { readFileSync } from 'node:fs';
import { contentHash } from '../content-hash.ts';
import { renderedIn, splitHints } from './shell.ts';

/** A page of a story that stands in a site, whole, as an earlier build wrote it down. */
export interface StandingStory {
  /** Absolute path of its HTML. */
  readonly file: string;
  /** Of its HTML. */
  readonly hash: string;
  /** Of what its story was rendered from: see `StoryHtml`. */
  readonly key: string;
}

/** What was rendered of a page, cut where what the page is about begins and ends. */
interface CutHtml {
  /** Hints for the browser, which React puts in front, and they alone. */
  readonly hints: string;
  readonly before: string;
  readonly main: string;
  readonly after: string;
}

const MAIN = '<main ';
const MAIN_END = '</main>';

/** Text from sources is escaped, so that no other element begins or ends as `main` does. */
function cut(html: string): CutHtml | undefined {
  const [hints, rest] = splitHints(html);
  const main = rest.indexOf(MAIN);
  const end = rest.indexOf(MAIN_END, main);
  if (main < 0 || end < 0) return undefined;
  return {
    hints: hints.join(''),
    before: rest.slice(0, main),
    main: rest.slice(main, end),
    after: rest.slice(end),
  };
}

/**
 * The HTML of stories. What stands around a story is the same on all their pages: the edition's
 * title, topics and counts. So an edition with some stories more changes all of them, but what took
 * most time to render, the story, stays, and is cut from the page that stands.
 */
export class StoryHtml {
  #around: Pick<CutHtml, 'before' | 'after'> | undefined;

  /**
   * @param key a hash of all that a story is rendered from, but for what stands around it
   * @param render renders the page, with hints in front
   */
  async of(
    key: string,
    render: () => Promise<string>,
    standing?: StandingStory,
  ): Promise<{ readonly html: string; readonly anew: boolean }> {
    const kept = standing?.key === key ? this.#keep(standing) : undefined;
    if (kept !== undefined) return { html: kept, anew: false };
    const html = await render();
    this.#around ??= cut(html);
    return { html, anew: true };
  }

  /** Undefined where it is not whole, or before a first page of the edition was rendered. */
  #keep({ file, hash }: StandingStory): string | undefined {
    if (!this.#around) return undefined;
    const page = contentIn(file);
    if (page === undefined || contentHash(page) !== hash) return undefined;
    const story = cut(renderedIn(page.toString()));
    return story && story.hints + this.#around.before + story.main + this.#around.after;
  }
}

function contentIn(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
