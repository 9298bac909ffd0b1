import { BASED_SITE, publishSample, SITE } from '../support/site.ts';
import { ARCTIC, cards, expect, headline, openStory, timeline } from './fixtures.ts';
import { kept, NO_ANSWER, openKept, openTab } from './keeping.ts';
import { choose, LANTERNS, MILL_ZIP, outcome, PATIENT } from './opening.ts';
import { test } from './own-site.ts';

test.beforeEach(({ quiet }) => quiet.allow(NO_ANSWER));

test.describe('pages that are bare until the engine answers', () => {
  test.use({ source: { site: SITE, base: '/' } });

  test('open without a connection as they were seen, on the first visit too', async ({
    page,
    context,
    own,
  }) => {
    const asked = new Set<string>();
    context.on('request', (request) => {
      if (/\/bundle\/(?!media)/.test(request.url())) asked.add(request.url());
    });
    await page.goto(own.address);
    await openStory(page, ARCTIC);
    const address = page.url();
    await page.getByRole('main').getByRole('link', { name: 'Climate', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Climate' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await kept(page, [...asked]);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Climate' })).toBeVisible();
    await expect(headline(page, ARCTIC)).toBeVisible();
    const story = await openTab(page, address);
    await expect(story.getByRole('heading', { level: 1, name: ARCTIC })).toBeVisible();
    await expect(timeline(story)).toBeVisible();
    const front = await openTab(page, own.address);
    await expect(headline(front, ARCTIC)).toBeVisible();
  });

  test('an edition of this device starts without a connection', async ({ page, context, own }) => {
    await page.goto(`${own.address}open`);
    await choose(page, 'papers.zip', MILL_ZIP);
    await expect(outcome(page, '“Mill Papers” is ready')).toBeFocused(PATIENT);
    await kept(page, [`${own.address}bundle/manifest.json`]);
    await context.setOffline(true);
    await page.goto(`${own.address}local/mill-papers/`);
    await expect(cards(page)).toHaveCount(3);
    await headline(page, LANTERNS).click();
    await expect(page.getByRole('heading', { level: 1, name: LANTERNS })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: LANTERNS })).toBeVisible();
  });
});

test.describe('a site below a path', () => {
  test.use({ source: { site: BASED_SITE, base: '/news/' } });
  test.beforeAll(() => {
    test.setTimeout(180_000);
    publishSample(BASED_SITE, ['--base', '/news/', '--prerender', '50']);
  });

  test('is kept there, and only there', async ({ page, context, own }) => {
    const story = `${own.address}story/2026/11/22/ferry-found`;
    await openKept(page, own.address);
    await openKept(page, story);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([own.address]);
    await context.setOffline(true);
    const bookmark = await openTab(page, story);
    await expect(bookmark.getByRole('heading', { level: 1, name: 'Ferry found' })).toBeVisible();
    const never = await openTab(page, `${own.address}topic/ice`);
    await expect(never.getByRole('heading', { name: 'You are offline' }).first()).toBeVisible();
    const front = await openTab(page, own.address);
    await expect(headline(front, ARCTIC)).toBeVisible();
    await expect(openTab(page, new URL('/elsewhere', own.address).href)).rejects.toThrow(/ERR_/);
  });
});
