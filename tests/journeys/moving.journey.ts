import type { Page } from '@playwright/test';
import {
  ARCTIC,
  card,
  expect,
  headline,
  openFrontPage,
  openStory,
  test,
  timeline,
  UNKEPT,
} from './fixtures.ts';

// While a worker takes over on a first visit, a picture that is shown again comes by way of it, too late to
// move with its headline.
test.use(UNKEPT);

/** A transition between two pages, as it began: which texts moved, and what of the page was named. */
interface Moved {
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
}

interface Noting {
  readonly begun: string[];
  readonly moved: Moved[];
}

/** Runs in the page, from its start: notes its transitions, and holds them in the middle. */
function noteTransitions(): void {
  const noting: Noting = { begun: [], moved: [] };
  Object.assign(globalThis, { noting });
  const named = () =>
    [...document.querySelectorAll<HTMLElement>('[style*="view-transition-name"]')].map(
      (element) => ({ name: element.style.viewTransitionName, text: element.textContent }),
    );
  const headlineOf = (all: ReturnType<typeof named>) =>
    all.find(({ name }) => name === 'headline')?.text ?? '';
  const start = document.startViewTransition.bind(document);
  document.startViewTransition = (update) => {
    const from = headlineOf(named());
    noting.begun.push(from);
    const transition = start(update);
    const note = () => {
      for (const animation of document.getAnimations()) animation.pause();
      const there = named();
      const names = there.map(({ name }) => name).sort();
      noting.moved.push({ from, to: headlineOf(there), names });
    };
    transition.ready.then(note, () => undefined);
    return transition;
  };
}

/** Runs in the page, from its start: moments are as long as a busy machine needs. */
function waitLonger(): void {
  const { setTimeout } = globalThis;
  const isMoment = (delay: number) => delay > 50 && delay < 500;
  const longer = (run: () => void, delay = 0) =>
    setTimeout(run, isMoment(delay) ? delay * 50 : delay);
  Object.assign(globalThis, { setTimeout: longer });
}

/** The front page, and the code that moves its headlines. */
async function openMoving(page: Page): Promise<void> {
  await page.addInitScript(noteTransitions);
  await page.addInitScript(waitLonger);
  const coming = page.waitForResponse(/assets\/move-headline-.*\.js/);
  await openFrontPage(page);
  await page.mouse.wheel(0, 1);
  await (await coming).finished();
}

const noted = (page: Page) => page.evaluate<Noting>('noting');

async function thereAndBack(page: Page): Promise<void> {
  await headline(page, ARCTIC).click();
  await expect(timeline(page)).toBeVisible();
  await page.goBack();
  await expect(headline(page, ARCTIC)).toBeFocused();
}

test('a headline and its picture move from the card to the story, and back', async ({ page }) => {
  await openMoving(page);
  const both = { from: ARCTIC, to: ARCTIC, names: ['headline', 'picture'] };
  await thereAndBack(page);
  expect((await noted(page)).moved).toEqual([both, both]);
});

test('what is pressed while a headline moves is pressed on the page', async ({ page }) => {
  await openMoving(page);
  await openStory(page, ARCTIC);
  await expect.poll(async () => (await noted(page)).moved.length).toBe(1);
  await page.getByRole('main').getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
  await page.goBack();
  await expect(card(page, ARCTIC).getByRole('button', { name: /^Saved/ })).toBeVisible();
  await headline(page, ARCTIC).press('Enter');
  await expect(page).toHaveURL(/\/story\//);
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: ARCTIC })).toBeFocused();
  // Nothing keeps a name that it had while it moved.
  const stillNamed = async () => {
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    return page.locator('[style*="view-transition-name"]').count();
  };
  await expect.poll(stillNamed, { timeout: 20_000 }).toBe(0);
});

test.describe('for those who want less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves', async ({ page }) => {
    await openMoving(page);
    await thereAndBack(page);
    await thereAndBack(page);
    expect((await noted(page)).begun).toEqual([]);
  });
});
