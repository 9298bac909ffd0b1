import { ARCTIC, cards, expect, headline, headlines, test } from './fixtures.ts';
import { kept, LANTERNS, openMill } from './opening.ts';

const GONE = 'This edition is not on this device any more';

test('the way back to an edition that was forgotten makes nothing anew', async ({ page }) => {
  await openMill(page);
  await page.getByRole('link', { name: 'Read it' }).click();
  await expect(headline(page, LANTERNS)).toBeVisible();
  await page.getByRole('button', { name: 'Forget it: Mill Papers' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Forget it: Mill Papers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(headline(page, ARCTIC)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/local/mill-papers/');
  await page.reload();
  await expect(page.getByRole('heading', { name: GONE })).toBeVisible();
  // The library is opened when there is nothing else to do.
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))),
  );
  expect(await kept(page)).toEqual([]);
});

test('another tab that reads an edition is told that it was forgotten, and what to do', async ({
  page,
  context,
}) => {
  await openMill(page);
  const other = await context.newPage();
  await other.goto('/local/mill-papers/');
  await expect(cards(other)).toHaveCount(3);
  expect(await headlines(other)).toContain(LANTERNS);
  await page.getByRole('button', { name: 'Forget it: Mill Papers' }).click();
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(page.getByText('“Mill Papers” is forgotten.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Read it' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'On this device' })).toBeFocused();

  await headline(other, LANTERNS).click();
  await expect(other.getByRole('heading', { name: GONE })).toBeVisible();
  await other.getByRole('link', { name: 'Open an archive from this device' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Open an archive' })).toBeVisible();
  expect(await kept(page)).toEqual([]);
});
