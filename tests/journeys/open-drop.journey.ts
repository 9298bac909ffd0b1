import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expect, headlines, test } from './fixtures.ts';
import { LANTERNS, MILL_ZIP, outcome, PATIENT, story } from './opening.ts';

/** Drags files and folders of the disk over the page, as a person does. */
async function dragOver(page: Page, files: readonly string[]): Promise<() => Promise<void>> {
  const browser = await page.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    browser.send('Input.dispatchDragEvent', {
      type,
      x: 300,
      y: 300,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  return async () => {
    // As a hand does that is never still; the page has said by then what it would do with them.
    await drag('dragOver');
    await drag('drop');
  };
}

test('a folder and a zip that are dropped together become one edition', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('weir-papers');
  const files = {
    'eels.md': story('Eels', 9),
    '2026/november/herons.md': story('Herons on the sluice', 10),
    '.drafts/otters.md': story('Drafts of otters', 11),
    'untitled.md': story('', 12),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const zip = testInfo.outputPath('papers.zip');
  writeFileSync(zip, MILL_ZIP);
  await page.goto('/open');
  await expect(page.getByText('Drop a folder, a zip or files here')).toBeVisible();
  const letGo = await dragOver(page, [folder, zip]);
  await expect(page.getByText('Let go to open it')).toBeVisible();
  await letGo();
  await expect(outcome(page, '“Weir Papers” is ready')).toBeFocused(PATIENT);
  await expect(page.getByText('Drop a folder, a zip or files here')).toBeVisible();
  await expect(page.getByText('weir-papers/untitled.md, line 2')).toBeVisible();
  await expect(page.getByText('mill-papers/_news/untitled.md, line 2')).toBeVisible();
  await page.getByRole('link', { name: 'Read it' }).click();
  await expect(page).toHaveURL('/local/weir-papers/');
  await expect.poll(() => headlines(page)).toHaveLength(5);
  expect(await headlines(page)).toEqual(
    expect.arrayContaining(['Eels', 'Herons on the sluice', LANTERNS]),
  );
});

test('a zip that is dropped says which of its files lead out of it', async ({ page }) => {
  const bytes = zipSync({
    'mill-papers/lanterns.md': strToU8(story(LANTERNS, 3)),
    '../../etc/otters.md': strToU8(story('Otters', 4)),
  });
  await page.goto('/open');
  await expect(page.getByText('Drop a folder, a zip or files here')).toBeVisible();
  const dataTransfer = await page.evaluateHandle((content) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([new Uint8Array(content)], 'papers.zip'));
    return dropped;
  }, Array.from(bytes));
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer });
  await expect(page.getByText('Let go to open it')).toBeVisible();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
  await expect(outcome(page, '“Papers” is ready')).toBeFocused(PATIENT);
  await expect(page.getByText('papers/../../etc/otters.md')).toBeVisible();
  await expect(page.getByText(/its name leads out of the zip/)).toBeVisible();
});
