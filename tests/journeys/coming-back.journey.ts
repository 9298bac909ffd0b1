import type { Page } from '@playwright/test';
import { ARCTIC, cards, expect, headline, holdBack, searchBox, test, UNKEPT } from './fixtures.ts';
import { LONG_PORT, RENDERED_PORT } from './ports.ts';

/** The first story whose beginning is in sight, and where. */
async function inSight(page: Page): Promise<{ title: string; top: number }> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('[role=feed] article:not([aria-busy=true])')];
    const row = rows.find((one) => one.getBoundingClientRect().top >= 0);
    const title = row?.querySelector('h2, h3')?.textContent ?? '';
    return { title, top: row?.getBoundingClientRect().top ?? -1 };
  });
}

async function scrollTo(page: Page, y: number): Promise<void> {
  await page.mouse.move(400, 500);
  for (let at = 0; at < y; at += 1_000) {
    const from = await scrolled(page);
    await page.mouse.wheel(0, Math.min(1_000, y - at));
    await expect.poll(() => scrolled(page)).toBeGreaterThan(from);
  }
  await settled(page);
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

/** The page has not been scrolled, and its list has not changed, for a while. */
async function settled(page: Page): Promise<void> {
  let last = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify([await inSight(page), await scrolled(page)]);
        const same = now === last && !now.includes('"title":""');
        last = now;
        return same;
      },
      { intervals: [400] },
    )
    .toBe(true);
}

async function expectSame(page: Page, before: { title: string; top: number }): Promise<void> {
  await settled(page);
  const after = await inSight(page);
  expect(after.title).toBe(before.title);
  expect(Math.abs(after.top - before.top)).toBeLessThan(12);
}

test.describe('a reload leaves the reader at the same story', () => {
  test.use({ baseURL: `http://127.0.0.1:${LONG_PORT}` });

  for (const [name, address] of [
    ['the front page', '/'],
    ['another order', '/?sort=oldest'],
  ] as const) {
    test(`far down ${name} of a long archive`, async ({ page }) => {
      await page.goto(address);
      await expect(cards(page).first()).toBeVisible();
      await scrollTo(page, 14_000);
      const before = await inSight(page);
      await page.reload();
      await expectSame(page, before);
      await page.reload();
      await expectSame(page, before);
    });
  }
});

test('a reload leaves the reader at the same story of a search', async ({ page }) => {
  await page.goto('/search?q=the');
  await expect(cards(page).first()).toBeVisible();
  await scrollTo(page, 2_500);
  const before = await inSight(page);
  await page.reload();
  await expectSame(page, before);
});

test('Back from a story that was reloaded leads to the same place of the list', async ({
  page,
}) => {
  await page.goto('/search?q=the');
  await expect(cards(page).first()).toBeVisible();
  await scrollTo(page, 2_500);
  const link = page.getByRole('link', { name: (await inSight(page)).title, exact: true });
  await link.scrollIntoViewIfNeeded();
  await settled(page);
  const before = await inSight(page);
  await link.click();
  await expect(page).toHaveURL(/\/story\//);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expectSame(page, before);
});

test('what is opened in the same tab begins at its top', async ({ page }) => {
  await page.goto('/');
  await expect(cards(page).first()).toBeVisible();
  await scrollTo(page, 2_500);
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await scrolled(page)).toBe(0);
  await page.goto('/');
  await expect(cards(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await scrolled(page)).toBe(0);
});

test.describe('a page that was rendered before', () => {
  test.use({ ...UNKEPT, baseURL: `http://127.0.0.1:${RENDERED_PORT}` });

  test('stays where it was scrolled to when its code comes', async ({ page }) => {
    const release = await holdBack(page, /assets\/reader-.*\.js/);
    await page.goto('/', { waitUntil: 'commit' });
    await expect(headline(page, ARCTIC)).toBeVisible();
    await page.mouse.move(400, 500);
    for (let wheels = 0; wheels < 20; wheels++) await page.mouse.wheel(0, 1_000);
    await settled(page);
    const before = await inSight(page);
    release();
    await expect(searchBox(page)).toBeVisible();
    await expect(page.getByText(/That is all/)).toBeAttached();
    await expectSame(page, before);
  });
});
