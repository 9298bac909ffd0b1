import type { Page, Route } from '@playwright/test';
import { cards, expect, headlines, openFrontPage, searchBox, test, UNKEPT } from './fixtures.ts';

test.use(UNKEPT);

/** What may have happened to a file on its way. */
const DAMAGES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  missing: (route) => route.fulfill({ status: 404, body: '' }),
  cut: (route) => spoil(route, (body) => body.subarray(0, body.length - 1)),
  altered: (route) =>
    spoil(route, (body) => {
      body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
      return body;
    }),
};

async function spoil(route: Route, change: (body: Buffer) => Buffer): Promise<void> {
  const response = await route.fetch();
  const body = change(await response.body());
  await route.fulfill({ response, body });
}

/** Numbers of stories that the page gives out as exact, beside filters, topics or the list. */
async function exactCounts(page: Page): Promise<string[]> {
  const numbers = await page
    .getByText(/^\d+ stor(y|ies)$|^That is all/)
    .filter({ visible: true })
    .allInnerTexts();
  const sizes = await cards(page).evaluateAll((found) =>
    found.map((card) => card.getAttribute('aria-setsize') ?? ''),
  );
  return [...numbers, ...sizes.filter((size) => size !== '-1')];
}

for (const [damage, break_] of Object.entries(DAMAGES)) {
  for (const [kind, words] of [
    ['pages', 'court'],
    ['terms', 'court'],
    ['positions', '"far side"'],
  ] as const) {
    test(`a ${kind} file that is ${damage} costs a notice and a retry, and no count is made up`, async ({
      page,
      quiet,
    }) => {
      quiet.allow(/404|Failed to load resource/);
      await openFrontPage(page);
      await page.route(`**/bundle/${kind}/*`, break_);
      await searchBox(page).fill(words);
      await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
      const retry = page.getByRole('main').getByRole('button', { name: 'Try again' });
      await expect(retry.first()).toBeVisible();
      expect(await exactCounts(page)).toEqual([]);
      await page.unrouteAll({ behavior: 'wait' });
      await expect(async () => {
        if ((await retry.count()) > 0) await retry.first().click();
        await expect(retry).toHaveCount(0, { timeout: 1_000 });
      }).toPass();
      await expect.poll(() => headlines(page)).toHaveLength(words === 'court' ? 3 : 1);
      await expect(page.getByText(/^(3 stories|1 story)$/).first()).toBeVisible();
    });
  }

  test(`a facets file that is ${damage} costs the counts, not the results`, async ({
    page,
    quiet,
  }) => {
    quiet.allow(/404|Failed to load resource/);
    await page.route('**/bundle/facets/*', break_);
    await page.goto('/search?q=court');
    await expect(cards(page)).toHaveCount(3);
    const filters = page.getByRole('region', { name: 'Filters' });
    const retry = filters.getByRole('button', { name: 'Try again' });
    await expect(retry).toBeVisible();
    await expect(filters.getByRole('checkbox')).toHaveCount(0);
    const topics = page.getByRole('navigation', { name: 'Topics' });
    expect(await topics.getByRole('listitem').allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/\d/),
    );
    await page.unrouteAll({ behavior: 'wait' });
    await retry.click();
    await expect(filters.getByRole('checkbox').first()).toBeVisible();
    await expect(topics).toContainText(/\d/);
  });
}

test('a lost file beside good ones: the results on show stay true to their words', async ({
  page,
  quiet,
}) => {
  quiet.allow(/404|Failed to load resource/);
  await page.goto('/search?q=court');
  await expect(cards(page)).toHaveCount(3);
  await page.route('**/bundle/positions/*', (route) => route.fulfill({ status: 404, body: '' }));
  await searchBox(page).fill('"memory makers"');
  const retry = page.getByRole('main').getByRole('button', { name: 'Try again' }).first();
  await expect(retry).toBeVisible();
  expect(await exactCounts(page)).toEqual([]);
});

test('an engine that crashes over a search: the reader says so and answers in the page', async ({
  page,
  quiet,
}) => {
  quiet.allow(/planted/);
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    const crash = `self.addEventListener('message', ({ data }) => {
      if (JSON.stringify(data).includes('"words"')) throw new Error('planted');
    });`;
    await route.fulfill({ response, body: `${await response.text()}\n${crash}` });
  });
  await openFrontPage(page);
  await searchBox(page).fill('court');
  await expect(cards(page)).toHaveCount(3);
  await expect(page.getByText(/looked up in the page itself/)).toBeVisible();
  await searchBox(page).fill('kelp OR coral');
  await expect(cards(page)).toHaveCount(2);
});

test('a browser without workers searches all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.goto('/search?q=court');
  await expect(cards(page)).toHaveCount(3);
  await expect(page.getByText(/looked up in the page itself/)).toBeVisible();
});
