import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { isHashed } from '../placing/site-file.ts';
import { CardFiles } from './card-files.ts';
import { cardOf, cardPath } from './card.ts';
import { drawCard } from './draw-card.ts';
import { drawable } from './drawable.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STORY = {
  edition: 'The Sample Edition',
  headline: 'A drifting sensor fleet hears the Arctic ice break a week before satellites see it',
  foot: ['The Tidewatch', '22 November 2026'],
  times: [
    { published: 100, lead: true },
    { published: 0, lead: false },
    { published: 150, lead: false },
  ],
};

interface Part {
  readonly top: number;
  readonly height: number;
}

const HEADLINE = { top: 160, height: 300 };
const STRIP = { top: 496, height: 20 };
const FOOT = { top: 545, height: 35 };
const PAPER = 250;

/** The darkest that is drawn in a part of a card: PAPER where nothing is. */
async function darkestIn(png: Uint8Array, { top, height }: Part): Promise<number> {
  const region = { left: 72, top, width: 1056, height };
  const pixels = await sharp(png).extract(region).greyscale().raw().toBuffer();
  return pixels.reduce((least, pixel) => Math.min(least, pixel), 255);
}

describe('a card', () => {
  it('is a picture that previews take: its size, its type, and not heavy', async () => {
    const png = drawCard(cardOf(STORY));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(30_000);
  });

  it('shows headline, strip and provider of a story, and of an edition its name', async () => {
    const story = drawCard(cardOf(STORY));
    for (const part of [HEADLINE, STRIP, FOOT]) {
      expect(await darkestIn(story, part)).toBeLessThan(160);
    }
    const edition = drawCard(cardOf({ edition: 'The Sample Edition' }));
    expect(await darkestIn(edition, HEADLINE)).toBeLessThan(50);
    for (const part of [STRIP, FOOT]) expect(await darkestIn(edition, part)).toBe(PAPER);
  });

  it('keeps a long headline out of what stands below it', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän and more words than fit '.repeat(9);
    const card = drawCard(cardOf({ edition: 'E', headline: long }));
    expect(await darkestIn(card, HEADLINE)).toBeLessThan(50);
    expect(await darkestIn(card, { top: 480, height: 140 })).toBe(PAPER);
  });

  it('has the edition in place of a headline whose script its fonts lack', () => {
    const card = cardOf({ ...STORY, headline: '北极冰裂', foot: ['新华社', '22 November 2026'] });
    expect(card.headline?.text).toBe('The Sample Edition');
    expect(card.masthead).toBeUndefined();
    expect(card.foot?.text).toBe('22 November 2026');
    expect(cardOf({ edition: 'أخبار', headline: 'جليد' })).toMatchObject({ headline: undefined });
  });

  it('marks on its strip who was first, and the lead, from one end to the other', () => {
    expect(cardOf(STORY).marks).toEqual([
      { at: 0, kind: 'first' },
      { at: expect.closeTo(2 / 3, 2), kind: 'lead' },
      { at: 1, kind: 'other' },
    ]);
    const [one] = STORY.times;
    expect(cardOf({ ...STORY, times: one ? [one, one] : [] }).marks).toEqual([]);
  });

  it.each([
    ['Grüße aus Tromsø – “ça va”', 'serif', 'Grüße aus Tromsø – “ça va”'],
    ['Лёд', 'sans', 'Лёд'],
    ['Won! 🎉\u200d', 'serif', 'Won!'],
  ])('writes “%s” in its %s', (text, font, written) => {
    expect(drawable(text, 'serif')).toEqual({ text: written, font });
  });

  it('that was drawn for the site as it stands is taken over, and its name is kept for ever', async () => {
    const [standing, out] = [join(folder, 'standing'), join(folder, 'out')];
    const path = await new CardFiles(folder, standing).put(cardOf(STORY));
    expect(isHashed(path)).toBe(true);
    writeFileSync(join(standing, path), 'as it stands');
    expect(await new CardFiles(standing, out).put(cardOf(STORY))).toBe(path);
    expect(readFileSync(join(out, path), 'utf8')).toBe('as it stands');
    const other = await new CardFiles(standing, out).put(cardOf({ ...STORY, headline: 'Other' }));
    expect(other).not.toBe(path);
    expect(statSync(join(out, other)).size).toBeGreaterThan(1000);
    expect(cardPath(cardOf(STORY))).toBe(path);
  });
});
