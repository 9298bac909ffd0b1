import {
  ARCTIC,
  cards,
  expect,
  holdBack,
  openFrontPage,
  openSearch,
  searchBox,
  test,
  UNKEPT,
} from './fixtures.ts';
import type { Page } from '@playwright/test';

test.use(UNKEPT);

async function saveSearch(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save this search' }).click();
  const field = page.getByRole('textbox', { name: 'Name' });
  await expect(field).toBeFocused();
  await field.fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Saved as “${name}”`).first()).toBeVisible();
}

const savedList = (page: Page) => page.getByRole('region', { name: 'Saved searches' });

test('a search is saved by name, and opened from the start of the box, also after a reload', async ({
  page,
}) => {
  await openSearch(page, 'court', '&type=article&sort=newest');
  await saveSearch(page, 'The courts');
  await openFrontPage(page);
  await page.keyboard.press('/');
  const option = page.getByRole('option', { name: 'The courts' });
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=court&type=article&sort=newest');
  await expect(searchBox(page)).toHaveValue('court');
  await expect(cards(page).first()).toBeVisible();
});

test('a saved search can be given another name, removed, and brought back', async ({ page }) => {
  await openSearch(page, 'court');
  await saveSearch(page, 'The courts');
  await page.goto('/search');
  await savedList(page).getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New name for “The courts”' }).fill('Judgments');
  await page.keyboard.press('Enter');
  await expect(savedList(page).getByRole('link', { name: 'Judgments' })).toBeVisible();

  await savedList(page).getByRole('button', { name: 'Remove' }).click();
  await expect(savedList(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(savedList(page).getByRole('link', { name: 'Judgments' })).toBeVisible();
  await page.reload();
  await savedList(page).getByRole('link', { name: 'Judgments' }).click();
  await expect(page).toHaveURL('/search?q=court');
});

test('another tab has a saved search at once', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/search');
  await expect(other.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await openSearch(page, 'ferry -whale');
  await saveSearch(page, 'Ferries');
  await expect(savedList(other).getByRole('link', { name: 'Ferries' })).toBeVisible();
  await page.goto('/search');
  await savedList(page).getByRole('button', { name: 'Remove' }).click();
  await expect(savedList(other)).toHaveCount(0);
});

test('the palette goes to pages, topics, providers, saved searches and stories', async ({
  page,
}) => {
  await openSearch(page, 'court');
  await saveSearch(page, 'Zebra crossing');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  for (const [letters, group, address] of [
    ['sett', 'Pages', '/settings'],
    ['ocea', 'Topics', '/topic/oceans'],
    ['tidew', 'Providers', '/provider/tidewatch.example'],
    ['zebra', 'Saved searches', '/search?q=court'],
    ['shipping forecast choir', 'Stories', /^\/story\/\d{4}\/\d\d\/\d\d\/town-choir/],
  ] as const) {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(letters);
    const option = palette.getByRole('group', { name: group }).getByRole('option').first();
    await expect(option).toBeVisible();
    await expect(async () => {
      if ((await option.getAttribute('aria-selected')) !== 'true') {
        await page.keyboard.press('ArrowDown');
      }
      await expect(option).toHaveAttribute('aria-selected', 'true', { timeout: 500 });
    }).toPass();
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    const path = () => page.evaluate(() => location.pathname + location.search);
    if (typeof address === 'string') await expect.poll(path).toBe(address);
    else await expect.poll(path).toMatch(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('the palette is left by Escape, and the focus is where it was', async ({ page }) => {
  await openFrontPage(page);
  await page.keyboard.press('j');
  const link = cards(page).first().getByRole('heading').getByRole('link');
  await expect(link).toBeFocused();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(link).toBeFocused();
});

test('keys that are faster than the code of the palette end in its box', async ({ page }) => {
  const come = await holdBack(page, '**/assets/palette-*.js');
  await openFrontPage(page);
  const link = cards(page).first().getByRole('heading').getByRole('link');
  await link.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('settl');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('sett');
  // What it was opened by mistake for, it can be left for.
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('ocea');
  come();
  const field = page.getByRole('dialog', { name: 'Go to' }).getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type('ns');
  await expect(field).toHaveValue('oceans');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('Enter that is faster than the code of the palette, or than the answers, goes there', async ({
  page,
}) => {
  const come = await holdBack(page, '**/assets/palette-*.js');
  await openFrontPage(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('drifting sensor');
  await page.keyboard.press('Enter');
  come();
  await expect(page.getByRole('heading', { level: 1, name: ARCTIC })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Go to' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('oceans');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Oceans' })).toBeVisible();
});
