/** A name in square brackets, as it opens, closes, or stands alone, and what is said behind the name. */
const TAG = /\[(\/?)([a-z][\w-]*)((?:[\s=/:][^[\]]*)?)\]/gi;
/** What stands between two of these is no text of the story. */
const UNREAD = new Set('audio caption code embed playlist sourcecode video wp_caption'.split(' '));
/** Those of WordPress itself and of WordPress.com are often only a name, or that and an id. */
const OWN = new Set([...UNREAD, 'gallery', 'soundcloud', 'tweet', 'vimeo', 'youtube']);
/** An address alone on its line is shown as what it leads to. */
const EMBED = /^[ \t]*https?:\/\/\S+[ \t]*$/gim;

/** `[sic]` and `[Update: …]` are words of the story; what has values, or an end, is none. */
function isShortcode(name: string, said: string, ended: ReadonlySet<string>): boolean {
  return OWN.has(name) || ended.has(name) || name.includes('_') || /=|:\/\//.test(said);
}

/**
 * HTML without the shortcodes of WordPress (developer.wordpress.org/apis/shortcode), which its exports
 * have as they are typed: `[gallery ids="1,2"]`, `[vc_row]`.
 *
 * @param keeps with what stands in them; else that goes, too, where it is no text: captions, code, embeds
 */
export function withoutShortcodes(html: string, keeps: boolean): string {
  const bare = keeps ? html : html.replace(EMBED, '');
  if (!bare.includes('[')) return bare;
  const tags = [...bare.matchAll(TAG)].map(
    ({ 0: tag, 1: slash, 2: name = '', 3: said = '', index }) => {
      return {
        ends: slash === '/',
        name: name.toLowerCase(),
        said,
        index,
        after: index + tag.length,
      };
    },
  );
  const ended = new Set(tags.filter(({ ends }) => ends).map(({ name }) => name));
  let text = '';
  let from = 0;
  let within: string | undefined;
  for (const { ends, name, said, index, after } of tags) {
    if (within === undefined) {
      if (!isShortcode(name, said, ended)) continue;
      text += `${bare.slice(from, index)} `;
      from = after;
      if (!keeps && !ends && UNREAD.has(name) && ended.has(name)) within = name;
    } else if (ends && name === within) {
      from = after;
      within = undefined;
    }
  }
  return text + bare.slice(from);
}
