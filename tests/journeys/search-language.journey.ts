import {
  ARCTIC,
  card,
  cards,
  expect,
  headline,
  headlines,
  openSearch,
  searchBox,
  test,
} from './fixtures.ts';

const OWLS = 'Barn owls take to the motorway, or to its hedges';
const CLOCKMAKERS = 'Clockmakers meet to agree what time it is on the Moon';
const CLINIC = 'The measles clinic that comes by ferry';
const CORAL = 'A coral nursery grows in the shade of a fishing pier';
const FERRIES = 'Ferries slow to 13 knots where fin whales cross the strait';
const KELP = 'Kelp farms are cooling the bays around them, two studies agree';
const MERGER = 'A court lets the memory makers’ merger stand, with one factory to go';
const REFUSED = 'Two memory makers take their refused merger to court';
const RELAY = 'Lunar relay sends its first picture from the far side';

/** All that each finds in the sample edition, in no order. */
const ANSWERS: readonly (readonly [string, readonly string[]])[] = [
  ['kelp farms', [KELP]],
  ['"far side"', [RELAY]],
  ['"side far"', []],
  ['ferry', ['Ferry found', CLINIC, FERRIES]],
  ['ferry -whale', ['Ferry found', CLINIC]],
  ['kelp OR coral', [KELP, CORAL]],
  ['intitle:court', [REFUSED, MERGER]],
  ['ferry provider:tidewatch.example', [FERRIES]],
  ['ferry topic:oceans', [FERRIES]],
  ['moon type:video', [RELAY]],
  ['before:2026-11-05', [OWLS, CORAL, REFUSED, CLOCKMAKERS]],
  ['court before:2026-11-05', [REFUSED]],
  ['court intitle:merger after:2026-11-15', [MERGER]],
];

test('each way to ask finds what it asks for, and nothing else', async ({ page }) => {
  await openSearch(page, 'court');
  for (const [words, found] of ANSWERS) {
    await test.step(words, async () => {
      await searchBox(page).fill(words);
      await searchBox(page).press('Enter');
      await expect(page).toHaveURL((url) => url.searchParams.get('q') === words);
      const title = page.getByRole('heading', { level: 1, name: `Search: ${words}`, exact: true });
      await expect(title).toBeVisible();
      // Until they come, the stories of the last words stand there.
      const sorted = async () => (await headlines(page)).toSorted();
      await expect.poll(sorted, words).toEqual(found.toSorted());
      await expect(cards(page), words).toHaveCount(found.length);
      const total = found.length === 0 ? 'No stories here' : /^\d+ stor(y|ies)$/;
      await expect(page.getByText(total).first()).toBeVisible();
    });
  }
});

test('what cannot be read as an operator is searched as words', async ({ page }) => {
  await openSearch(page, 'before:lunch');
  await expect(page.getByRole('note', { name: 'About these results' })).toContainText(
    'cannot be read as a filter',
  );
});

test('is:saved lists what was saved, and is:unread lets go of what was read', async ({ page }) => {
  await openSearch(page, 'court');
  await card(page, MERGER).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    card(page, MERGER).getByRole('button', { name: 'Saved', exact: true }),
  ).toBeVisible();
  await headline(page, REFUSED).click();
  await expect(page.getByRole('heading', { level: 1, name: REFUSED })).toBeVisible();
  await page.goBack();
  await expect(card(page, REFUSED).getByText('read', { exact: true })).toBeVisible();

  await openSearch(page, 'court is:saved');
  await expect.poll(() => headlines(page)).toEqual([MERGER]);
  await openSearch(page, 'intitle:court is:unread');
  await expect.poll(() => headlines(page)).toEqual([MERGER]);
  await openSearch(page, 'is:saved arctic');
  await expect(page.getByText(/No stories/)).toBeVisible();
});

test('operators and their values are completed by keys', async ({ page }) => {
  await page.goto('/search');
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
  await searchBox(page).click();
  await page.keyboard.type('ice top');
  await expect(suggestions.getByRole('option', { name: /^topic:/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const first = suggestions.getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(searchBox(page)).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? 'none',
  );
  await page.keyboard.press('Enter');
  await expect(searchBox(page)).toHaveValue('ice topic:');
  await page.keyboard.type('oc');
  await expect(suggestions.getByRole('option', { name: /^Oceans/ })).toBeVisible();
  // Those of `topic:` alone have it too, but not first.
  await expect(suggestions.getByRole('option').first()).toHaveAccessibleName(/^Oceans/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(searchBox(page)).toHaveValue('ice topic:oceans ');
  await expect(page).toHaveURL('/search?q=ice+topic:oceans');
  await expect(headline(page, ARCTIC)).toBeVisible();

  await page.keyboard.type('provider:tide');
  await expect(suggestions.getByRole('option', { name: /Tidewatch/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(suggestions).toBeHidden();
  await expect(searchBox(page)).toHaveValue('ice topic:oceans provider:tide');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toHaveValue('');
});

test('the help opens from the box, each of its examples finds something or says why not', async ({
  page,
}) => {
  await page.goto('/search?q=kelp');
  await searchBox(page).focus();
  const open = page.getByRole('button', { name: 'How to search' });
  await open.click();
  const help = page.getByRole('dialog', { name: 'How to search' });
  await expect(help.getByRole('link').first()).toBeVisible();
  const examples = await help.getByRole('link').allInnerTexts();
  expect(examples.length).toBeGreaterThan(10);
  for (const example of examples) {
    if (!(await help.isVisible())) {
      await searchBox(page).focus();
      await open.click();
    }
    await help.getByRole('link', { name: example, exact: true }).click();
    await expect(help).toBeHidden();
    await expect(searchBox(page)).toHaveValue(example);
    await expect(page.getByRole('heading', { level: 1, name: `Search: ${example}` })).toBeVisible();
    // Nothing is saved yet.
    const result = example === 'is:saved' ? page.getByText(/No stories/) : cards(page).first();
    await expect(result).toBeVisible();
  }
});

test('a suggestion that was taken, and a box that was emptied, are undone by keys', async ({
  page,
}) => {
  await openSearch(page, 'ferry');
  const box = searchBox(page);
  await box.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' is:unr -whale');
  for (let n = 0; n < ' -whale'.length; n++) await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('option', { name: 'is:unread' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('ferry is:unread  -whale');
  await page.keyboard.type('slow');
  await expect(box).toHaveValue('ferry is:unread slow -whale');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
  await expect(page).toHaveURL('/search');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box).toHaveValue('ferry is:unread slow -whale');
  await expect(page).toHaveURL('/search?q=ferry+is:unread+slow+-whale');
  // Letters that came slowly are taken back one by one.
  const before = 'ferry is:unr -whale';
  for (let press = 0; press < 6 && (await box.inputValue()) !== before; press++) {
    await page.keyboard.press('ControlOrMeta+z');
  }
  await expect(box).toHaveValue(before);
  await page.keyboard.type('e');
  await expect(box).toHaveValue('ferry is:unre -whale');
});
