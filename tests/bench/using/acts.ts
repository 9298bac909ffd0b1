import type { Locator, Page } from '@playwright/test';

/** How fast a person types, and how long one looks at what came, in milliseconds. */
const KEY_MS = 120;
const LOOK_MS = 1_500;
const WHEEL_MS = 60;
const WHEEL_PIXELS = 600;
const WHEELS = 60;
const CHOICES = 4;

function stories(page: Page) {
  return page.getByRole('feed').getByRole('article');
}

export async function openFront(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await stories(page).first().getByRole('link').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Goes to the front page inside the app, as a person does, without loading anything anew. */
export async function returnToFront(page: Page, origin: string): Promise<void> {
  await page.getByRole('banner').getByRole('link').first().click();
  await page.waitForURL(`${origin}/`);
  await stories(page).first().getByRole('link').first().waitFor();
  await page.waitForTimeout(LOOK_MS);
}

/** Types each of the words into the search box, letter by letter. */
export async function typeWords(page: Page, words: readonly string[]): Promise<number> {
  const field = page.locator('[role=search] input');
  let keys = 0;
  for (const text of words) {
    await field.click();
    await field.fill('');
    await field.pressSequentially(text, { delay: KEY_MS });
    keys += text.length;
    await page.waitForTimeout(LOOK_MS);
  }
  return keys;
}

/** The filter by provider, which stands first. Told by roles it would take the page tens of ms. */
const PROVIDERS = 'section[aria-label] fieldset >> nth=0';

/**
 * Brings a thing into sight and says where its middle is then. What Playwright's own click looks at
 * before would be the longest task of a slowed page.
 */
export function middleOf(
  thing: Locator,
  block: ScrollLogicalPosition,
): Promise<{ readonly x: number; readonly y: number }> {
  return thing.evaluate((element, at) => {
    element.scrollIntoView({ block: at, behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, block);
}

async function press(page: Page, thing: Locator): Promise<void> {
  const { x, y } = await middleOf(thing, 'nearest');
  await page.mouse.click(x, y);
}

/** Chooses some providers of the filter, one after the other, and lets them go again. */
export async function clickFilters(page: Page): Promise<number> {
  const filter = page.locator(PROVIDERS);
  const boxes = filter.locator('input[type=checkbox]');
  await boxes.first().waitFor();
  // Chosen providers may move to the top: their ids stand in what describes them.
  const names: string[] = [];
  for (let place = 0; place < CHOICES; place++) {
    const name = (await boxes.nth(place).getAttribute('aria-describedby')) ?? '';
    names.push(name.slice(name.lastIndexOf('_') + 1));
  }
  let clicks = 0;
  for (const name of names) {
    const box = filter.locator(`input[aria-describedby$="${name}"]`);
    for (const chosen of [true, false]) {
      await press(page, box);
      clicks++;
      await page.waitForTimeout(LOOK_MS);
      if ((await box.isChecked()) !== chosen) throw new Error(`${name} did not take the click`);
    }
  }
  return clicks;
}

/** Turns the wheel over the list. */
export async function scrollFeed(page: Page): Promise<number> {
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < WHEELS; turn++) {
    await page.mouse.wheel(0, WHEEL_PIXELS);
    await page.waitForTimeout(WHEEL_MS);
  }
  await page.waitForTimeout(LOOK_MS);
  return WHEELS;
}
