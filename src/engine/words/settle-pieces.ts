import type { QueryPiece } from './lex-query.ts';

/** Nobody means more; deeper ones part words like spaces. */
const DEEPEST = 8;

/** Leaves out parentheses that have no other half, and those too deep. */
function pairParentheses(pieces: readonly QueryPiece[]): QueryPiece[] {
  const paired = new Set<QueryPiece>();
  const open: QueryPiece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'open') open.push(piece);
    if (piece.kind !== 'close') continue;
    const other = open.pop();
    if (other && open.length < DEEPEST) paired.add(other).add(piece);
  }
  const isLoose = ({ kind }: QueryPiece) => kind === 'open' || kind === 'close';
  return pieces.filter((piece) => paired.has(piece) || !isLoose(piece));
}

/** An OR stands between two things, and twice is once; any other is a word. */
function settleOrs(pieces: readonly QueryPiece[]): QueryPiece[] {
  const settled: QueryPiece[] = [];
  for (let i = 0; i < pieces.length;) {
    let end = i;
    while (pieces[end]?.kind === 'or') end++;
    const [before, behind] = [settled.at(-1), pieces[end]];
    const ors = pieces.slice(i, end);
    const joins = before && before.kind !== 'open' && behind && behind.kind !== 'close';
    if (joins) settled.push(...ors.slice(0, 1));
    else for (const or of ors) settled.push({ ...or, kind: 'bare' });
    if (behind) settled.push(behind);
    i = end + 1;
  }
  return settled;
}

/**
 * The pieces of a query as they can be read: parentheses in pairs, and an OR only between two
 * things. What is not is no error: such a parenthesis says nothing, such an OR is a word.
 */
export function settlePieces(pieces: readonly QueryPiece[]): QueryPiece[] {
  return settleOrs(pairParentheses(pieces));
}
