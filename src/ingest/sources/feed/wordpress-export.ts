import { Parser } from 'htmlparser2';
import { parseTime } from '../../assemble/clean/time.ts';
import type { RawPicture } from '../shapes.ts';
import { type Feed, type FeedItem, present } from './feed.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** The namespace of what WordPress exports (WXR): RSS with all that a site has, not what it shows. */
const NAMESPACE = /\sxmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//i;

/** Comments that explain it come first; behind its head an item may speak of another's namespace. */
const LONGEST_HEAD = 8_192;

/** Whether a feed is an export of WordPress. */
export function isWordPressExport(xml: string): boolean {
  return NAMESPACE.test(xml.slice(0, LONGEST_HEAD));
}

/** What only exports say of an item; '' where it is not said. */
interface Said {
  'wp:status': string;
  'wp:post_type': string;
  'wp:post_password': string;
  'wp:post_id': string;
  'wp:post_date_gmt': string;
  'wp:post_date': string;
  'wp:attachment_url': string;
  'excerpt:encoded': string;
  /** The id of the item that is its picture. */
  _thumbnail_id: string;
  _wp_attachment_image_alt: string;
}

const NOTHING: Readonly<Said> = {
  'wp:status': '',
  'wp:post_type': '',
  'wp:post_password': '',
  'wp:post_id': '',
  'wp:post_date_gmt': '',
  'wp:post_date': '',
  'wp:attachment_url': '',
  'excerpt:encoded': '',
  _thumbnail_id: '',
  _wp_attachment_image_alt: '',
};

function isSaid(name: string): name is keyof Said {
  return Object.hasOwn(NOTHING, name);
}

/** What a value of a post's own table tells, the first of several; keys of plugins are not believed. */
function metaOf(key: string | undefined, item: Said | undefined): keyof Said | undefined {
  const name = key?.trim() ?? '';
  return name.startsWith('_') && isSaid(name) && item?.[name] === '' ? name : undefined;
}

/**
 * What an item is: undefined for a post that everybody may read, else `draft`, `private`, `attachment`,
 * `page` and the like.
 */
function kindOf(said: Said): string | undefined {
  const [status, type] = [said['wp:status'].trim(), said['wp:post_type'].trim()];
  // What says nothing is not known to be for everybody.
  if (status !== 'publish') return status || 'unpublished';
  if (said['wp:post_password'] !== '') return 'protected';
  return type === 'post' ? undefined : type || 'unknown';
}

/** What is said of the items of an export, in their order. */
function saidOfItems(xml: string): Said[] {
  const all: Said[] = [];
  let item: Said | undefined;
  let field: keyof Said | undefined;
  /** Of what the post itself is told by a key and its value; comments have such, too. */
  let key: string | undefined;
  let isKey = false;
  const parser = new Parser(
    {
      onopentag(name) {
        isKey = name === 'wp:meta_key' && key !== undefined;
        field = name === 'wp:meta_value' ? metaOf(key, item) : isSaid(name) ? name : undefined;
        if (name === 'item') item = { ...NOTHING };
        if (name === 'wp:postmeta') key = '';
      },
      ontext(text) {
        if (isKey) key += text;
        if (item && field) item[field] += text;
      },
      onclosetag(name) {
        field = undefined;
        isKey = false;
        if (name === 'wp:postmeta') key = undefined;
        if (name !== 'item' || !item) return;
        all.push(item);
        item = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return all;
}

/** The pictures of an export, by their ids. */
function picturesOf(all: readonly Said[]): Map<string, RawPicture> {
  const nothing = { width: undefined, height: undefined, attribution: undefined };
  return new Map(
    all
      .filter((said) => said['wp:attachment_url'].trim() !== '')
      .map((said) => {
        const url = said['wp:attachment_url'].trim();
        return [
          said['wp:post_id'].trim(),
          { ...nothing, url, title: said._wp_attachment_image_alt },
        ];
      }),
  );
}

/**
 * When an item was published. Posts that came from elsewhere have the year -1 in Greenwich, and only at
 * home a time; of that no zone is known.
 */
function timeOf(time: string | undefined, said: Said): string | undefined {
  const all = present(time, said['wp:post_date_gmt'], said['wp:post_date']);
  return all.find((one) => parseTime(one) !== undefined) ?? time;
}

/** What a reader is shown first; captions and embeds only of what has nothing else. */
function textsOf({ texts }: FeedItem, said: Said): string[] {
  const own = said['excerpt:encoded'];
  const all = own.trim() === '' ? texts : [own, ...texts];
  return [true, false].flatMap((isProse) => all.map((text) => withoutShortcodes(text, !isProse)));
}

/**
 * An export, with what it says of its items beyond what feeds say: who may read them, and the excerpt
 * and the picture that their authors chose.
 *
 * @throws Error where it cannot be told which item that is said of
 */
export function readExport(feed: Feed, xml: string): Feed {
  const all = saidOfItems(xml);
  if (all.length !== feed.items.length) throw new Error('items cannot be told apart');
  const pictures = picturesOf(all);
  const items = feed.items.map((item, at) => {
    const said = all[at] ?? NOTHING;
    const chosen = pictures.get(said._thumbnail_id.trim());
    return {
      ...item,
      kind: kindOf(said),
      time: timeOf(item.time, said),
      texts: textsOf(item, said),
      pictures: [...present(chosen), ...item.pictures],
    };
  });
  return { ...feed, items };
}
