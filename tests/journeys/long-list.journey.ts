import type { Page } from '@playwright/test';
import { cards, expect, headline, listTotal, openFrontPage, searchBox, test } from './fixtures.ts';
import { movesOf, noteMoves } from './moves.ts';
import { LONG_PORT } from './ports.ts';

test.use({ baseURL: `http://127.0.0.1:${LONG_PORT}` });

const STORIES = 3_000;

const scrollHeight = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

function scrollTo(page: Page, share: number): Promise<void> {
  return page.evaluate((part) => {
    window.scrollTo(0, part * document.documentElement.scrollHeight);
  }, share);
}

/** Places in the list, from 1, of the stories in sight. */
function placesInSight(page: Page): Promise<number[]> {
  return cards(page).evaluateAll((found) =>
    found
      .filter((card) => card.querySelector('a') !== null)
      .filter((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      })
      .map((card) => Number(card.getAttribute('aria-posinset'))),
  );
}

const focusedPlace = (page: Page) =>
  page.evaluate(() =>
    Number(document.activeElement?.closest('article')?.getAttribute('aria-posinset') ?? 0),
  );

/** Marks each frame in which nothing has the focus, once a story has had it. */
function watchFocus(): void {
  let had = false;
  const look = () => {
    const focused = document.activeElement;
    had ||= focused?.closest('article') !== null && focused !== null;
    if (had && focused === document.body) performance.mark('focus lost');
    requestAnimationFrame(look);
  };
  look();
}

async function jumpTo(page: Page, day: string): Promise<void> {
  await page.getByLabel('Go to a day').filter({ visible: true }).fill(day);
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  await expect.poll(() => focusedPlace(page)).toBeGreaterThan(0);
}

test('a long list is as long as it says from the start, and holds only what is near', async ({
  page,
}) => {
  await openFrontPage(page);
  expect(await listTotal(page)).toBe(STORIES);
  const before = await scrollHeight(page);
  await scrollTo(page, 1);
  await expect.poll(() => placesInSight(page)).toContain(STORIES);
  // Rows that were never drawn are reckoned by those that were.
  expect(Math.abs((await scrollHeight(page)) / before - 1)).toBeLessThan(0.2);
  expect(await cards(page).count()).toBeLessThan(150);
  await expect(page.getByText('That is all: 3,000 stories')).toBeVisible();
});

test('the middle of the scroll bar is the middle of the list', async ({ page }) => {
  await openFrontPage(page);
  await scrollTo(page, 0.5);
  await expect.poll(async () => (await placesInSight(page)).length).toBeGreaterThan(1);
  const [first = 0] = await placesInSight(page);
  expect(Math.abs(first / STORIES - 0.5)).toBeLessThan(0.1);
  await scrollTo(page, 0);
  await expect.poll(() => placesInSight(page)).toContain(1);
});

test('Back from a story opened deep in the list: the same place, and the focus on it', async ({
  page,
}) => {
  await openFrontPage(page);
  await expect.poll(() => scrollHeight(page)).toBeGreaterThan(STORIES * 50);
  await scrollTo(page, 0.6);
  await expect.poll(async () => (await placesInSight(page)).length).toBeGreaterThan(1);
  const [, place = 0] = await placesInSight(page);
  const link = page
    .locator(`article[aria-posinset="${place}"]`)
    .getByRole('heading')
    .getByRole('link');
  const title = await link.innerText();
  await link.scrollIntoViewIfNeeded();
  const top = () =>
    headline(page, title).evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await page.goBack();
  await expect(headline(page, title)).toBeFocused();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(80);
});

test('a day is jumped to: its first story has the focus, and j and k go on from there', async ({
  page,
}) => {
  await openFrontPage(page);
  await page.evaluate(watchFocus);
  await jumpTo(page, '2023-06-15');
  const place = await focusedPlace(page);
  const dayOf = (at: number) =>
    page.locator(`article[aria-posinset="${at}"] time`).first().getAttribute('datetime');
  await expect.poll(() => dayOf(place)).toMatch(/^2023-06-15/);
  await expect.poll(() => dayOf(place - 1)).toMatch(/^2023-06-1[6-9]/);
  for (let step = 1; step <= 25; step++) {
    await page.keyboard.press('j');
    await expect.poll(() => focusedPlace(page)).toBe(place + step);
  }
  for (let step = 24; step >= -5; step--) {
    await page.keyboard.press('k');
    await expect.poll(() => focusedPlace(page)).toBe(place + step);
  }
  expect(await page.evaluate(() => performance.getEntriesByName('focus lost').length)).toBe(0);
});

