import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** A story of the sample edition with many providers, whose lead is The Tidewatch. */
export const ARCTIC =
  'A drifting sensor fleet hears the Arctic ice break a week before satellites see it';
export const ARCTIC_PATH =
  '/story/2026/11/22/a-drifting-sensor-fleet-hears-the-arctic-ice-break-a-week-before-satellites-see';

/**
 * For journeys that come between a page and its host, by holding back, changing or counting answers: the
 * worker that keeps the site would give its own, and `page.route` does not see what it asks for. All
 * others go with it, as readers do.
 */
export const UNKEPT = { serviceWorkers: 'block' } as const;
const BLOCKED = 'Service Worker registration blocked by Playwright';

/**
 * A page that may say nothing on the console and may ask nobody but its own host. A journey that
 * breaks files on purpose allows what the browser itself then logs.
 */
export const test = base.extend<{ quiet: { allow: (text: RegExp) => void } }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const allowed: RegExp[] = [];
      const said: string[] = [];
      const foreign: string[] = [];
      page.on('console', (message) => {
        if (message.text() === BLOCKED) return;
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      page.context().on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !url.startsWith(baseURL ?? '')) foreign.push(url);
      });
      await use({ allow: (text) => void allowed.push(text) });
      expect(said.filter((text) => !allowed.some((known) => known.test(text)))).toEqual([]);
      expect(foreign.filter((url) => !allowed.some((known) => known.test(url)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function feed(page: Page): Locator {
  return page.getByRole('feed');
}

export function cards(page: Page): Locator {
  return feed(page).getByRole('article');
}

export function card(page: Page, title: string): Locator {
  return cards(page).filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

export function headline(page: Page, title: string): Locator {
  return card(page, title).getByRole('heading').getByRole('link');
}

export function provider(page: Page, name: string): Locator {
  return page
    .getByRole('group', { name: 'Providers' })
    .getByRole('checkbox', { name, exact: true });
}

export function timeline(page: Page): Locator {
  return page.getByRole('list', { name: 'Coverage timeline' });
}

export async function openFrontPage(page: Page, search = ''): Promise<void> {
  await page.goto(`/${search}`);
  await expect(cards(page).first()).toBeVisible();
}

export async function openStory(page: Page, title: string): Promise<void> {
  await headline(page, title).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export function searchBox(page: Page): Locator {
  return page.getByLabel('Search stories');
}

/** Keeps files from coming, until they are let go. */
export async function holdBack(page: Page, files: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Before that buttons do nothing yet; React notes the elements that it has taken. */
export async function isAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react')),
  );
}

/** The page of results for some words, once it says how many there are. */
export async function openSearch(page: Page, words: string, more = ''): Promise<void> {
  await page.goto(`/search?q=${encodeURIComponent(words)}${more}`);
  await expect(page.getByRole('heading', { level: 1, name: `Search: ${words}` })).toBeVisible();
  await expect(page.getByText(/^(\d+ stor(y|ies)|No stories here)$/).first()).toBeVisible();
}

/** Headlines of the stories in the list, in its order. */
export async function headlines(page: Page): Promise<string[]> {
  return cards(page).getByRole('heading').getByRole('link').allInnerTexts();
}

export async function listTotal(page: Page): Promise<number> {
  return Number(await cards(page).first().getAttribute('aria-setsize'));
}
