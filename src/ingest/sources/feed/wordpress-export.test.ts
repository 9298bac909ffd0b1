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

const SITE = `${WP} xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"`;

/** What becomes of a public post with more in it, beside other items. */
function posted(more: string, ...others: readonly string[]) {
  const said = `<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}`;
  return judged(rss([...others, item(said)], '', SITE)).stories[0]?.article;
}

function content(html: string): string {
  return `<content:encoded><![CDATA[${html}]]></content:encoded>`;
}

function meta(key: string, value: string, element = 'wp:postmeta'): string {
  return `<${element}><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></${element}>`;
}

it('shows the excerpt that an author wrote before how the post begins', () => {
  const own = '<excerpt:encoded><![CDATA[Otters are back.]]></excerpt:encoded>';
  expect(posted(`${content('It was a wet spring.')}${own}`)?.excerpt).toBe('Otters are back.');
  const none = '<excerpt:encoded><![CDATA[]]></excerpt:encoded>';
  expect(posted(`${content('It was a wet spring.')}${none}`)?.excerpt).toBe('It was a wet spring.');
});

it('shows the picture that an author chose, before any of the text', () => {
  const picture = `<wp:post_id>7</wp:post_id><wp:attachment_url>https://millrace.example/otter.jpg</wp:attachment_url>
<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>${meta('_wp_attachment_image_alt', 'An otter')}`;
  const inText = content('<img src="https://millrace.example/mill.jpg"> Words.');
  const others = [item(picture, 'https://millrace.example/otter')];
  expect(posted(`${inText}${meta('_thumbnail_id', '7')}`, ...others)?.picture).toMatchObject({
    src: 'https://millrace.example/otter.jpg',
    alt: 'An otter',
  });
  const elsewhere = [meta('_thumbnail_id', '8'), meta('_thumbnail_id', '7', 'wp:commentmeta')];
  for (const more of elsewhere) {
    expect(posted(`${inText}${more}`, ...others)?.picture?.src).toMatch(/mill\.jpg$/);
  }
});

it('takes no word of a plugin for who may read a post', () => {
  const draft = `<wp:status></wp:status><wp:post_type>post</wp:post_type>${meta('wp:status', 'publish')}`;
  expect(judged(rss([item(draft)], '', SITE)).stories).toEqual([]);
});

it('knows when a post was published that came from elsewhere without a time in Greenwich', () => {
  const times = (gmt: string) => `<title>Moved</title><link>https://millrace.example/moved</link>
<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate><wp:post_date>2009-05-15 14:48:32</wp:post_date>
<wp:post_date_gmt>${gmt}</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>`;
  const { stories, rejects } = judged(
    rss([times('0000-00-00 00:00:00'), times('2009-05-15 12:48:32')], '', SITE),
  );
  expect(rejects).toEqual([]);
  expect(stories.map(({ article }) => article.time.seconds)).toEqual([
    Date.UTC(2009, 4, 15, 14, 48, 32) / 1000,
    Date.UTC(2009, 4, 15, 12, 48, 32) / 1000,
  ]);
});

it.each([
  ['[gallery columns="2" ids="1,2"] Three otters.', 'Three otters.'],
  ['[vc_row][vc_column width="1/2"]Three <b>otters</b>.[/vc_column][/vc_row]', 'Three otters.'],
  ['[caption width="640"]<img src="/a.jpg"> The mill[/caption] Three otters.', 'Three otters.'],
  ['[audio https://millrace.example/a.mp3] Three otters.[gallery]', 'Three otters.'],
  ['[player:https://millrace.example/a.mp3] Three otters.', 'Three otters.'],
  ['Three otters. [youtube a1-B2]', 'Three otters.'],
  ['https://video.example/watch?v=1\n\nThree otters.', 'Three otters.'],
  ['Three [sic] otters [Update: four] [1].', 'Three [sic] otters [Update: four] [1].'],
  [
    '[audio mp3="a.mp3"][/audio] Three otters. [audio mp3="b.mp3"] Asleep.',
    'Three otters. Asleep.',
  ],
  ['[caption width="640"]<img src="/a.jpg"> The mill[/caption]', 'The mill'],
])('has what a site shows of a text, and none of its shortcodes: %j', (html, excerpt) => {
  expect(posted(content(html))?.excerpt).toBe(excerpt);
});

it('leaves square brackets of other feeds as they are', () => {
  const said = '<description>[live_blog] Otters [a=b]</description>';
  expect(judged(rss([item(said)])).stories[0]?.article.excerpt).toBe('[live_blog] Otters [a=b]');
});
