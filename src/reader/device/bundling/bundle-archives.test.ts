import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { bundleArchives } from './bundle-archives.ts';
import { openZip } from './open-zip.ts';

const story = (slug: string): Uint8Array =>
  strToU8(
    [
      '---',
      `title: What the ${slug} said`,
      `excerpt: The ${slug} as it was heard.`,
      'publishedDateTime: 2026-11-03T08:00:00Z',
      `webUrl: https://millrace.example/${slug}`,
      'provider: { name: The Millrace, domain: millrace.example }',
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
