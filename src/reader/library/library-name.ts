/** What keeps a reader's things: two readers on one host, each in its folder, have each their own. */
export function libraryName(pages: string): string {
  return `broadsheet ${pages}`;
}
