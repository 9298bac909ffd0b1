import { expect, it } from 'vitest';
import { judged, item, read, rss } from './feeds.testing.ts';

const WP = 'xmlns:wp="http://wordpress.org/export/1.2/"';

function post(name: string, status: string, { type = 'post', password = '' } = {}): string {
  const said = `<wp:status><![CDATA[${status}]]></wp:status><wp:post_type>${type}</wp:post_type>
<wp:post_password><![CDATA[${password}]]></wp:post_password>`;
  return item(said, `https://millrace.example/${name}`);
}

it('gives of an export of WordPress the posts that everybody may read, and no others', () => {
  const items = [
    post('public', 'publish'),
    post('draft', 'draft'),
    post('private', 'private'),
    post('later', 'future'),
    post('locked', 'publish', { password: 'otter' }),
    post('page', 'publish', { type: 'page' }),
    post('picture', 'inherit', { type: 'attachment' }),
    item('<description><![CDATA[<wp:status>publish</wp:status>]]></description>'),
    post('news', 'publish', { type: 'news' }),
  ];
  const { stories, rejects } = judged(rss(items, '', WP));
  expect(stories.map(({ article }) => new URL(article.url).pathname)).toEqual(['/public', '/news']);
  expect(rejects).toEqual([]);
});

it('leaves feeds alone that only speak of exports', () => {
  const text = `<description><![CDATA[<rss ${WP}>]]></description>`;
  const long = `<description>${'x'.repeat(9_000)}</description>`;
  expect(judged(rss([item(long), item(text, 'https://millrace.example/2')])).stories).toHaveLength(
    2,
  );
});

it('takes nothing from an export in which it cannot be told what an item is', () => {
  const text = rss([post('public', 'publish'), ''], '', WP);
  expect(read(text).records).toHaveLength(0);
});
