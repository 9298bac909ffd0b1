const KEY = `broadsheet notice ${import.meta.env.BASE_URL}`;

/** Has something said on the page that is loaded next in this tab. */
export function carryNotice(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // The browser keeps nothing here: what was done is done all the same.
  }
}

/** What the page before has left to be said; undefined where that is nothing. Only once. */
export function takeNotice(): string | undefined {
  try {
    const text = sessionStorage.getItem(KEY) ?? undefined;
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return undefined;
  }
}
