import type { Locator, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test, UNKEPT } from './fixtures.ts';
import { choose, outcome, PATIENT } from './opening.ts';

test.use(UNKEPT);

const WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
const PHRASE =
  'The Intergovernmental Association of Local Newspapers and Broadcasters of the Valley';

interface Told {
  readonly title: string;
  readonly provider: string;
  readonly time: string;
}

const article = ({ title, provider, time }: Told) => ({
  title,
  publishedDateTime: time,
  webUrl: `https://${domainOf(provider)}/${encodeURIComponent(title)}`,
  provider: { name: provider, domain: domainOf(provider) },
});

const domainOf = (provider: string) => `${provider.length}.example`;

const story = (lead: Told, others: readonly Told[]) =>
  JSON.stringify({ ...article(lead), related: others.map(article) });

const ARCHIVE = [
  story({ title: 'A long memory', provider: 'Northline', time: '1901-06-01T12:00:00Z' }, [
    { title: 'Remembered', provider: 'Ferry', time: '1950-06-03T12:00:00Z' },
    { title: 'Reprinted', provider: WORD, time: '2026-11-03T12:00:00Z' },
  ]),
  story({ title: 'All at once', provider: PHRASE, time: '2026-11-05T12:00:00Z' }, [
    { title: 'At the same second', provider: WORD, time: '2026-11-05T12:00:00Z' },
  ]),
  story({ title: 'Within the hour', provider: 'Northline', time: '2026-11-06T10:00:00Z' }, [
    { title: 'An hour later', provider: PHRASE, time: '2026-11-06T10:59:00Z' },
  ]),
  JSON.stringify({
    ...article({ title: 'A tall sign', provider: 'Ferry', time: '2026-11-07T10:00:00Z' }),
    images: [{ url: '/assets/sign.png' }],
  }),
].join('\n');

const SIGN = { width: 40, height: 90 };

async function open(page: Page): Promise<void> {
  await page.goto('/open');
  const sign = await sharp({ create: { ...SIGN, channels: 3, background: 'navy' } })
    .png()
    .toBuffer();
  const files = { 'extremes/stories.ndjson': strToU8(ARCHIVE), 'extremes/assets/sign.png': sign };
  await choose(page, 'extremes.zip', Buffer.from(zipSync(files)));
  await expect(outcome(page, /is ready/)).toBeFocused(PATIENT);
  await page.getByRole('link', { name: 'Read it' }).click();
}

async function read(page: Page, title: string): Promise<void> {
  await open(page);
  await page.getByRole('feed').getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error(`${part} is not there`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

for (const width of [320, 390]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 844 } });

    for (const title of ['A long memory', 'Within the hour']) {
      test(`words of the time axis stand apart: ${title}`, async ({ page }) => {
        await read(page, title);
        const words = page.getByRole('figure').locator('text:visible');
        await expect(words.nth(1)).toBeVisible();
        const boxes = await Promise.all((await words.all()).map(boxOf));
        boxes.slice(1).forEach((box, before) => {
          expect(box.x).toBeGreaterThan(boxes[before]?.right ?? Infinity);
        });
      });
    }

    test('a name that is one long word stays on the page', async ({ page }) => {
      await read(page, 'All at once');
      const name = page.getByRole('listitem').getByText(WORD, { exact: true });
      expect((await boxOf(name)).right).toBeLessThanOrEqual(width);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width);
    });

    test('a long name begins beside its mark', async ({ page }) => {
      await read(page, 'All at once');
      const name = page
        .getByRole('list', { name: 'Coverage timeline' })
        .getByText(PHRASE, { exact: true });
      const mark = await boxOf(name.locator('xpath=preceding-sibling::*[1]'));
      expect((await boxOf(name)).x).toBeGreaterThan(mark.right);
      expect((await boxOf(name)).y).toBeLessThan(mark.bottom);
    });

    test('what filters does not touch the line below where no chart is between', async ({
      page,
    }) => {
      await read(page, 'All at once');
      const button = await boxOf(page.getByRole('main').getByRole('button', { name: 'Providers' }));
      const order = page.getByRole('group', { name: 'Order' }).locator('xpath=..');
      expect((await boxOf(order)).y - button.bottom).toBeGreaterThanOrEqual(12);
    });

    test('a card keeps no line for a strip that is not there', async ({ page }) => {
      await open(page);
      const card = page.getByRole('article', { name: 'All at once' });
      const save = await boxOf(card.getByRole('button', { name: /^Save/ }));
      const facts = await boxOf(card.getByRole('list'));
      expect(save.y).toBeLessThan(facts.bottom);
    });

    test('a small picture is not blown up', async ({ page }) => {
      await read(page, 'A tall sign');
      expect(await boxOf(page.getByRole('figure').locator('img'))).toMatchObject(SIGN);
    });
  });
}
