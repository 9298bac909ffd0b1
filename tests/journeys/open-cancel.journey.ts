import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { choose, kept } from './opening.ts';

/** A file that takes a while to bundle. */
function manyLines(): Buffer {
  const lines = Array.from({ length: 20_000 }, (_, n) => {
    const fields = {
      title: `Report ${n} from the weir`,
      publishedDateTime: '2026-11-05T08:00:00Z',
      webUrl: `https://millrace.example/${n}`,
      provider: { name: 'The Millrace', domain: 'millrace.example' },
    };
    return JSON.stringify(fields);
  });
  return Buffer.from(lines.join('\n'));
}

async function breakOff(page: Page): Promise<void> {
  await page.goto('/open');
  await choose(page, 'wire.ndjson', manyLines());
  await expect.poll(() => kept(page)).not.toEqual([]);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cancelled. Nothing was kept.')).toBeVisible();
  await expect(page.getByLabel('Choose files')).toBeFocused();
}

test('breaking off leaves nothing behind', async ({ page }) => {
  await breakOff(page);
  await expect.poll(() => kept(page)).toEqual([]);
});

test('what the browser still holds after a breaking off goes a moment later', async ({ page }) => {
  await page.addInitScript(() => {
    const { removeEntry } = FileSystemDirectoryHandle.prototype;
    FileSystemDirectoryHandle.prototype.removeEntry = function refuse() {
      FileSystemDirectoryHandle.prototype.removeEntry = removeEntry;
      document.documentElement.dataset['refused'] = 'once';
      throw new DOMException('an access handle is open', 'NoModificationAllowedError');
    };
  });
  await breakOff(page);
  await expect(page.locator('html')).toHaveAttribute('data-refused', 'once');
  await expect.poll(() => kept(page)).toEqual([]);
});
