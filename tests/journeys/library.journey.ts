import {
  ARCTIC,
  card,
  expect,
  headline,
  openFrontPage,
  openStory,
  test,
  timeline,
  UNKEPT,
} from './fixtures.ts';

test.use(UNKEPT);

test('a saved story stays after a reload, and another tab shows it at once', async ({
  page,
  context,
}) => {
  await openFrontPage(page);
  const other = await context.newPage();
  await openFrontPage(other);

  await card(page, ARCTIC).getByRole('button', { name: 'Save', exact: true }).click();
  const pressed = card(page, ARCTIC).getByRole('button', { name: 'Saved', exact: true });
  await expect(pressed).toHaveAttribute('aria-pressed', 'true');
  await expect(
    card(other, ARCTIC).getByRole('button', { name: 'Saved', exact: true }),
  ).toBeVisible();

  await page.reload();
  await expect(pressed).toBeVisible();
  await page
    .getByRole('link', { name: /^Saved/ })
    .first()
    .click();
  await expect(page).toHaveURL('/saved');
  await expect(page.getByRole('link', { name: ARCTIC })).toBeVisible();
});

test('what was saved goes to another browser as a file', async ({ page, browser }, info) => {
  await openFrontPage(page);
  await card(page, ARCTIC).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    card(page, ARCTIC).getByRole('button', { name: 'Saved', exact: true }),
  ).toBeVisible();
  await page.goto('/settings');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^127\.0\.0\.1-library-\d{4}-\d\d-\d\d\.json$/);
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);

  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto('/settings');
  await there.getByLabel('Add such a file').setInputFiles(file);
  await expect(there.getByText(/^Added: 1 saved story/)).toBeVisible();
  await there.goto('/saved');
  await there.getByRole('link', { name: ARCTIC }).click();
  await expect(timeline(there)).toBeVisible();
  await other.close();
});

test('removing can be undone', async ({ page }) => {
  await openFrontPage(page);
  await card(page, ARCTIC).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    card(page, ARCTIC).getByRole('button', { name: 'Saved', exact: true }),
  ).toBeVisible();
  await page.goto('/saved');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByRole('link', { name: ARCTIC })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: ARCTIC })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: ARCTIC })).toBeVisible();
});

test('a saved story can be read when the edition no longer holds it', async ({ page, quiet }) => {
  quiet.allow(/404|Failed to load resource/);
  await openFrontPage(page);
  await openStory(page, ARCTIC);
  const address = page.url();
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByRole('button', { name: 'Saved', exact: true }).first()).toBeVisible();

  await page.route('**/bundle/stories/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: ARCTIC })).toBeVisible();
  await expect(timeline(page)).toContainText('First Light');
  await expect(page.getByText(/you saved/)).toBeVisible();
});

test('a story that was read steps back and says so', async ({ page }) => {
  await openFrontPage(page);
  await expect(card(page, ARCTIC)).not.toContainText(/\bread\b/i);
  await openStory(page, ARCTIC);
  await page.goBack();
  await expect(card(page, ARCTIC).getByText('read', { exact: true })).toBeVisible();
});

test('where the browser keeps nothing, the reader says so once and goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openFrontPage(page);
  await card(page, ARCTIC).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    card(page, ARCTIC).getByRole('button', { name: 'Saved', exact: true }),
  ).toBeVisible();
  await expect(page.getByText(/until (you close|the page is closed|this page)/i)).toHaveCount(1);
  await headline(page, ARCTIC).click();
  await expect(timeline(page)).toBeVisible();
});
