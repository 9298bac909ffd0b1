import { expect, it } from 'vitest';
import type { PageFiles, PageKind } from './page-files.ts';
import { joinStyles } from './page-styles.ts';

const INDEX = `<head>
    <link rel="stylesheet" crossorigin href="/archive/assets/reader-a.css">
    <link rel="icon" href="/archive/favicon.svg">
  </head>`;

function filesOf(...styles: readonly string[]): PageFiles {
  return { styles, joined: [], scripts: ['/archive/assets/x.js'] };
}

it('puts the styles of a kind of page into one file, in their order, and says which those were', () => {
  const files: Readonly<Record<PageKind, PageFiles>> = {
    front: filesOf('/archive/assets/filters-b.css'),
    topic: filesOf(),
    story: filesOf('/archive/assets/story-c.css', '/archive/assets/outward-d.css'),
    search: filesOf(),
    about: filesOf(),
  };
  const { index, files: joined, made } = joinStyles(INDEX, files, (address) => `{${address}}`);
  expect(index).not.toContain('stylesheet');
  expect(index).toContain('rel="icon"');
  const { styles, joined: parts, scripts } = joined.story;
  expect(parts).toEqual([
    '/archive/assets/reader-a.css',
    '/archive/assets/story-c.css',
    '/archive/assets/outward-d.css',
  ]);
  expect(scripts).toEqual(['/archive/assets/x.js']);
  expect(styles).toHaveLength(1);
  const [address = ''] = styles;
  expect(address).toMatch(/^\/archive\/assets\/story-[\w-]{8}\.css$/);
  expect(made.get(address.slice('/archive/assets/'.length))).toBe(
    '{/archive/assets/reader-a.css}{/archive/assets/story-c.css}{/archive/assets/outward-d.css}',
  );
  expect(new Set(Object.values(joined).flatMap((page) => page.styles)).size).toBe(5);
});
