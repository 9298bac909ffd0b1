/**
 * Asks the browser not to clear what it keeps for this site, when room runs short or nobody comes for a
 * while. Some ask the reader, who need not answer: do not wait for it.
 *
 * @returns whether it will not
 */
export async function keepForGood(): Promise<boolean> {
  const storage: StorageManager | undefined = navigator.storage;
  return (await storage?.persist?.().catch(() => false)) ?? false;
}
