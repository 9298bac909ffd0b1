import type { Page } from '@playwright/test';

/** Chooses one file on the page that opens archives. */
export async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await page.getByLabel('Choose files').setInputFiles(file);
}

/** What is kept of all editions, and the databases beside that of the published one. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for await (const [name, folder] of (await navigator.storage.getDirectory()).entries()) {
      if (!(folder instanceof FileSystemDirectoryHandle)) continue;
      for await (const [id] of folder.entries()) names.push(`${name}/${id}`);
    }
    const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    return [...names, ...databases.filter((name) => name.includes('local/'))];
  });
}
