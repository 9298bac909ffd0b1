// `npm run pictures`: takes the pictures of the README from the built site with the sample edition.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { buildSite, ROOT, SITE } from './site.ts';

const PICTURES = join(ROOT, '.github', 'pictures');
const WIDE = { width: 1440, height: 1000 };
const NARROW = { width: 390, height: 844 };

const SHOTS = [
  { name: 'front-page', viewport: WIDE, colorScheme: 'light', story: false, language: 'en' },
  { name: 'story', viewport: WIDE, colorScheme: 'light', story: true, language: 'en' },
  { name: 'phone-dark', viewport: NARROW, colorScheme: 'dark', story: true, language: 'en' },
  { name: 'arabic', viewport: WIDE, colorScheme: 'light', story: true, language: 'ar' },
] as const;

await buildSite();
mkdirSync(PICTURES, { recursive: true });
const server = await preview({
  root: ROOT,
  logLevel: 'error',
  build: { outDir: SITE },
  preview: { host: '127.0.0.1', port: 4397, strictPort: true },
});
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: CHROMIUM_FLAGS,
});
for (const shot of SHOTS) await take(browser, shot);
await browser.close();
await server.close();

async function take(from: Browser, shot: (typeof SHOTS)[number]): Promise<void> {
  const { name, viewport, colorScheme, story, language } = shot;
  const context = await from.newContext({ viewport, colorScheme, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript((chosen) => {
    localStorage.setItem('broadsheet /', JSON.stringify({ language: chosen }));
  }, language);
  await page.goto('http://127.0.0.1:4397/');
  const first = page.getByRole('feed').getByRole('article').first();
  const link = first.getByRole('heading').getByRole('link');
  await link.waitFor();
  if (story) await openCoverage(page, link.click());
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await context.close();
}

/** Scrolls so that the chart and the start of the timeline are in the picture. */
async function openCoverage(page: Page, opened: Promise<void>): Promise<void> {
  await opened;
  // The second heading of a story, in whichever language.
  const heading = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  await page.getByRole('figure').first().waitFor();
  await heading.evaluate((coverage) => {
    coverage.scrollIntoView({ block: 'start' });
    scrollBy(0, -120);
  });
}
