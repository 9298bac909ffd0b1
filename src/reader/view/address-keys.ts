/**
 * Keys of the page that is drawn and, where that is another one by now, of the page that the
 * browser is at: what was pressed or typed in between belongs to both.
 * @param key of the page that is drawn.
 */
export function addressKeys(key: string): readonly string[] {
  const { key: latest = key } = (history.state ?? {}) as { key?: string };
  return [key, latest];
}
