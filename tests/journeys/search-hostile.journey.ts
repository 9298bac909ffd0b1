import type { Page } from '@playwright/test';
import { cards, expect, openFrontPage, searchBox, test } from './fixtures.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  '10,000 letters': 'a'.repeat(10_000),
  '2,000 words': 'kelp '.repeat(2_000),
  HTML: '"><img src=x onerror=alert(1)><script>alert(1)</script>',
  'a regular expression': '(a+)+$ [\\w-]{1,9}|.* ^(?=x)',
  'only operators': 'provider: topic: - OR OR intitle: is: before: -" ""',
  'right to left': 'قرية في الفيوم \u202eferry',
  emoji: '👩‍🚀 🧑🏽‍🌾 🏴‍☠️ 🇬🇧',
  'null characters': '\0kelp\0 \0',
  'quotes without end': '"""far "side',
  'a prototype': '__proto__ constructor toString provider:__proto__',
  'percent signs': '%00 %E0%A4%A %',
  'combining marks': `z${'\u0301'.repeat(400)}`,
};

/** Results, or words that say that there are none or how to begin; and never an error. */
async function expectAnswer(page: Page): Promise<void> {
  const answer = cards(page)
    .first()
    .or(page.getByRole('heading', { name: 'No stories here' }))
    .or(page.getByRole('heading', { name: 'What a search can say' }));
  await expect(answer.first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('ten and two kinds of hostile query in the address give an answer', async ({ page }) => {
  for (const [kind, query] of Object.entries(HOSTILE)) {
    await test.step(kind, async () => {
      await page.goto(`/search?q=${encodeURIComponent(query)}`);
      await expectAnswer(page);
    });
  }
});

test('the same in the box give an answer too, and leave it usable', async ({ page }) => {
  await openFrontPage(page);
  for (const [kind, query] of Object.entries(HOSTILE)) {
    await test.step(kind, async () => {
      // Each begins where no search is, so that the last answer cannot pass for its own.
      await page.getByRole('banner').getByRole('link', { name: 'Broadsheet' }).click();
      await expect(page).toHaveURL('/');
      await expect(searchBox(page)).toHaveValue('');
      await searchBox(page).fill(query);
      await expect(page).toHaveURL(/\/search/);
      await expectAnswer(page);
      await page.keyboard.press('Enter');
      await expectAnswer(page);
      await expect(searchBox(page)).toBeEditable();
    });
  }
});

test('an address whose words are no text gives an answer', async ({ page }) => {
  for (const query of ['%ED%A0%80', '%00', '%FF%FE', 'kelp%ED%B0%80farms', '%']) {
    await test.step(query, async () => {
      await page.goto(`/search?q=${query}`);
      await expectAnswer(page);
    });
  }
});
