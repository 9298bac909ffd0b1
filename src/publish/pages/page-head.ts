import { CARD_SIZE } from '../cards/card.ts';
import { feedLinks } from '../heads.ts';
import { hasAddress, type Place, type Site } from '../site.ts';
import { element, text } from '../xml.ts';
import { jsonForScript } from './json-for-script.ts';
import type { Sayings } from './sayings.ts';

/**
 * What stands in the head of a page for those who link to it: search engines, readers of feeds, and
 * whoever shows a preview (Open Graph, schema.org).
 *
 * @param card the whole address of what was drawn for a page without a picture
 */
export function headOf(said: Sayings, site: Place | Site, card?: string): string[] {
  const { place, address, versions = [] } = said;
  const title = said.title === place ? place : `${said.title} · ${place}`;
  const feeds = hasAddress(site)
    ? said.feeds.flatMap((subject) => feedLinks(site, place, subject))
    : [];
  const picture = pictureOf(said, card);
  return [
    `<title>${text(title)}</title>`,
    element('meta', { name: 'description', content: said.description }),
    ...(address === undefined ? [] : [element('link', { rel: 'canonical', href: address })]),
    ...versions.map(({ language, href }) =>
      element('link', { rel: 'alternate', hreflang: language, href }),
    ),
    ...feeds.map((link) => element('link', link)),
    ...property('og:type', said.type),
    ...property('og:site_name', place),
    ...property('og:title', said.title),
    ...property('og:description', said.description),
    ...property('og:url', address),
    ...property('og:image', picture?.src),
    ...property('og:image:width', picture?.width),
    ...property('og:image:height', picture?.height),
    ...property('og:image:alt', picture?.alt),
    ...property('article:published_time', said.published),
    ...(said.authors ?? []).flatMap((author) => property('article:author', author)),
    element('meta', {
      name: 'twitter:card',
      content: picture === undefined ? 'summary' : 'summary_large_image',
    }),
    `<script type="application/ld+json">${jsonForScript(dataOf(said, picture))}</script>`,
  ];
}

function pictureOf({ picture, title, place }: Sayings, card: string | undefined) {
  if (picture || card === undefined) return picture;
  return { src: card, ...CARD_SIZE, alt: title === place ? place : `${title} · ${place}` };
}

/** An article shows machines the picture that it shows in previews. */
function dataOf({ type, data }: Sayings, picture: Sayings['picture']): Sayings['data'] {
  return type === 'article' && picture ? { ...data, image: [picture.src] } : data;
}

function property(name: string, content: string | number | undefined): string[] {
  return content === undefined
    ? []
    : [element('meta', { property: name, content: String(content) })];
}
