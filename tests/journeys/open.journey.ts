import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { headersOf } from '../../src/publish/hosts/policy.ts';
import { ARCTIC, card, cards, expect, headline, headlines, test, UNKEPT } from './fixtures.ts';
import { choose, kept, LANTERNS, MILL_ZIP, openMill, outcome, PATIENT, story } from './opening.ts';

test.use(UNKEPT);

const SAMPLE = join(import.meta.dirname, '..', 'fixtures', 'sample-edition');

test('a zip is opened, read, kept, and forgotten', async ({ page }) => {
  await page.goto('/about');
  await page.getByRole('link', { name: 'Open an archive from this device' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Open an archive' })).toBeVisible();
  await choose(page, 'papers.zip', MILL_ZIP);
  await expect(outcome(page, '“Mill Papers” is ready')).toBeFocused(PATIENT);
  await expect(page.getByText('mill-papers/_news/untitled.md, line 2')).toBeVisible();
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations).toEqual([]);

  await page.getByRole('link', { name: 'Read it' }).click();
  await expect(page).toHaveURL('/local/mill-papers/');
  await expect(cards(page)).toHaveCount(3);
  await expect(page.getByText('You are reading “Mill Papers”')).toBeVisible();
  await headline(page, LANTERNS).click();
  await expect(page.getByRole('heading', { level: 1, name: LANTERNS })).toBeVisible();
  await expect(page).toHaveURL(/^[^?]*\/local\/mill-papers\/story\/2026\/11\/03\//);
  await page.getByRole('link', { name: 'The Millrace' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'The Millrace' })).toBeVisible();
  await page.goto('/local/mill-papers/search?q=otters');
  await expect(page.getByText('1 story', { exact: true }).first()).toBeVisible();
  expect(await headlines(page)).toEqual(['Otters below the mill']);

  // As it is typed by hand.
  await page.goto('/local/mill-papers');
  await expect(page).toHaveURL('/local/mill-papers/');
  await card(page, LANTERNS).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
  await expect(card(page, LANTERNS)).toBeVisible();

  await page.getByRole('link', { name: 'Back to the published edition' }).click();
  await expect(headline(page, ARCTIC)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Saved', exact: true }).first()).toBeVisible();
  await page.goto('/local/mill-papers/');
  await page.getByRole('button', { name: 'Forget it: Mill Papers' }).click();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(page).toHaveURL('/');
  await expect(headline(page, ARCTIC)).toBeVisible();
  await expect(page.getByText('“Mill Papers” is forgotten.')).toBeVisible();
  expect(await kept(page)).toEqual([]);
  await page.goto('/local/mill-papers/');
  await expect(
    page.getByRole('heading', { name: 'This edition is not on this device any more' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Back to the published edition' }).click();
  await expect(headline(page, ARCTIC)).toBeVisible();
});

/** Folders of the editions that are kept. */
async function editionsKept(page: Page): Promise<string[]> {
  const names = await kept(page);
  return names
    .filter((name) => /^broadsheet .*[^/]$/.test(name))
    .map((name) => name.replace(/.*\//, ''));
}

test('a folder is opened with its pictures, beside another of its name', async ({ page }) => {
  await page.goto('/open');
  const namesake = zipSync({ 'sample-edition/a.md': strToU8(story(LANTERNS, 3)) });
  await choose(page, 'papers.zip', Buffer.from(namesake));
  const read = page.getByRole('link', { name: 'Read it' });
  await expect(read).toHaveAttribute('href', '/local/sample-edition/', PATIENT);
  await page.getByLabel('Choose a folder').setInputFiles(SAMPLE);
  await expect(read).toHaveAttribute('href', '/local/sample-edition-2/', PATIENT);
  await expect(page.getByRole('link', { name: 'Read Sample Edition' })).toHaveCount(2);
  await read.click();
  await expect(headline(page, ARCTIC)).toBeVisible();
  const picture = page.locator('img[src^="blob:"]').first();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(1);
});

test('a feed is opened, and says which of its items it cannot use', async ({ page }) => {
  const day = '<pubDate>Sat, 07 Nov 2026 09:00:00 GMT</pubDate>';
  const item = `<title>${LANTERNS}</title><link>https://millrace.example/lanterns</link>${day}`;
  const feed = `<rss version="2.0"><channel><title>The Millrace</title><link>https://millrace.example/</link>
    <item>${item}</item><item><title>Nowhere</title>${day}</item></channel></rss>`;
  await page.goto('/open');
  await choose(page, 'river-watch.rss', Buffer.from(feed));
  await expect(outcome(page, '“River Watch” is ready')).toBeFocused(PATIENT);
  await expect(page.getByText(/item\[1\]\.link.*has no link/)).toBeVisible();
  await page.getByRole('link', { name: 'Read it' }).click();
  await expect(card(page, LANTERNS).getByText('The Millrace')).toBeVisible();
});

test('an edition is renamed and updated: its address and what was saved in it stay', async ({
  page,
}) => {
  await page.goto('/open');
  // The browser's own window for choosing cannot be driven: what it would give is a folder.
  await page.evaluate(
    async (text) => {
      const folder = await (
        await navigator.storage.getDirectory()
      ).getDirectoryHandle('mill-papers', { create: true });
      const write = async (name: string, content: string) => {
        const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await file.write(content);
        await file.close();
      };
      await write('lanterns.md', text);
      Object.assign(window, { write, showDirectoryPicker: async () => folder });
    },
    story(LANTERNS, 3),
  );
  await page.getByLabel('Choose a folder').click();
  await expect(outcome(page, '“Mill Papers” is ready')).toBeFocused(PATIENT);
  await page.getByRole('button', { name: 'Rename Mill Papers' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('The Weir');
  await page.keyboard.press('Enter');
  await expect(outcome(page, '“The Weir” is ready')).toBeVisible();
  await page.getByRole('link', { name: 'Read it' }).click();
  await expect(page.getByText('You are reading “The Weir”')).toBeVisible();
  await expect(page).toHaveURL('/local/mill-papers/');
  await card(page, LANTERNS).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();

  await page.evaluate(
    async (text) => {
      const folder = await (
        await navigator.storage.getDirectory()
      ).getDirectoryHandle('mill-papers');
      const handle = await folder.getFileHandle('otters.md', { create: true });
      const file = await handle.createWritable();
      await file.write(text);
      await file.close();
    },
    story('Otters below the mill', 7),
  );
  await page.getByRole('link', { name: 'Your editions' }).click();
  await page.getByRole('button', { name: 'Update The Weir' }).click();
  // It is the one that is read: with its new files it begins anew.
  await expect(page).toHaveURL('/local/mill-papers/', PATIENT);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByText('You are reading “The Weir”')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
  await expect.poll(() => editionsKept(page)).toEqual(['mill-papers.2']);
});

test('where the browser cannot go to an archive again, an update asks for it', async ({ page }) => {
  await openMill(page);
  await page.getByRole('button', { name: 'Update Mill Papers' }).click();
  await expect(outcome(page, 'Update “Mill Papers”')).toBeFocused();
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations).toEqual([]);
  // Broken off, or of no use, it leaves what was there.
  await choose(page, 'papers.json', Buffer.from('{"name": "nothing"}'));
  await expect(outcome(page, 'There is no story in papers.json')).toBeFocused(PATIENT);
  await expect.poll(() => editionsKept(page)).toEqual(['mill-papers']);
  await page.getByRole('button', { name: 'Update Mill Papers' }).click();
  await expect(outcome(page, 'Update “Mill Papers”')).toBeFocused();
  const more = zipSync({ 'a.md': strToU8(story(LANTERNS, 3)), 'b.md': strToU8(story('Eels', 9)) });
  await choose(page, 'more.zip', Buffer.from(more));
  await expect(outcome(page, '“Mill Papers” is up to date')).toBeFocused(PATIENT);
  await expect(page.getByText(/^2 stories · /)).toHaveCount(1);
  await expect.poll(() => editionsKept(page)).toEqual(['mill-papers.2']);
  await page.getByRole('link', { name: 'Read it' }).click();
  await expect(headline(page, 'Eels')).toBeVisible();
});

test('what holds no story says what was looked for, and keeps nothing', async ({ page }) => {
  await page.goto('/open');
  await choose(page, 'papers.zip', MILL_ZIP.subarray(0, 300));
  await expect(outcome(page, 'papers.zip cannot be opened')).toBeFocused();
  await expect(page.getByText('It is no zip, or it was cut off.')).toBeVisible();

  await choose(page, 'papers.json', Buffer.from('{"name": "nothing", "version": 1}'));
  await expect(outcome(page, 'There is no story in papers.json')).toBeFocused();
  await expect(page.getByText(/this JSON holds no stories/)).toBeVisible();
  await expect(page.getByText(/A story needs title, webUrl/)).toBeVisible();
  await expect.poll(() => kept(page)).toEqual([]);
});

test('where the code that opens archives does not come, it says so, and opens them once it does', async ({
  page,
  quiet,
}) => {
  quiet.allow(/ERR_FAILED|Failed to load resource/);
  await page.route(/assets\/bundle-worker-/, (route) => route.abort());
  await page.goto('/open');
  await choose(page, 'papers.zip', MILL_ZIP);
  await expect(outcome(page, 'The archive was not opened')).toBeFocused();
  await expect(page.getByText(/again with a connection/)).toBeVisible();
  await page.unroute(/assets\/bundle-worker-/);
  await choose(page, 'papers.zip', MILL_ZIP);
  await expect(page.getByRole('link', { name: 'Read it' })).toBeVisible(PATIENT);
});

test('where private files are closed, an edition is held in the database; the policy holds in its worker', async ({
  page,
}) => {
  const words = `Promise.reject(new DOMException('closed', 'SecurityError'))`;
  await page.addInitScript(`StorageManager.prototype.getDirectory = () => ${words}`);
  await page.route(/assets\/bundle-worker-.*\.js/, async (route) => {
    const answer = await route.fetch();
    const closed = `StorageManager.prototype.getDirectory = () => ${words};`;
    // As a host sends it: what it forbids would be said on the console.
    const headers = { ...answer.headers(), ...headersOf([]) };
    await route.fulfill({ headers, body: closed + (await answer.text()) });
  });
  await openMill(page);
  await expect(page.getByText(/The edition is held in memory/)).toBeVisible();
  await page.getByRole('link', { name: 'Read it' }).click();
  await expect(cards(page)).toHaveCount(3);
});
