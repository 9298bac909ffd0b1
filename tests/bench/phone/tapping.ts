import { devices, type Locator, type Page } from '@playwright/test';
import { launchBrowser, withFreshPage } from '../measure/browser.ts';
import { middleOf } from '../using/acts.ts';
import { noteTimings, slowDown, timed, type PhaseTimings } from '../using/timings.ts';

/** How long one looks at what came, and how fast one types on glass, in milliseconds. */
const LOOK_MS = 1_500;
const KEY_MS = 250;

/** Brings a thing into sight, looks for it, and taps it. */
async function tap(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor();
  const { x, y } = await middleOf(thing, 'center');
  await page.waitForTimeout(LOOK_MS);
  await page.touchscreen.tap(x, y);
  await page.waitForTimeout(LOOK_MS);
}

/** What a reader does in a visit. @returns how many taps and keys it took */
async function visit(page: Page, word: string): Promise<number> {
  const rows = page.getByRole('feed').getByRole('article');
  const sheet = page.getByRole('dialog');
  let acts = 0;
  const tapOn = async (thing: Locator) => {
    await tap(page, thing);
    acts++;
  };
  const openStory = async (place: number) => {
    await tapOn(rows.nth(place).getByRole('heading').getByRole('link'));
    await page.waitForURL(/\/story\//);
  };
  await openStory(1);
  await page.goBack();
  await page.waitForTimeout(LOOK_MS);
  await tapOn(rows.nth(2).getByRole('button', { name: 'Save', exact: true }));
  await tapOn(page.getByRole('button', { name: /^Filters/ }));
  const provider = sheet.getByRole('checkbox').first();
  await tapOn(provider);
  await tapOn(provider);
  await tapOn(sheet.getByRole('button', { name: /^Show/ }));
  await tapOn(page.getByRole('navigation', { name: 'Topics' }).getByRole('link').nth(1));
  await page.waitForURL(/\/topic\//);
  await openStory(0);
  await tapOn(page.getByRole('banner').getByRole('button', { name: 'Search' }));
  for (const key of word) {
    await page.keyboard.type(key);
    acts++;
    await page.waitForTimeout(KEY_MS);
  }
  await page.waitForTimeout(LOOK_MS);
  await openStory(0);
  return acts;
}

/**
 * A visit on a phone whose processor is slowed, to a site that was never seen before.
 *
 * @param origin of the site, without `/` at its end
 * @param word one that its stories hold
 */
export async function tapThrough(origin: string, word: string): Promise<PhaseTimings> {
  const browser = await launchBrowser();
  try {
    return await withFreshPage(
      browser,
      async (page) => {
        await noteTimings(page);
        await page.goto(`${origin}/`);
        await page.waitForLoadState('networkidle');
        await slowDown(page);
        return timed(page, () => visit(page, word));
      },
      devices['Pixel 7'],
    );
  } finally {
    await browser.close();
  }
}
