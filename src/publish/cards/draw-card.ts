import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { CARD_SIZE, type Card, type CardMark } from './card.ts';
import type { Drawable } from './drawable.ts';
import { familyOf, fontFiles } from './fonts.ts';
import { indexedPng } from './indexed-png.ts';
import { cutLines, setLines } from './set-lines.ts';

type Colour = readonly [number, number, number];

/** As in the reader's styles/tokens.css, in its light theme. */
const PAPER: Colour = [0xfb, 0xfa, 0xf6];
const INK: Colour = [0x1b, 0x1a, 0x17];
const SOFT: Colour = [0x5a, 0x57, 0x4f];
const LINE: Colour = [0x8a, 0x86, 0x79];
const ACCENT: Colour = [0xa3, 0x34, 0x1f];

const EDGE = 72;
const INNER = CARD_SIZE.width - 2 * EDGE;
const RULE_AT = 132;
const STRIP_AT = 506;
const FOOT_AT = 572;
/** From the rule to the strip. */
const HEADLINE = {
  top: RULE_AT + 34,
  height: 300,
  lineHeight: 1.1,
  sizes: [112, 92, 84, 76, 68, 60],
};

/** How many colours lie between paper and ink, and between paper and accent, with these. */
const SHADES = { ink: 11, accent: 4 } as const;
const PALETTE = [PAPER, ...shadesOf(INK, SHADES.ink), ...shadesOf(ACCENT, SHADES.accent)];
/** Red that is so much more than green is the accent's. */
const REDNESS = 40;

let drawing: Canvas | undefined;

/** Draws a card. @returns it as PNG */
export function drawCard(card: Card): Uint8Array {
  const { width, height } = CARD_SIZE;
  const canvas = (drawing ??= newDrawing());
  const pen = canvas.getContext('2d');
  pen.fillStyle = css(PAPER);
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'alphabetic';
  if (card.masthead) write(pen, card.masthead, { size: 40, weight: 560, at: 100 });
  pen.fillStyle = css(INK);
  pen.fillRect(EDGE, RULE_AT, INNER, 3);
  if (card.headline) writeHeadline(pen, card.headline);
  if (card.marks.length > 1) drawStrip(pen, card.marks);
  if (card.foot) write(pen, card.foot, { size: 30, weight: 450, at: FOOT_AT, colour: SOFT });
  return indexedPng({ width, height, palette: PALETTE, pixels: reduce(canvas.data()) });
}

/** With the fonts, which are those of the process, for all of its threads. */
function newDrawing(): Canvas {
  for (const [family, content] of fontFiles()) GlobalFonts.register(Buffer.from(content), family);
  return createCanvas(CARD_SIZE.width, CARD_SIZE.height);
}

interface Writing {
  readonly size: number;
  readonly weight: number;
  /** Its baseline, from the top. */
  readonly at: number;
  readonly colour?: Colour;
}

function take(pen: SKRSContext2D, font: Drawable['font'], size: number, weight: number): void {
  pen.font = `${size}px "${familyOf(font)}"`;
  pen.fontVariationSettings = `"wght" ${weight}`;
  pen.letterSpacing = font === 'serif' ? `${-0.015 * size}px` : '0px';
}

/** One line, cut where it is too long. */
function write(pen: SKRSContext2D, { text, font }: Drawable, writing: Writing): void {
  take(pen, font, writing.size, writing.weight);
  pen.fillStyle = css(writing.colour ?? INK);
  const measure = (some: string): number => pen.measureText(some).width;
  const [line = ''] = cutLines(text, { width: INNER, lines: 1 }, measure);
  pen.fillText(line, EDGE, writing.at, INNER);
}

/** As large as it fits, and cut where it does not fit at the least size. */
function writeHeadline(pen: SKRSContext2D, { text, font }: Drawable): void {
  const measure = (some: string): number => pen.measureText(some).width;
  const { top, height, lineHeight, sizes } = HEADLINE;
  pen.fillStyle = css(INK);
  for (const size of sizes) {
    take(pen, font, size, font === 'serif' ? 500 : 600);
    const room = { width: INNER, lines: Math.floor(height / (size * lineHeight)) };
    const last = size === sizes.at(-1);
    const lines = setLines(text, room, measure) ?? (last ? cutLines(text, room, measure) : []);
    for (const [at, line] of lines.entries()) {
      pen.fillText(line, EDGE, top + size * (0.9 + at * lineHeight), INNER);
    }
    if (lines.length > 0) return;
  }
}

/** Plain marks first, so that those which matter are drawn over them. */
function drawStrip(pen: SKRSContext2D, marks: readonly CardMark[]): void {
  pen.fillStyle = css(LINE);
  pen.fillRect(EDGE, STRIP_AT - 1, INNER, 2);
  const order = { other: 0, lead: 1, first: 2 } as const;
  for (const { at, kind } of marks.toSorted((a, b) => order[a.kind] - order[b.kind])) {
    pen.fillStyle = css({ other: LINE, lead: INK, first: ACCENT }[kind]);
    pen.beginPath();
    const radius = kind === 'other' ? 7 : 10;
    pen.arc(EDGE + radius + at * (INNER - 2 * radius), STRIP_AT, radius, 0, 2 * Math.PI);
    pen.fill();
  }
}

function css(colour: Colour): string {
  return `rgb(${colour.join(' ')})`;
}

/** From paper, which is not among them, to a colour. */
function shadesOf(colour: Colour, count: number): Colour[] {
  const mix = (channel: 0 | 1 | 2, share: number): number =>
    Math.round(PAPER[channel] + (colour[channel] - PAPER[channel]) * share);
  return Array.from({ length: count }, (_, at) => {
    const share = (at + 1) / count;
    return [mix(0, share), mix(1, share), mix(2, share)] as const;
  });
}

/** The palette's number of a shade by its green; `first` is the number of the lightest. */
function numbers(colour: Colour, count: number, first: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, green) => {
    const share = (PAPER[1] - green) / (PAPER[1] - colour[1]);
    const shade = Math.round(Math.min(Math.max(share, 0), 1) * count);
    return shade === 0 ? 0 : first + shade - 1;
  });
}

const OF_INK = numbers(INK, SHADES.ink, 1);
const OF_ACCENT = numbers(ACCENT, SHADES.accent, 1 + SHADES.ink);

/** The colours of a drawing, by their numbers in the palette. @param drawn red, green, blue, alpha */
function reduce(drawn: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(drawn.length / 4);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const red = drawn[from] ?? 0;
    const green = drawn[from + 1] ?? 0;
    pixels[at] = (red - green > REDNESS ? OF_ACCENT : OF_INK)[green] ?? 0;
  }
  return pixels;
}
