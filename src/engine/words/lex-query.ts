import type { TextRange } from '../answers.ts';

/** Operators that take a value: `intitle:merger`. */
export const OPERATOR_NAMES = [
  'intitle',
  'provider',
  'topic',
  'type',
  'before',
  'after',
  'is',
] as const;
export type OperatorName = (typeof OPERATOR_NAMES)[number];

/** A piece of a query as it stands there. */
export interface QueryPiece {
  readonly kind: 'bare' | 'quoted' | 'or' | 'open' | 'close';
  readonly operator?: OperatorName;
  readonly not: boolean;
  /** The words, or the operator's value. */
  readonly text: string;
  /** Where `text` stands. */
  readonly range: TextRange;
  /** All of the piece, with its operator and its minus. */
  readonly whole: TextRange;
}

const SPACE = /\s/;
const PARENTHESES = /[()（）]/;
const OPENING = /[(（]/;
const QUOTES = /["“”„«»]/;

function operatorOf(name: string): OperatorName | undefined {
  const lower = name.toLowerCase();
  return OPERATOR_NAMES.find((known) => known === lower);
}

/** End of a run of characters that are neither space, nor parenthesis, nor quote. */
function runEnd(text: string, from: number): number {
  const parts = (at: string) => SPACE.test(at) || PARENTHESES.test(at) || QUOTES.test(at);
  let end = from;
  while (end < text.length && !parts(text.charAt(end))) end++;
  return end;
}

/** A quoted text from its opening quote on; one that is never closed reaches to the end. */
function quoted(text: string, opening: number): { range: TextRange; end: number } {
  let end = opening + 1;
  while (end < text.length && !QUOTES.test(text.charAt(end))) end++;
  return { range: { start: opening + 1, end }, end: Math.min(end + 1, text.length) };
}

/** An operator and its colon in front of something, from a position on. */
function operatorAt(text: string, at: number): { name: OperatorName; end: number } | undefined {
  const [, name = ''] = /^([a-z]+):/i.exec(text.slice(at, at + 16)) ?? [];
  const operator = operatorOf(name);
  return operator && { name: operator, end: at + name.length + 1 };
}

function pieceAt(text: string, start: number): QueryPiece & { readonly end: number } {
  const not = text[start] === '-' && /^[^\s)）]/.test(text.charAt(start + 1));
  const first = not ? start + 1 : start;
  if (PARENTHESES.test(text.charAt(first))) {
    const kind = OPENING.test(text.charAt(first)) ? 'open' : 'close';
    const end = first + 1;
    return { kind, not, text: '', range: { start: end, end }, whole: { start, end }, end };
  }
  const operator = operatorAt(text, first);
  const at = operator?.end ?? first;
  const named = operator && { operator: operator.name };
  if (QUOTES.test(text.charAt(at))) {
    const { range, end } = quoted(text, at);
    const inside = text.slice(range.start, range.end);
    return { kind: 'quoted', ...named, not, text: inside, range, whole: { start, end }, end };
  }
  const end = Math.max(runEnd(text, at), start + 1);
  const range = { start: Math.min(at, end), end };
  const kind = !not && !operator && text.slice(start, end) === 'OR' ? 'or' : 'bare';
  return {
    kind,
    ...named,
    not,
    text: text.slice(range.start, end),
    range,
    whole: { start, end },
    end,
  };
}

/** Cuts a query into its pieces. */
export function lexQuery(text: string): QueryPiece[] {
  const pieces: QueryPiece[] = [];
  for (let at = 0; at < text.length;) {
    if (SPACE.test(text.charAt(at))) {
      at++;
      continue;
    }
    const { end, ...piece } = pieceAt(text, at);
    pieces.push(piece);
    at = end;
  }
  return pieces;
}
