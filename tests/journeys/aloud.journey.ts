import {
  ARCTIC,
  expect,
  openFrontPage,
  openSearch,
  openStory,
  searchBox,
  test,
  timeline,
} from './fixtures.ts';

// What a screen reader is given to say: roles, names and states, in their order.

test('the front page says what it is, what leads on, and each story in one piece', async ({
  page,
}) => {
  await openFrontPage(page);
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Broadsheet"
      - paragraph: The Sample Edition · 46 stories from 23 providers
      - search:
        - searchbox "Search stories"
      - navigation "Yours":
        - link "Saved"
        - link "Settings"
  `);
  const story = page.getByRole('article', { name: ARCTIC });
  await expect(story).toMatchAriaSnapshot(`
    - article:
      - paragraph:
        - link "Climate"
      - heading "${ARCTIC}" [level=2]:
        - link "${ARCTIC}"
      - paragraph: /Four hundred hydrophones/
      - list:
        - listitem:
          - link "The Tidewatch"
        - listitem:
          - time
        - listitem: 10 providers
      - img "11 articles over 51 hours; First Light was first"
      - button "Save"
  `);
  await expect(story).toHaveAttribute('aria-posinset', '1');
  await expect(story).toHaveAttribute('aria-setsize', '46');
});

test('a story is told with its timeline, and what is pressed says so', async ({ page }) => {
  await openFrontPage(page);
  await openStory(page, ARCTIC);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "${ARCTIC}" [level=1]
      - link "Read at The Tidewatch"
      - button "Save"
  `);
  const first = timeline(page).getByRole('listitem').filter({ hasText: 'First in this archive' });
  await expect(first).toMatchAriaSnapshot(`
    - listitem:
      - heading "Friday 20 November" [level=3]
      - paragraph:
        - text: first
        - time: 19:12
      - paragraph: First Light First in this archive
      - heading "Listening buoys report unusual sound under the polar pack" [level=4]:
        - link "Listening buoys report unusual sound under the polar pack"
  `);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const save = page.getByRole('main').getByRole('button', { name: 'Save', exact: true });
  await save.press('Enter');
  const saved = page.getByRole('main').getByRole('button', { pressed: true }).first();
  await expect(saved).toBeFocused();
});

test('how many stories the first words find is said to whoever stays in the box', async ({
  page,
}) => {
  await page.goto('/');
  await searchBox(page).focus();
  await searchBox(page).fill('ferry');
  await expect(page.getByRole('status').filter({ hasText: /^3 stories$/ })).toBeAttached();
  await expect(searchBox(page)).toBeFocused();
});

test('how many stories are left is said when the words change', async ({ page }) => {
  await openSearch(page, 'court');
  await searchBox(page).fill('court tower');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ stor(y|ies)$/ })).toBeAttached();
  await searchBox(page).fill('kelpp');
  await expect(page.getByRole('status').filter({ hasText: '0 stories' })).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search: kelpp');
  await expect(
    page.getByRole('main').getByRole('link', { name: 'kelp', exact: true }),
  ).toBeVisible();
});
