/** A text as a card can draw it, and by which font. */
export interface Drawable {
  readonly text: string;
  readonly font: 'serif' | 'sans';
}

/** What both fonts have, as their files do (Newsreader and Inter of @fontsource-variable, 5.3). */
const LATIN =
  ' -~\u00a1-\u00ac\u00ae-\u0131\u0134-\u0148\u014a-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b' +
  '\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032' +
  '\u2033\u2039\u203a\u20ac\u2122\u2212';
/** What Inter has beside that: Greek and Cyrillic. */
const MORE =
  '\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u048a-\u049d\u04a0-\u04ff';

const SERIF = new RegExp(`^[${LATIN}]+$`);
const SANS = new RegExp(`^[${LATIN}${MORE}]+$`);

/** What a line can do without: pictures, and what shows nothing (joiners, directions, soft hyphens). */
const DROPPED = /\p{Emoji_Presentation}|\p{Variation_Selector}|\p{Cf}/gu;

/**
 * A text in the font that is asked for or, in Greek and Cyrillic, in the one that has them.
 *
 * @returns undefined where neither has all of it: characters that are missing would become boxes
 */
export function drawable(text: string, font: Drawable['font']): Drawable | undefined {
  const plain = text
    .normalize('NFC')
    .replace(DROPPED, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (SERIF.test(plain)) return { text: plain, font };
  return SANS.test(plain) ? { text: plain, font: 'sans' } : undefined;
}
