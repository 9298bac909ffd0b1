import {
  ARCTIC,
  cards,
  expect,
  headline,
  headlines,
  holdBack,
  listTotal,
  openFrontPage,
  openSearch,
  provider,
  searchBox,
  test,
  UNKEPT,
} from './fixtures.ts';

test.use(UNKEPT);

const KELP = 'Kelp farms are cooling the bays around them, two studies agree';
const CORAL = 'A coral nursery grows in the shade of a fishing pier';

test('a slash and some letters: results, counts beside them, and the words marked', async ({
  page,
}) => {
  await openFrontPage(page);
  const all = await listTotal(page);
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('kel');
  await expect(headline(page, KELP)).toBeVisible();
  await page.keyboard.type('p farm');
  await expect(page).toHaveURL('/search?q=kelp+farm');
  await expect(page.getByRole('heading', { level: 1, name: 'Search: kelp farm' })).toBeVisible();
  await expect(headline(page, KELP).locator('mark')).toHaveText(['Kelp', 'farms']);
  expect(await listTotal(page)).toBeLessThan(all);
  const row = page
    .getByRole('group', { name: 'Providers' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: 'The Tidewatch' }) });
  await expect(row).toContainText('1');
  await expect(searchBox(page)).toBeFocused();
});

test('the address follows the typing in one step of the history', async ({ page }) => {
  await openFrontPage(page);
  const length = () => page.evaluate(() => history.length);
  const before = await length();
  await searchBox(page).click();
  for (const [letters, address] of [
    ['k', '/search?q=k'],
    ['el', '/search?q=kel'],
    // An OR that waits for its other side says nothing yet.
    ['p OR', '/search?q=kelp'],
    [' coral', '/search?q=kelp+OR+coral'],
  ] as const) {
    await page.keyboard.type(letters);
    await expect(page).toHaveURL(address);
  }
  await expect(headline(page, CORAL)).toBeVisible();
  expect(await length()).toBe(before + 1);

  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(headline(page, ARCTIC)).toBeVisible();
  await expect(searchBox(page)).toHaveValue('');
  await page.goForward();
  await expect(page).toHaveURL('/search?q=kelp+OR+coral');
  await expect(searchBox(page)).toHaveValue('kelp OR coral');
  await expect(headline(page, CORAL)).toBeVisible();
});

test('typing fast ends with the answer to what stands in the box', async ({ page }) => {
  await openFrontPage(page);
  await searchBox(page).click();
  for (const words of ['ferry', 'kelp', 'merger', 'owl', 'coral']) {
    await searchBox(page).fill(words);
  }
  await searchBox(page).pressSequentially(' pier');
  await expect(page).toHaveURL('/search?q=coral+pier');
  await expect(cards(page)).toHaveCount(1);
  await expect(headline(page, CORAL)).toBeVisible();
  await expect(cards(page).locator('mark').first()).toHaveText('coral');
});

test('what is typed while the page after a tap is still being drawn is searched', async ({
  page,
}) => {
  await openFrontPage(page);
  const home = page.getByRole('banner').getByRole('link', { name: 'Broadsheet' });
  await searchBox(page).focus();
  await home.evaluate(async (link: HTMLElement) => {
    const key = () => (history.state as { key?: string } | null)?.key;
    const before = key();
    link.click();
    // No task ends meanwhile: the browser is at the new page, which is not drawn.
    for (let turn = 0; key() === before && turn < 1_000; turn += 1) await Promise.resolve();
    if (key() === before) throw new Error('the tap leads nowhere');
    document.execCommand('insertText', false, 'coral pier');
  });
  await expect(page).toHaveURL('/search?q=coral+pier');
  await expect(searchBox(page)).toHaveValue('coral pier');
  await expect(headline(page, CORAL)).toBeVisible();
});

test('an answer that comes late does not take the place of a later one', async ({ page }) => {
  await openFrontPage(page);
  const answer = await holdBack(page, '**/bundle/{terms,facets}/*');
  await searchBox(page).fill('ferry');
  await expect(page).toHaveURL('/search?q=ferry');
  await searchBox(page).fill('coral pier');
  await expect(page).toHaveURL('/search?q=coral+pier');
  answer();
  await expect(cards(page)).toHaveCount(1);
  await expect(headline(page, CORAL)).toBeVisible();
  await expect(cards(page)).not.toContainText(['Ferry found']);
});

