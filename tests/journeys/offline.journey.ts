import type { Page } from '@playwright/test';
import { RENDERED_SITE, SITE } from '../support/site.ts';
import { ARCTIC, card, cards, expect, headline, timeline } from './fixtures.ts';
import { allKept, editionKept, kept, missing, NO_ANSWER, openKept, openTab } from './keeping.ts';
import { replaceEdition, test } from './own-site.ts';

const STORY = 'story/2026/11/22/ferry-found';
const TITLE = 'Ferry found';
const NEVER = 'story/2026/11/17/tug-catches-a-dead-weather-satellite-at-the-third-attempt';

test.use({ source: { site: RENDERED_SITE, base: '/' } });
test.beforeEach(({ quiet }) => quiet.allow(NO_ANSWER));

const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

test('pages that were open once open without a connection, each in a tab of its own', async ({
  page,
  context,
  own,
}) => {
  await openKept(page, own.address);
  await openKept(page, `${own.address}${STORY}`);
  await openKept(page, `${own.address}topic/climate`);
  await context.setOffline(true);
  await page.reload();
  await expect(h1(page, 'Climate')).toBeVisible();
  const front = await openTab(page, own.address);
  await expect(headline(front, ARCTIC)).toBeVisible();
  const story = await openTab(page, `${own.address}${STORY}`);
  await expect(h1(story, TITLE)).toBeVisible();
  await expect(timeline(story)).toBeVisible();
  // It is alive, not only HTML.
  await story.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(story.getByRole('link', { name: 'Saved 1' })).toBeVisible();
  // What stands behind an address is the app's to read.
  const topic = await openTab(page, `${own.address}topic/climate/?sort=oldest`);
  await expect(h1(topic, 'Climate')).toBeVisible();
});

test('the front page is kept wherever a first visit began', async ({ page, context, own }) => {
  await openKept(page, `${own.address}${STORY}`);
  await kept(page, [own.address]);
  await context.setOffline(true);
  await page.goto(own.address);
  await expect(headline(page, ARCTIC)).toBeVisible();
});

test('without a connection a link leads to a page that was open for a moment only', async ({
  page,
  context,
  own,
}) => {
  await openKept(page, own.address);
  await openKept(page, `${own.address}${STORY}`);
  await page.goto(own.address);
  await expect(cards(page).first()).toBeVisible();
  const files = (await allKept(page)).filter((path) => path.includes('/bundle/stories/'));
  expect(files).toEqual([]);
  await context.setOffline(true);
  await headline(page, TITLE).click();
  await expect(h1(page, TITLE)).toBeVisible();
  await page.goBack();
  await expect(cards(page).first()).toBeVisible();
});

test('the words of the language that the reader chose are kept with the pages', async ({
  page,
  context,
  own,
}) => {
  await openKept(page, own.address);
  await page.goto(`${own.address}settings`);
  await page.getByRole('button', { name: 'Deutsch', exact: true }).click();
  await expect(h1(page, 'Einstellungen')).toBeVisible();
  await page.goto(own.address);
  await expect(headline(page, ARCTIC)).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.reload();
  await expect(headline(page, ARCTIC)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Anbieter' })).toBeVisible();
});

test('a story that was saved opens without a connection, though its page was never open', async ({
  page,
  context,
  own,
}) => {
  await openKept(page, own.address);
  await card(page, ARCTIC).getByRole('button', { name: 'Save', exact: true }).click();
  const link = page.getByRole('link', { name: 'Saved 1' });
  await expect(link).toBeVisible();
  const address = await headline(page, ARCTIC).evaluate((a: HTMLAnchorElement) => a.href);
  expect(await missing(page, [address])).toEqual([address]);
  await context.setOffline(true);
  const saved = await openTab(page, `${own.address}saved`);
  await expect(saved.getByRole('link', { name: ARCTIC, exact: true })).toBeVisible();
  const story = await openTab(page, address);
  await expect(h1(story, ARCTIC)).toBeVisible();
  await expect(timeline(story)).toBeVisible();
});

test('an address that was never open has words, and comes with the connection', async ({
  page,
  context,
  own,
}) => {
  await openKept(page, own.address);
  await context.setOffline(true);
  const nowhere = await openTab(page, `${own.address}nothing/here`);
  await expect(h1(nowhere, 'There is nothing at this address')).toBeVisible();
  const settings = await openTab(page, `${own.address}settings`);
  await expect(h1(settings, 'Settings')).toBeVisible();
  const never = await openTab(page, `${own.address}${NEVER}`);
  await expect(h1(never, 'You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(
    h1(never, 'Tug catches a dead weather satellite at the third attempt'),
  ).toBeVisible();
});

for (const [kind, site] of [
  ['a rendered page', RENDERED_SITE],
  ['a bare page', SITE],
] as const) {
  test.describe(kind, () => {
    test.use({ source: { site, base: '/' } });

    test('is that of the new edition at once when the connection is back', async ({
      page,
      context,
      own,
    }) => {
      await page.goto(own.address);
      await editionKept(page, own);
      await context.setOffline(true);
      await page.reload();
      await expect(headline(page, ARCTIC)).toBeVisible();
      replaceEdition(own);
      await context.setOffline(false);
      await page.reload();
      await expect(headline(page, `${ARCTIC}, anew`)).toBeVisible();
      await expect(page.getByRole('banner')).toContainText('The Second Edition');
      // And so it stays, once it is kept: what comes is shown before.
      await editionKept(page, own);
      await context.setOffline(true);
      await page.reload();
      await expect(headline(page, `${ARCTIC}, anew`)).toBeVisible();
    });
  });
}
