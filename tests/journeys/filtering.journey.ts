import {
  ARCTIC,
  card,
  cards,
  expect,
  headline,
  openFrontPage,
  openStory,
  provider,
  test,
  timeline,
} from './fixtures.ts';

const total = async (page: Parameters<typeof cards>[0]) =>
  Number(await cards(page).first().getAttribute('aria-setsize'));

test('a filter stands in the address, and the address shows the same in a new tab', async ({
  page,
  context,
}) => {
  await openFrontPage(page);
  const all = await total(page);
  await provider(page, 'First Light').check();
  await expect(page).toHaveURL('/?provider=firstlight.example');
  await expect.poll(() => total(page)).toBeLessThan(all);
  const shown = await total(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(provider(other, 'First Light')).toBeChecked();
  expect(await total(other)).toBe(shown);
});

test('the number beside a provider is what choosing it lists', async ({ page }) => {
  await openFrontPage(page);
  for (const name of ['First Light', 'Northline', 'Meridian Post']) {
    const row = page
      .getByRole('group', { name: 'Providers' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox', { name, exact: true }) });
    const promised = Number(/\d+/.exec(await row.innerText())?.[0]);
    expect(promised).toBeGreaterThan(0);
    await provider(page, name).check();
    await expect.poll(() => total(page)).toBe(promised);
    await provider(page, name).uncheck();
    await expect(page).toHaveURL('/');
  }
});

test('leaving an outlet out gives the lead to the next best, and says so', async ({ page }) => {
  await openFrontPage(page);
  await page.getByRole('button', { name: 'Leave out The Tidewatch' }).click();
  await expect(page).toHaveURL('/?without=tidewatch.example');
  await expect(headline(page, ARCTIC)).toHaveCount(0);
  const replaced = cards(page)
    .filter({ hasText: /The Tidewatch/ })
    .first();
  await expect(replaced).toContainText(/left out/);

  await replaced.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/without=tidewatch\.example/);
  await expect(timeline(page)).toBeVisible();
  await expect(timeline(page)).not.toContainText('The Tidewatch');
  await expect(page.getByRole('link', { name: 'Read at The Tidewatch' })).toHaveCount(0);
});

test('a filter that is chosen far down the page shows its list from the top, and Back the place before', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFrontPage(page);
  const all = await total(page);
  await page.mouse.wheel(0, 2_400);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(2_000);
  const place = await page.evaluate(() => window.scrollY);
  await provider(page, 'Northline').check();
  await expect.poll(() => total(page)).toBeLessThan(all);
  await expect(cards(page).first()).toBeInViewport();
  await expect(provider(page, 'Northline')).toBeFocused();
  await expect(provider(page, 'Northline')).toBeInViewport();
  await page.goBack();
  await expect.poll(() => total(page)).toBe(all);
  // But for the line of chips that has gone from above it.
  const away = () => page.evaluate((y) => Math.abs(window.scrollY - y), place);
  await expect.poll(away).toBeLessThan(60);
});

test('chips take filters away one by one, Clear takes them all, Back brings them again', async ({
  page,
}) => {
  await openFrontPage(page, '?provider=firstlight.example&type=article&listed=1');
  const filtered = await total(page);
  await page.getByRole('button', { name: /Remove.*First Light/ }).click();
  await expect(page).toHaveURL('/?type=article&listed=1');
  await page
    .getByRole('button', { name: /^Clear/ })
    .first()
    .click();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(page).toHaveURL('/?type=article&listed=1');
  await page.goBack();
  await expect(page).toHaveURL(/provider=firstlight\.example/);
  await expect.poll(() => total(page)).toBe(filtered);
});

test('dates can be typed', async ({ page }) => {
  await openFrontPage(page);
  await page.getByLabel('First day').fill('2026-11-10');
  await page.getByLabel('Last day').fill('2026-11-12');
  await page.getByLabel('Last day').press('Enter');
  await expect(page).toHaveURL('/?from=2026-11-10&to=2026-11-12');
  const days = () =>
    cards(page)
      .locator('time')
      .evaluateAll((found) =>
        [...new Set(found.map((time) => time.getAttribute('datetime')?.slice(0, 10)))].sort(),
      );
  await expect.poll(days).toEqual(['2026-11-10', '2026-11-11', '2026-11-12']);
});

test('nothing left: the page says which filter to loosen', async ({ page }) => {
  await page.goto('/topic/space?provider=longgallery.example&from=2026-11-02&to=2026-11-02');
  await expect(page.getByText(/No stories/)).toBeVisible();
  await page
    .getByRole('button', { name: /^Clear/ })
    .first()
    .click();
  await expect(cards(page).first()).toBeVisible();
});

test('what the address says wrongly is dropped, with a notice', async ({ page }) => {
  await openFrontPage(page, '?sort=loudest&from=yesterday');
  await expect(page.getByText(/loudest/)).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
});

test('the story page filters its own timeline', async ({ page }) => {
  await openFrontPage(page);
  await openStory(page, ARCTIC);
  const entries = timeline(page).locator('time');
  const all = await entries.count();
  await provider(page, 'First Light').check();
  await expect(page).toHaveURL(/provider=firstlight\.example/);
  await expect.poll(() => entries.count()).toBeLessThan(all);
  await expect(timeline(page)).toContainText('First Light');
  await expect(timeline(page)).not.toContainText('Northline');
});

test('a story goes only when no article of it is left', async ({ page }) => {
  await openFrontPage(page);
  const before = await total(page);
  // Radio Estuary alone has this one; of others it is one of several.
  await expect(card(page, 'Ferry found')).toContainText('Radio Estuary');
  await page.getByRole('button', { name: 'Leave out Radio Estuary' }).click();
  await expect(card(page, 'Ferry found')).toHaveCount(0);
  await expect.poll(() => total(page)).toBeLessThan(before);
  await expect(card(page, ARCTIC)).toHaveCount(1);
});
