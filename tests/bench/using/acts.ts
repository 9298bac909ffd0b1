import type { Page } from '@playwright/test';

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
  const field = page.getByRole('search').locator('input');
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

/** Chooses some providers of the filter, one after the other, and lets them go again. */
export async function clickFilters(page: Page): Promise<number> {
  const filter = page.getByRole('group', { name: 'Providers' });
  const boxes = filter.getByRole('checkbox');
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
      await box.setChecked(chosen);
      clicks++;
      await page.waitForTimeout(LOOK_MS);
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
