import type { RawPicture } from '../shapes.ts';

/** What a feed says of itself. Addresses are absolute where the feed says to what they are relative. */
export interface FeedHead {
  readonly title: string | undefined;
  /** The site that it is the feed of. */
  readonly home: string | undefined;
  readonly language: string | undefined;
  readonly logo: string | undefined;
  /** When the feed was made. */
  readonly updated: string | undefined;
}

/** Where an item comes from, if not from the feed's own site. */
export interface FeedSource {
  readonly name: string | undefined;
  /** Any address of its site. */
  readonly address: string | undefined;
}

/** An item of a feed of any format. Texts are as they are written, HTML as a rule. */
export interface FeedItem {
  readonly title: string | undefined;
  /** What may be an excerpt, the best first. */
  readonly texts: readonly string[];
  /** Its address, as the item says it first. */
  readonly link: string | undefined;
  /** Other addresses that are its own, where they are of the feed's site. */
  readonly permalinks: readonly string[];
  /** The address of the page elsewhere that it tells of. */
  readonly via: string | undefined;
  readonly id: string | undefined;
  readonly time: string | undefined;
  /** When it was last changed. */
  readonly updated: string | undefined;
  readonly language: string | undefined;
  readonly topics: readonly string[];
  readonly pictures: readonly RawPicture[];
  readonly source: FeedSource | undefined;
  /** Addresses of other pages that the item names as related. */
  readonly related: readonly string[];
  /** The address of the video that it is. */
  readonly video: string | undefined;
  /** What it is where it is no news: `draft`, `attachment`. */
  readonly kind?: string | undefined;
}

/** How messages call what items are made of. */
interface FeedWords {
  /** The list or element of an item: `item[3]`. */
  readonly item: string;
  readonly link: string;
  readonly time: string;
}

/** A feed, whatever its format. */
export interface Feed {
  readonly head: FeedHead;
  readonly items: readonly FeedItem[];
  readonly words: FeedWords;
}

/** The values that are there, in their order. */
export function present<Value>(...values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}