test('an address with words, filters and order opens as it was shared', async ({ page }) => {
  await openSearch(page, 'memory', '&provider=circuitdaily.example&type=article&sort=oldest');
  await expect(searchBox(page)).toHaveValue('memory');
  await expect(provider(page, 'Circuit Daily')).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Articles' })).toBeChecked();
  await expect(page.getByLabel('Order')).toHaveValue('oldest');
  expect(await headlines(page)).toEqual([
    'Two memory makers take their refused merger to court',
    'Regulator asks the memory makers for a factory, and perhaps two',
    'A court lets the memory makers’ merger stand, with one factory to go',
  ]);
});

test('a story is found by what another outlet called it, and says which', async ({ page }) => {
  await openSearch(page, 'litter listens');
  const story = cards(page).filter({ hasText: 'Hydrophone fleet leaves Tromsø' });
  await expect(story).toHaveCount(1);
  await expect(story.getByText('Is it litter if it listens?')).toBeVisible();
  await expect(story.locator('q mark')).toHaveText(['litter', 'listens']);
});

test('a mistyped word is not found, but what was meant is a link', async ({ page }) => {
  await openSearch(page, 'kelpp farms');
  await expect(page.getByText(/No stories/)).toBeVisible();
  const note = page.getByRole('note', { name: 'About these results' });
  await expect(note).toContainText('Did you mean');
  await note.getByRole('link', { name: 'kelp farms' }).click();
  await expect(page).toHaveURL('/search?q=kelp+farms');
  await expect(searchBox(page)).toHaveValue('kelp farms');
  await expect(headline(page, KELP)).toBeVisible();
});

test('the order can be by relevance or by date, and stands in the address', async ({ page }) => {
  await openSearch(page, 'ferry');
  const order = page.getByLabel('Order');
  await expect(order).toHaveValue('relevance');
  const ranked = await headlines(page);
  expect(ranked[0]).toBe('Ferry found');
  await order.selectOption('Oldest first');
  await expect(page).toHaveURL('/search?q=ferry&sort=oldest');
  await expect.poll(() => headlines(page)).not.toEqual(ranked);
  // Rows come one after the other.
  await expect(cards(page)).toHaveCount(ranked.length);
  const oldest = await headlines(page);
  await order.selectOption('Newest first');
  await expect(page).toHaveURL('/search?q=ferry&sort=newest');
  await expect.poll(() => headlines(page)).toEqual(oldest.toReversed());
  await order.selectOption('Most relevant');
  await expect(page).toHaveURL('/search?q=ferry');
  await expect.poll(() => headlines(page)).toEqual(ranked);
});

test('nothing found: what was asked is said, with ways out', async ({ page }) => {
  await openSearch(page, 'kelp', '&provider=tidewatch.example&from=2026-11-02&to=2026-11-05');
  await expect(page.getByText(/Nothing answers to “kelp”/)).toBeVisible();
  const way = page.getByRole('button', { name: /^Without the words there (is|are) \d/ });
  const promised = Number(/\d+/.exec(await way.innerText())?.[0]);
  await way.click();
  await expect(page).toHaveURL('/?provider=tidewatch.example&from=2026-11-02&to=2026-11-05');
  await expect.poll(() => listTotal(page)).toBe(promised);
  await page.goBack();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page).toHaveURL('/search?q=kelp');
  await expect(cards(page).first()).toBeVisible();
});

test('each count beside a filter is what choosing it lists', async ({ page }) => {
  await openSearch(page, 'the');
  const row = (name: string) =>
    page
      .getByRole('group', { name: 'Providers' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox', { name, exact: true }) });
  const topic = page
    .getByRole('navigation', { name: 'Topics' })
    .getByRole('link', { name: /^Space/ });
  await expect(topic).toContainText(/\d/);
  const unfiltered = await topic.innerText();
  for (const name of ['The Tidewatch', 'Northline', 'First Light']) {
    const promised = Number(/\d+/.exec(await row(name).innerText())?.[0]);
    await provider(page, name).check();
    await expect.poll(() => listTotal(page)).toBe(promised);
    await provider(page, name).uncheck();
    await expect(page).toHaveURL('/search?q=the');
  }
  await expect(topic).toHaveText(unfiltered, { useInnerText: true });
  const promised = Number(/\d+/.exec(unfiltered)?.[0]);
  await topic.click();
  await expect(page).toHaveURL('/topic/space?q=the');
  await expect.poll(() => listTotal(page)).toBe(promised);
});

test('from the front page to a result and back, by keys alone', async ({ page }) => {
  await openFrontPage(page);
  await page.keyboard.press('/');
  await page.keyboard.type('ferry');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=ferry');
  await expect(cards(page)).toHaveCount(3);
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await expect(headline(page, 'Ferry found')).toBeFocused();
  await page.keyboard.press('j');
  const title = 'The measles clinic that comes by ferry';
  await expect(headline(page, title)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL('/search?q=ferry');
  await expect(headline(page, title)).toBeFocused();
});
