import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  ARCTIC,
  ARCTIC_PATH,
  card,
  cards,
  expect,
  headline,
  openFrontPage,
  searchBox,
  test,
} from './fixtures.ts';

const PAGES = [
  { name: 'front page', path: '/' },
  { name: 'topic', path: '/topic/climate' },
  { name: 'provider', path: '/provider/tidewatch.example' },
  { name: 'filtered', path: '/?without=tidewatch.example&sort=coverage' },
  {
    name: 'no results',
    path: '/topic/space?provider=longgallery.example&from=2026-11-02&to=2026-11-02',
  },
  { name: 'start of a search', path: '/search' },
  { name: 'search', path: '/search?q=court' },
  { name: 'search without results', path: '/search?q=kelpp' },
  { name: 'saved', path: '/saved' },
  { name: 'settings', path: '/settings' },
  { name: 'about', path: '/about' },
  { name: 'opening an archive', path: '/open' },
  { name: 'not found', path: '/nothing' },
];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** All that axe looks at by itself, and whether targets are 24 px or apart (WCAG 2.2, 2.5.8). */
const LOOKED_AT = {
  resultTypes: ['violations' as const],
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
};

/** What axe finds on the page as it is, at each size and in both themes. */
async function expectAccessible(page: Page): Promise<void> {
  // Each look at a page takes seconds on a small machine.
  test.slow();
  for (const size of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      // Legacy: without another page for what it finds in frames, of which there are none.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await axe.options(LOOKED_AT).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(found, `${colorScheme} at ${size.width}`).toEqual([]);
    }
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { height = 480 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: 320, height });
  const wider = await page.evaluate(
    // The page keeps the room of a scroll bar free, into which nothing may reach either.
    () => document.body.scrollWidth - document.body.clientWidth,
  );
  expect(wider, 'px too wide at 200 % of 640 px').toBeLessThanOrEqual(0);
}

/** With the spacing that WCAG 2.2, 1.4.12 asks texts to bear, none is cut off at its side. */
async function expectRoomForSpacing(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    // A sheet that scripts adopt is none that the policy forbids.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
    // What is drawn beside a text that says the same may be cut; so may the browser's own words in a
    // field for files, which lies unseen on its label.
    const read = 'body *:not(.visually-hidden, svg *, [type="file"], [aria-hidden="true"] *)';
    const parts = [...document.querySelectorAll<HTMLElement>(read)];
    const cutOff = parts.filter(
      (part) =>
        /hidden|clip/.test(getComputedStyle(part).overflowX) &&
        part.clientWidth > 1 &&
        part.scrollWidth > part.clientWidth + 1,
    );
    return cutOff.map(({ textContent }) => textContent);
  });
  expect(cut).toEqual([]);
  await expectNoSidewaysScroll(page);
}

for (const { name, path } of PAGES) {
  test(`${name}: axe finds nothing, and nothing wants scrolling sideways`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await expectRoomForSpacing(page);
  });
}

test.describe('at 400 % of a window of 1280 by 1024 px', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  /** What has the focus, if less than half of it is in sight: below an edge, or below another part. */
  const focusOutOfSight = (page: Page) =>
    page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return undefined;
      const { left, top, right, bottom } = focused.getBoundingClientRect();
      const points = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((across) =>
        [0.1, 0.3, 0.5, 0.7, 0.9].map((down) =>
          document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down),
        ),
      );
      // The pointer goes through the tracks of sliders.
      const own = focused.matches('[type="range"]') ? focused.parentElement : focused;
      const seen = points.filter(
        (part) => part && (own?.contains(part) || part.closest('label')?.control === focused),
      );
      return seen.length * 2 < points.length ? focused.outerHTML : undefined;
    });

  async function goThrough(page: Page, steps: number, key = 'Tab'): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      await page.keyboard.press(key);
      await expect.poll(() => focusOutOfSight(page), `${key} ${step}`).toBeUndefined();
    }
  }

  test('filters in their sheet: what has the focus is in sight, forwards and backwards', async ({
    page,
  }) => {
    await openFrontPage(page);
    await page.getByRole('button', { name: 'Filters' }).click();
    await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    await goThrough(page, 40);
    await goThrough(page, 30, 'Shift+Tab');
    await page.setViewportSize({ width: 390, height: 844 });
    await goThrough(page, 30, 'Shift+Tab');
  });

  test('a message at the foot covers nothing that has the focus, and goes by Escape', async ({
    page,
  }) => {
    await page.goto('/?sort=nonsense&type=nothing&provider=..');
    const messages = page.getByRole('status').filter({ hasText: 'sort' });
    await expect(messages).toBeVisible();
    await goThrough(page, 40);
    await page.keyboard.press('Escape');
    await expect(messages).toBeHidden();
  });

  for (const { name, path } of [...PAGES, { name: 'story', path: ARCTIC_PATH }]) {
    test(`${name}: nothing wants scrolling sideways, and what has the focus is in sight`, async ({
      page,
    }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await page.waitForLoadState('networkidle');
      // What keeps pages comes once the reader stirs: then the settings say more, above their foot.
      await page.mouse.wheel(0, 1);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await expectNoSidewaysScroll(page);
      await goThrough(page, 40);
      await expectRoomForSpacing(page);
    });
  }
});

test('a story: axe finds nothing, and nothing wants scrolling sideways', async ({ page }) => {
  await openFrontPage(page);
  await headline(page, ARCTIC).click();
  await expect(page.getByRole('list', { name: 'Coverage timeline' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expectRoomForSpacing(page);
});

test('axe finds nothing while suggestions, help or palette are open', async ({ page }) => {
  await page.goto('/search?q=court');
  await expect(cards(page).first()).toBeVisible();
  await searchBox(page).fill('court to');
  await searchBox(page).press('End');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'How to search' }).click();
  await expect(page.getByRole('dialog', { name: 'How to search' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  await palette.getByRole('combobox').fill('tide');
  await expect(palette.getByRole('option', { name: /Tidewatch/ }).first()).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing in a search whose stories have been read, and in sheets', async ({
  page,
}) => {
  await openFrontPage(page);
  await headline(page, ARCTIC).click();
  await expect(page.getByRole('list', { name: 'Coverage timeline' })).toBeVisible();
  await page.goto('/search?q=ice');
  await expect(card(page, ARCTIC).locator('h2 mark, h3 mark').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'All topics' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /Climate/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Next story')).toBeVisible();
  await expectAccessible(page);
});

test('in forced colours what is chosen can be told from what is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/settings');
  const drawn = (pressed: boolean) =>
    page
      .getByRole('button', { pressed })
      .first()
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await drawn(true)).not.toBe(await drawn(false));
  await page.goto('/topic/climate');
  const topics = page.getByRole('navigation', { name: 'Topics' });
  const lineOf = (name: RegExp) =>
    topics
      .getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link).borderBlockEndWidth);
  expect(await lineOf(/^Climate/)).not.toBe(await lineOf(/^Front page/));
});

test('with reduced motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openFrontPage(page);
  const moving = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1).length,
  );
  expect(moving).toBe(0);
});

test('the theme can be chosen and stays', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/');
  await expect(cards(page).first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(21, 21, 19)',
  );
});
