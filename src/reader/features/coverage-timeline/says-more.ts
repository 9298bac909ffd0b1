/** Whether an excerpt holds more than the headline does; many only repeat it, cut or in full. */
export function saysMore(excerpt: string, title: string): boolean {
  const said = plain(title);
  const more = plain(excerpt);
  return more !== '' && !said.startsWith(more);
}

/** Letters and digits alone, in one case. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
