import {
  ARCTIC,
  card,
  cards,
  expect,
  headline,
  openFrontPage,
  openStory,
  test,
  timeline,
} from './fixtures.ts';

test('reading with the keyboard alone', async ({ page }) => {
  await openFrontPage(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await page.keyboard.press('Enter');

  await page.keyboard.press('j');
  await expect(cards(page).nth(0).getByRole('heading').getByRole('link')).toBeFocused();
  await page.keyboard.press('j');
  await expect(cards(page).nth(1).getByRole('heading').getByRole('link')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('s');
  await expect(
    cards(page).nth(0).getByRole('button', { name: 'Saved', exact: true }),
  ).toBeVisible();
  const title = await cards(page).nth(0).getByRole('heading').innerText();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
});

test('keys: topics, help, and nothing inside a field', async ({ page }) => {
  await openFrontPage(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  await expect(help).toBeVisible();
  await expect(help).toContainText('j');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('navigation', { name: 'Topics' }).locator(':focus')).toHaveCount(1);

  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.getByLabel('First day').focus();
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
});

test('every mark of the chart can be reached and leads into the timeline', async ({ page }) => {
  await openFrontPage(page);
  await openStory(page, ARCTIC);
  const marks = page.getByRole('figure').getByRole('link');
  await expect(marks.nth(5)).toBeVisible();
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(timeline(page).locator(':focus')).toHaveCount(1);
});

test('a filter is chosen and taken back with the keyboard, and the focus stays', async ({
  page,
}) => {
  await openFrontPage(page);
  const box = page
    .getByRole('group', { name: 'Providers' })
    .getByRole('checkbox', { name: 'First Light' });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/?provider=firstlight.example');
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/');
});

test('the focus is always to be seen', async ({ page }) => {
  await openFrontPage(page);
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return true;
      // A control may be drawn by its label or its row.
      for (
        let element: Element | null = focused;
        element && element !== document.body;
        element = element.parentElement
      ) {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none')
          return true;
      }
      return false;
    });
    expect(seen).toBe(true);
  }
});

test('saving from a card does not lose the place', async ({ page }) => {
  await openFrontPage(page);
  await headline(page, ARCTIC).focus();
  await page.keyboard.press('s');
  await expect(
    card(page, ARCTIC).getByRole('button', { name: 'Saved', exact: true }),
  ).toBeVisible();
  await expect(headline(page, ARCTIC)).toBeFocused();
});

test('stories can be saved out of a list one after the other', async ({ page }) => {
  await page.goto('/search?q=-is:saved+topic:oceans');
  await expect(cards(page).nth(2)).toBeVisible();
  const titles = await cards(page).getByRole('heading').allInnerTexts();
  const linkOf = (title: string) => headline(page, title);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  for (const [saved = '', next = ''] of [titles.slice(1, 3), titles.slice(2, 4)]) {
    await expect(linkOf(saved)).toBeFocused();
    await page.keyboard.press('s');
    await expect(linkOf(saved)).toHaveCount(0);
    await expect(linkOf(next)).toBeFocused();
  }
  // Behind the last of all there is none.
  const last = titles.at(-1) ?? '';
  await linkOf(last).focus();
  await page.keyboard.press('s');
  await expect(linkOf(last)).toHaveCount(0);
  await expect(linkOf(titles.at(-2) ?? '')).toBeFocused();
});
