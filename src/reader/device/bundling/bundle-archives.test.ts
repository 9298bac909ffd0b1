import { strToU8, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { bundleArchives } from './bundle-archives.ts';
import { openZip } from './open-zip.ts';

const story = (slug: string, ...more: string[]): Uint8Array =>
  strToU8(
    [
      '---',
      `title: What the ${slug} said`,
      `excerpt: The ${slug} as it was heard.`,
      'publishedDateTime: 2026-11-03T08:00:00Z',
      `webUrl: https://millrace.example/${slug}`,
      'provider: { name: The Millrace, domain: millrace.example }',
      ...more,
      '---',
      '',
    ].join('\n'),
  );

it('what a zip names outside of itself is told of as rejected, hidden files are not', async () => {
  const bytes = zipSync({
    'weir.md': story('weir'),
    '../../etc/otter.md': story('otter'),
    'papers/../../eel.md': story('eel'),
    '..\\heron.md': story('heron'),
    '.hidden/newt.md': story('newt'),
    '../.ssh/pike.md': story('pike'),
    '../picture.png': new Uint8Array(3),
  });
  const archive = await openZip('papers.zip', new Blob([new Uint8Array(bytes)]));
  const bundling = { title: 'Papers', put: () => {}, progress: () => {} };
  const { stories, intake } = await bundleArchives([archive], bundling);
  expect(stories.map(({ articles }) => articles[0]?.title)).toEqual(['What the weir said']);
  const reason = 'cannot be read: its name leads out of the zip, or is none';
  expect(intake.rejected.map(({ source }) => source).sort()).toEqual([
    'papers/../../etc/otter.md',
    'papers/../heron.md',
    'papers/papers/../../eel.md',
  ]);
  for (const reject of intake.rejected) expect(reject.reason).toBe(reason);
  expect(intake.read).toBe(4);
});

it('goes through a zip some few times, however many pictures its stories have', async () => {
  const many = Array.from({ length: 60 }, (_, n) => `weir-${n}`);
  const gif = (n: number) => strToU8(`GIF89a\x03\0\x02\0${n}`, true);
  const files = many.flatMap((slug, n) => [
    [`${slug}.md`, story(slug, `images: [{ url: /pictures/${slug}.gif }]`)] as const,
    [`pictures/${slug}.gif`, gif(n)] as const,
  ]);
  const archive = await openZip(
    'papers.zip',
    new Blob([new Uint8Array(zipSync(Object.fromEntries(files)))]),
  );
  const read = vi.fn<typeof archive.read>((paths) => archive.read(paths));
  const bundling = { title: 'Papers', put: () => {}, progress: () => {} };
  const { stories } = await bundleArchives([{ ...archive, read }], bundling);
  const pictures = stories.map(({ articles }) => articles[0]?.picture);
  expect(new Set(pictures.map((picture) => picture?.src)).size).toBe(many.length);
  for (const picture of pictures) expect(picture).toMatchObject({ width: 3, height: 2 });
  // What bundles it holds, its stories, and their pictures.
  expect(read).toHaveBeenCalledTimes(3);
});
