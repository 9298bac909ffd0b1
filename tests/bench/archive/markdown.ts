import type { ArchiveArticle, ArchiveStory } from './story.ts';

/** A JSON string is a double-quoted scalar of YAML too (YAML 1.2, 7.3.1). */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function articleLines(article: ArchiveArticle): string[] {
  const { title, excerpt, publishedDateTime, webUrl, type, quality, provider } = article;
  return [
    `title: ${quoted(title)}`,
    ...(excerpt === undefined ? [] : [`excerpt: ${quoted(excerpt)}`]),
    `publishedDateTime: ${publishedDateTime}`,
    `webUrl: ${quoted(webUrl)}`,
    `type: ${type}`,
    `quality: ${quality}`,
    'provider:',
    `  name: ${quoted(provider.name)}`,
    `  domain: ${provider.domain}`,
  ];
}

/** The lines as one item of a list. */
function item(lines: readonly string[]): string[] {
  return lines.map((line, place) => `${place === 0 ? '  - ' : '    '}${line}`);
}

function list(name: string, items: readonly string[][]): string[] {
  return items.length === 0 ? [] : ['', `${name}:`, ...items.flatMap(item)];
}

/** A story as a Markdown file with YAML front matter, as archives keep it. */
export function markdownOf(story: ArchiveStory): string {
  const { category, heat, published, featuredContent, topics, images, related } = story;
  return [
    '---',
    `category: ${category}`,
    ...articleLines(story),
    `heat: ${heat}`,
    `published: ${published}`,
    ...(featuredContent === undefined ? [] : [`featuredContent: ${quoted(featuredContent)}`]),
    ...list(
      'topics',
      topics.map((topic) => [topic]),
    ),
    ...list(
      'images',
      images.map(({ url, width, height }) => [
        `url: ${quoted(url)}`,
        `width: ${width}`,
        `height: ${height}`,
      ]),
    ),
    ...list('related', related.map(articleLines)),
    '---',
    '',
  ].join('\n');
}

/** `2026-10-31-the-first-words-of-the-title-NUMBER.md` */
export function markdownName(story: ArchiveStory, number: number): string {
  const slug = story.title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${story.publishedDateTime.slice(0, 10)}-${slug}-${number}.md`;
}
