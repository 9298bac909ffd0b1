import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect } from './fixtures.ts';

export const LANTERNS = 'Lanterns return to the weir';

/** A story in Markdown. */
export function story(title: string, day: number): string {
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return [
    '---',
    `title: ${title}`,
    `excerpt: The ${slug} as it was told on day ${day}.`,
    `publishedDateTime: 2026-11-${String(day).padStart(2, '0')}T08:00:00Z`,
    `webUrl: https://millrace.example/${slug}`,
    'provider: { name: The Millrace, domain: millrace.example }',
    'topics: [Weirs]',
    '---',
    '',
  ].join('\n');
}

/** Three good stories, one without a title, in a folder of its own. */
export const MILL_ZIP = Buffer.from(
  zipSync({
    'mill-papers/_news/lanterns.md': strToU8(story(LANTERNS, 3)),
    'mill-papers/_news/sluice.md': strToU8(story('The sluice is mended', 5)),
    'mill-papers/_news/2026/otters.md': strToU8(story('Otters below the mill', 7)),
    'mill-papers/_news/untitled.md': strToU8(story('', 8)),
    '__MACOSX/mill-papers/._lanterns.md': strToU8('notes'),
  }),
);

/** A busy machine may take its time to bundle. */
export const PATIENT = { timeout: 30_000 };

/** What has come of an archive. */
export function outcome(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 2, name });
}

export async function openMill(page: Page): Promise<void> {
  await page.goto('/open');
  await choose(page, 'papers.zip', MILL_ZIP);
  await expect(outcome(page, '“Mill Papers” is ready')).toBeFocused(PATIENT);
}

/** Chooses one file on the page that opens archives. */
export async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await page.getByLabel('Choose files').setInputFiles(file);
}

/** What is kept of all editions, and the databases beside that of the published one. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for await (const [name, folder] of (await navigator.storage.getDirectory()).entries()) {
      if (!(folder instanceof FileSystemDirectoryHandle)) continue;
      for await (const [id] of folder.entries()) names.push(`${name}/${id}`);
    }
    const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    return [...names, ...databases.filter((name) => name.includes('local/'))];
  });
}
