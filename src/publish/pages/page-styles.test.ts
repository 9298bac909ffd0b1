import { basename } from 'node:path';
import { expect, it } from 'vitest';
import type { PageFiles, PageKind } from './page-files.ts';
import { joinStyles } from './page-styles.ts';

const READER = '/archive/assets/reader-a.css';
const INDEX = `<head>
    <link rel="stylesheet" crossorigin href="${READER}">
    <link rel="icon" href="/archive/favicon.svg">
  </head>`;

function filesOf(...styles: readonly string[]): PageFiles {
  return { styles, aside: [], joined: [], scripts: ['/archive/assets/x.js'] };
}

/** A rule for each file. */
function readClass(address: string): string {
  return `.${basename(address, '.css')}{top:0}`;
}

it('puts the styles of a kind of page into one file, in their order, and says which those were', () => {
  const files: Readonly<Record<PageKind, PageFiles>> = {
    front: filesOf(READER, '/archive/assets/filters-b.css'),
    topic: filesOf(READER),
    story: filesOf(READER, '/archive/assets/story-c.css', '/archive/assets/outward-d.css'),
    search: filesOf(READER),
    about: filesOf(READER),
  };
  const { index, files: joined, made } = joinStyles(INDEX, files, readClass);
  expect(index).not.toContain('stylesheet');
  expect(index).toContain('rel="icon"');
  const { styles, joined: parts, scripts } = joined.story;
  expect(parts).toEqual([READER, '/archive/assets/story-c.css', '/archive/assets/outward-d.css']);
  expect(scripts).toEqual(['/archive/assets/x.js']);
  expect(styles).toHaveLength(1);
  const [address = ''] = styles;
  expect(address).toMatch(/^\/archive\/assets\/story-[\w-]{8}\.css$/);
  expect(made.get(address.slice('/archive/assets/'.length))).toBe(
    '.reader-a{top:0}.story-c{top:0}.outward-d{top:0}',
  );
  expect(new Set(Object.values(joined).flatMap((page) => page.styles)).size).toBe(5);
});

it('puts what is for paper and forced colours alone into a second file, in its order', () => {
  const asides = {
    [READER]: '@media print{a{top:0}}b{content:"}"}@media (width>=1px){@media print{b{top:0}}}',
    '/archive/assets/story-c.css': 'c{top:0}@media (forced-colors:active){c{top:1px}}d{top:0}',
  };
  const one = filesOf(...Object.keys(asides));
  const files = { front: one, topic: one, story: one, search: one, about: one };
  const { files: joined, made } = joinStyles(
    INDEX,
    files,
    (address) => asides[address as keyof typeof asides],
  );
  const contentOf = ([address = '']: readonly string[]) => made.get(basename(address));
  expect(contentOf(joined.story.styles)).toBe(
    'b{content:"}"}@media (width>=1px){@media print{b{top:0}}}c{top:0}d{top:0}',
  );
  expect(contentOf(joined.story.aside)).toBe(
    '@media print{a{top:0}}@media (forced-colors:active){c{top:1px}}',
  );
});
