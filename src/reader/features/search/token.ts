/** The part of a text that ends at the caret, and what could be put in its place. */
export interface Token {
  /** Where it stands in the text, a minus before it left out. */
  readonly from: number;
  readonly to: number;
  /** In lower case, without its colon. */
  readonly operator: string | undefined;
  readonly value: string;
}

/** What is being typed at the caret; undefined inside of quotes, where words are only words. */
export function tokenAt(text: string, caret: number): Token | undefined {
  const before = text.slice(0, caret);
  if (before.split('"').length % 2 === 0) return undefined;
  const [typed = ''] = /[^\s-]\S*$/u.exec(before) ?? [];
  const [, operator, value = typed] = /^([a-z]+):(.*)$/iu.exec(typed) ?? [];
  return {
    from: caret - typed.length,
    to: caret + (/^\S*/u.exec(text.slice(caret))?.[0].length ?? 0),
    operator: operator?.toLowerCase(),
    value,
  };
}
