import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../content-hash.ts';
import { pageIn } from './shell.ts';
import { StoryHtml } from './story-html.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-story-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HINT = '<link rel="preload" as="image" href="/kelp.webp"/>';
const SHELL = {
  head: '<head>\n  ',
  middle: '</head><div id="root" data-rendered>',
  end: '</div></body>',
};
const FILES = { styles: [], aside: [], joined: [], scripts: [] };

/** What a story is rendered to, in an edition of so many stories. */
function rendered(title: string, stories: number): string {
  return `${HINT}<header>${stories}</header><main id="main"><h1>${title}</h1></main><footer>${stories}</footer>`;
}

/** A page as it stands in a site. */
function standing(title: string, key: string) {
  const page = pageIn(SHELL, {
    head: [],
    html: rendered(title, 5),
    files: FILES,
    data: { id: 'first', json: '{}' },
  });
  const file = join(folder, `${title}.html`);
  writeFileSync(file, page);
  return { file, hash: contentHash(page), key };
}

const never = () => Promise.reject(new Error('is not rendered'));

/** Of an edition of six stories, of which one was rendered. */
async function afterOne(): Promise<StoryHtml> {
  const stories = new StoryHtml();
  await stories.of('new', async () => rendered('New', 6));
  return stories;
}

describe("a story's HTML", () => {
  it('is cut from the page that stands, and gets what stands around all stories now', async () => {
    const stories = await afterOne();
    expect(await stories.of('kelp', never, standing('Kelp', 'kelp'))).toEqual({
      html: rendered('Kelp', 6),
      anew: false,
    });
  });

  it('is rendered as long as nothing is known of what stands around it', async () => {
    const html = rendered('Kelp', 6);
    const made = await new StoryHtml().of('kelp', async () => html, standing('Kelp', 'kelp'));
    expect(made).toEqual({ html, anew: true });
  });

  it.each([
    ['was rendered from something else', { key: 'older' }],
    ['is not what was written there', { hash: 'other' }],
    ['is gone', { file: 'nowhere.html' }],
  ])('is rendered where what stands %s', async (_, other) => {
    const stories = await afterOne();
    const html = rendered('Kelp again', 6);
    const given = { ...standing('Kelp', 'kelp'), ...other };
    expect(await stories.of('kelp', async () => html, given)).toEqual({ html, anew: true });
  });
});