test('a slash deep in the list: the box comes to the reader, Escape and Back to the story', async ({
  page,
}) => {
  await openFrontPage(page);
  await jumpTo(page, '2023-06-15');
  const place = (await focusedPlace(page)) + 1;
  await page.keyboard.press('j');
  const story = page.locator(`article[aria-posinset="${place}"]`).getByRole('heading');
  await expect(story.getByRole('link')).toBeFocused();
  const top = () => story.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();

  await page.keyboard.press('/');
  // With the code that helps in the box.
  await expect(page.getByRole('combobox', { name: 'Search stories' })).toBeFocused();
  await expect(searchBox(page)).toBeInViewport();
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  await page.keyboard.press('Escape');
  await expect(story.getByRole('link')).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('minister');
  await expect(page).toHaveURL('/search?q=minister');
  await expect(searchBox(page)).toBeFocused();
  await page.goBack();
  await expect(story.getByRole('link')).toBeFocused();
  await expect(story).toBeInViewport();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(80);
});

test('nothing moves by itself while a long list is scrolled', async ({ page }) => {
  await openFrontPage(page);
  await expect.poll(() => scrollHeight(page)).toBeGreaterThan(STORIES * 50);
  await page.evaluate(noteMoves);
  for (const share of [0, 0.3, 0.7]) {
    await scrollTo(page, share);
    await expect.poll(async () => (await placesInSight(page)).length).toBeGreaterThan(1);
    for (let step = 0; step < 20; step++) {
      const [seen = 0] = await placesInSight(page);
      await page.mouse.wheel(0, 400);
      await expect.poll(async () => (await placesInSight(page)).at(-1)).toBeGreaterThan(seen);
    }
  }
  expect(await movesOf(page)).toEqual([]);
});

test('providers beyond the first hundred are there to be opened and found', async ({ page }) => {
  await openFrontPage(page);
  const group = page.getByRole('group', { name: 'Providers' });
  const rows = group.getByRole('checkbox');
  await expect(group.getByRole('button', { name: /^[\d,]+ more$/ })).toBeVisible();
  await group.getByRole('button', { name: /more$/ }).click();
  await expect(rows).toHaveCount(100);
  await expect(group.getByRole('button', { name: '2,177 more' })).toBeVisible();
  await group.getByRole('button', { name: /more$/ }).click();
  await expect(rows).toHaveCount(200);
  const row = group.getByRole('listitem').nth(150);
  const promised = Number(/\d+$/.exec((await row.innerText()).trim())?.[0]);
  await row.getByRole('checkbox').check();
  await expect.poll(() => listTotal(page)).toBe(promised);
});

test.describe('a list that is higher than browsers allow', () => {
  test.beforeEach(async ({ page }) => {
    // As high as a hundred thousand stories: far more than what a page is given for a list.
    await page.addInitScript(() => {
      const high = new CSSStyleSheet();
      high.replaceSync('[role="feed"] article { min-block-size: 9000px }');
      document.adoptedStyleSheets = [high];
    });
    await openFrontPage(page);
    await expect.poll(() => scrollHeight(page)).toBeGreaterThan(STORIES * 4_500);
    await goTo(page, 0.5);
  });

  /** Goes to a part of the page that shows other stories than are in sight. */
  async function goTo(page: Page, share: number): Promise<void> {
    const before = new Set(await placesInSight(page));
    await scrollTo(page, share);
    await expect
      .poll(async () => (await placesInSight(page)).filter((place) => !before.has(place)).length)
      .toBeGreaterThan(0);
  }

  /** How far a page is scrolled about in the next hundred frames, in px. */
  function unrest(page: Page): Promise<number> {
    return page.evaluate(async () => {
      const seen: number[] = [];
      while (seen.length < 100) {
        seen.push(window.scrollY);
        await new Promise(requestAnimationFrame);
      }
      return Math.max(...seen) - Math.min(...seen);
    });
  }

  test('a reload in the middle of it leads to the same story, and stays there', async ({
    page,
  }) => {
    const at = async () => (await placesInSight(page)).at(-1);
    const before = await at();
    expect(Math.abs((before ?? 0) / STORIES - 0.5)).toBeLessThan(0.05);
    // What notes places comes after the stories.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /return-to-place/.test(name)),
    );
    await page.reload();
    await expect.poll(at).toBe(before);
    expect(await unrest(page)).toBeLessThan(900);
    expect(await at()).toBe(before);
  });

  test('j and Tab after the scroll bar was dragged go on from the story with the focus', async ({
    page,
  }) => {
    await page.keyboard.press('j');
    await expect.poll(() => focusedPlace(page)).toBeGreaterThan(0);
    for (const [key, share] of [
      ['j', 0.65],
      ['k', 0.4],
      ['j', 0.6],
    ] as const) {
      const next = (await focusedPlace(page)) + (key === 'j' ? 1 : -1);
      await goTo(page, share);
      await page.keyboard.press(key);
      await expect.poll(() => focusedPlace(page)).toBe(next);
      await expect.poll(() => placesInSight(page)).toContain(next);
    }
    await goTo(page, 0.4);
    await page.keyboard.press('Tab');
    await expect.poll(async () => placesInSight(page)).toContain(await focusedPlace(page));
  });
});
