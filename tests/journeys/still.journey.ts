import { expect, holdBack, isAlive, test, UNKEPT } from './fixtures.ts';
import { movesOf, noteMoves } from './moves.ts';
import { RENDERED_PORT } from './ports.ts';

test.use({
  baseURL: `http://127.0.0.1:${RENDERED_PORT}`,
  // Rendered pages say dates in other words than this reader's language has.
  locale: 'en-US',
});

const TUG = '/story/2026/11/17/tug-catches-a-dead-weather-satellite-at-the-third-attempt';
const FERRY = '/story/2026/11/22/ferry-found';
const COURT =
  '/story/2026/11/18/a-court-lets-the-memory-makers-merger-stand-with-one-factory-to-go';

/** Pages with a paragraph that is a line shorter in its own font, or with dates that are longer here. */
const PAGES = [
  { path: '/', width: 390 },
  { path: TUG, width: 390 },
  { path: TUG, width: 360 },
  { path: FERRY, width: 390 },
  { path: COURT, width: 360 },
];

for (const { path, width } of PAGES) {
  test(`nothing moves on a first visit to ${path}, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(noteMoves);
    await page.goto(path);
    await expect(page.locator('html[data-text]')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const still = await page.evaluate(() => performance.now());
    // The reader's code has the page by now: what is pressed is answered.
    await page.getByRole('button', { name: /^Save/ }).first().click();
    await expect(page.getByRole('button', { name: /^Saved/ }).first()).toBeVisible();
    expect((await movesOf(page)).filter((time) => time < still)).toEqual([]);
  });
}

test('dates stay as they were written while the page is read, and are those of the region elsewhere', async ({
  page,
}) => {
  const seen: string[] = [];
  await page.exposeFunction('noteTime', (text: string) => void seen.push(text));
  // Whatever stands in the first time of the page, whenever it changes.
  await page.addInitScript(() => {
    let last = '';
    new MutationObserver(() => {
      const text = document.querySelector('main time')?.textContent ?? '';
      if (text !== '' && text !== last) void Reflect.get(window, 'noteTime')((last = text));
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto('/');
  await page.getByRole('button', { name: /^Save/ }).first().click();
  await expect(page.getByRole('button', { name: /^Saved/ }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(seen).toEqual([expect.stringMatching(/^22 Nov/)]);
  await page.getByRole('main').getByRole('article').first().getByRole('link').first().click();
  await expect(page.getByText(/November 22, 2026/).first()).toBeVisible();
  await page.goBack();
  await expect(page.locator('main time').first()).toHaveText(/^Nov 22/);
});

test('a paragraph that keeps the room of a line gives it back on a phone that is turned', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(FERRY);
  const keeps = page.locator('main p[style]');
  await expect(keeps).toHaveAttribute('style', /min-height/);
  // A bar of the browser that comes or goes changes nothing.
  await page.setViewportSize({ width: 390, height: 780 });
  await expect(keeps).toHaveAttribute('style', /min-height/);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(page.locator('main p[style*="min-height"]')).toHaveCount(0);
});

/** As browsers with other data do (CLDR): a comma more, a space of another kind. */
function writeOtherwise(): void {
  const { prototype } = Intl.DateTimeFormat;
  const { get } = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {};
  Object.defineProperty(prototype, 'format', {
    get(this: Intl.DateTimeFormat) {
      const format = get?.call(this) as Intl.DateTimeFormat['format'];
      return (date?: Date | number) => format(date).replaceAll(' ', ',\u202f');
    },
  });
  const { format } = Intl.ListFormat.prototype;
  Intl.ListFormat.prototype.format = function (names) {
    return format.call(this, names).replaceAll(' and ', ', and ');
  };
}

test.describe('a browser that writes dates otherwise', () => {
  test.use(UNKEPT);

  for (const path of ['/', '/topic/climate', FERRY, TUG, '/about']) {
    test(`takes ${path} over as it stands`, async ({ page }) => {
      const dated = page.locator('time, h2, h3, svg text, main p, footer p');
      const ofDays = async () => (await dated.allTextContents()).filter((text) => /\d/.test(text));
      await page.addInitScript(writeOtherwise);
      const release = await holdBack(page, /assets\/reader-.*\.js/);
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.getByRole('contentinfo')).toContainText(/2026/);
      const heading = await page.getByRole('heading').first().elementHandle();
      const written = await ofDays();
      release();
      await isAlive(page);
      await page.waitForLoadState('networkidle');
      expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
      expect(await ofDays()).toEqual(expect.arrayContaining(written));
    });
  }

  test('begins anew where its digits are others', async ({ page }) => {
    await page.addInitScript(() => {
      const { prototype } = Intl.NumberFormat;
      const { get } = Object.getOwnPropertyDescriptor(prototype, 'format') ?? {};
      Object.defineProperty(prototype, 'format', {
        get(this: Intl.NumberFormat) {
          const format = get?.call(this) as Intl.NumberFormat['format'];
          const arabic = (digit: string) => String.fromCharCode(0x0660 + Number(digit));
          return (value: number) => format(value).replace(/\d/g, arabic);
        },
      });
    });
    await page.goto('/');
    await expect(page.getByRole('contentinfo')).toContainText('٤٦ stories from ٢٣ providers');
    await expect(page.getByText('46 stories')).toHaveCount(0);
  });
});
