import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seconds } from '../../bundle/ids.ts';
import { shortHash } from '../short-hash.ts';
import { drawable, type Drawable } from './drawable.ts';

/** Where an article stands on a card's strip, from its first (0) to its last (1). */
export interface CardMark {
  readonly at: number;
  readonly kind: 'first' | 'lead' | 'other';
}

/** What a card shows: only what its fonts can write. Cards that are equal look the same. */
export interface Card {
  /** The edition's name, small, above a headline. */
  readonly masthead?: Drawable | undefined;
  readonly headline?: Drawable | undefined;
  /** Who wrote it, and when. */
  readonly foot?: Drawable | undefined;
  readonly marks: readonly CardMark[];
}

/** What a page has to say on its card, in whatever script. */
export interface CardWords {
  readonly edition: string;
  /** Absent for the edition itself. */
  readonly headline?: string;
  readonly foot?: readonly string[];
  readonly times?: readonly { readonly published: Seconds; readonly lead: boolean }[];
}

/** Previews show cards of this size whole, and large (Open Graph, X). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Cards that are drawn anew, because how they are drawn has changed, have other names. */
const LOOK = ['draw-card.ts', 'set-lines.ts', 'indexed-png.ts', 'fonts.ts'].map((file) =>
  readFileSync(join(import.meta.dirname, file)),
);

/** Places closer than this share of the strip would hide each other. */
const STEP = 1 / 250;

/**
 * The card of a page. Where its fonts lack the script of a headline, the edition stands in its
 * place: better no headline than one of boxes, and what fonts a machine has is left to chance.
 */
export function cardOf({ edition, headline, foot = [], times = [] }: CardWords): Card {
  const name = drawable(edition, 'serif');
  const line = headline === undefined ? undefined : drawable(headline, 'serif');
  const said = foot.flatMap((part) => drawable(part, 'sans')?.text ?? []);
  return {
    masthead: line && name,
    headline: line ?? name,
    foot: said.length > 0 ? { text: said.join(' · '), font: 'sans' } : undefined,
    marks: marksOf(times),
  };
}

/** The path of a card in its site: it begins and ends as that of any file that is kept for ever. */
export function cardPath(card: Card): string {
  return `assets/cards/card-${shortHash(...LOOK, JSON.stringify(card))}.png`;
}

/** As on the strips of the reader; none where all came at one moment. */
function marksOf(times: NonNullable<CardWords['times']>): CardMark[] {
  const sorted = times.toSorted((a, b) => a.published - b.published);
  const start = sorted[0]?.published ?? 0;
  const span = (sorted.at(-1)?.published ?? 0) - start;
  if (span === 0) return [];
  const marks = new Map<number, CardMark>();
  for (const [place, { published, lead }] of sorted.entries()) {
    const at = Math.round((published - start) / span / STEP) * STEP;
    const kind = place === 0 ? 'first' : lead ? 'lead' : 'other';
    if (kind !== 'other' || !marks.has(at)) marks.set(at, { at, kind });
  }
  return [...marks.values()];
}
