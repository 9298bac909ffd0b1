import { expect, it } from 'vitest';
import { atom, item, judged, read, rss } from './feeds.testing.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;

it('reads RSS 2.0', () => {
  const text = rss(
    [
      `<title><![CDATA[Otters &amp; herons]]></title><link>https://millrace.example/otters</link>
      <description>&lt;p&gt;They are &lt;b&gt;back&lt;/b&gt;.&lt;/p&gt;</description>
      <pubDate>Sat, 7 Nov 26 09:00 CET</pubDate><guid isPermaLink="false">m-17</guid>
      <category>Weirs</category><category domain="x">Wildlife</category><category>Weirs</category>
      <media:content url="/small.jpg" width="200" medium="image"/>
      <media:content url="/large.jpg" width="900" height="600" medium="image"><media:credit>A. Reed</media:credit></media:content>`,
    ],
    '<language>en-gb</language><image><url>/logo.png</url></image>',
  );
  const { stories, rejects } = judged(text);
  expect(rejects).toEqual([]);
  expect(stories[0]).toMatchObject({
    article: {
      title: 'Otters & herons',
      excerpt: 'They are back.',
      url: 'https://millrace.example/otters',
      language: 'en-GB',
      time: { seconds: seconds('2026-11-07T08:00:00Z') },
      provider: {
        id: 'millrace.example',
        name: 'The Millrace',
        logo: 'https://millrace.example/logo.png',
      },
      picture: {
        src: 'https://millrace.example/large.jpg',
        width: 900,
        height: 600,
        credit: 'A. Reed',
      },
    },
    topics: ['Weirs', 'Wildlife'],
    related: [],
  });
});

it('reads RSS 1.0', () => {
  const text = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:x="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://millrace.example/"><title>The Millrace</title><link>https://millrace.example/</link><x:language>de</x:language>
<items><rdf:Seq><rdf:li resource="https://millrace.example/otters"/></rdf:Seq></items></channel>
<item rdf:about="https://millrace.example/otters"><title>Otter am Wehr</title><link>https://millrace.example/otters</link>
<description>Sie sind zurück.</description><x:date>2026-11-07T10:00+01:00</x:date><x:subject>Wehre</x:subject></item>
</rdf:RDF>`;
  expect(judged(text, 'feed.rdf').stories[0]).toMatchObject({
    article: {
      title: 'Otter am Wehr',
      excerpt: 'Sie sind zurück.',
      language: 'de',
      url: 'https://millrace.example/otters',
      time: { seconds: seconds('2026-11-07T09:00:00Z') },
      provider: { id: 'millrace.example', name: 'The Millrace' },
    },
    topics: ['Wehre'],
  });
});

it('reads Atom, with its bases, kinds of text and links', () => {
  const text = atom(
    [
      `<id>tag:millrace.example,2026:1</id><title type="html">Otters &amp;amp; herons</title>
      <link rel="self" href="1.atom"/><link rel="alternate" type="text/html" href="otters"/>
      <published>2026-11-07T09:00:00Z</published><updated>2026-11-08T09:00:00Z</updated>
      <category term="weirs" label="Weirs"/><category term="http://schemas.example/kind#post"/>
      <content type="xhtml" xml:base="pictures/"><div xmlns="http://www.w3.org/1999/xhtml"><p>They are <b>back</b>.</p><p><img src="pixel.gif" width="1" height="1"/><img src="https://stats.example/p.php?idsite=8&amp;rec=1" style="border:0" alt=""/><img src="otter.jpg" alt="An otter"/></p></div></content>`,
      '<id>2</id><title>The sluice</title><link href="sluice"/><updated>2026-11-08T09:00:00Z</updated>',
    ],
    '',
    'xml:base="https://millrace.example/2026/" xml:lang="en"',
  );
  const { stories } = judged(text, 'feed.atom');
  expect(stories[0]).toMatchObject({
    article: {
      title: 'Otters & herons',
      excerpt: 'They are back.',
      language: 'en',
      url: 'https://millrace.example/2026/otters',
      time: { seconds: seconds('2026-11-07T09:00:00Z') },
      picture: { src: 'https://millrace.example/2026/pictures/otter.jpg', alt: 'An otter' },
    },
    topics: ['Weirs'],
  });
  expect(stories[1]?.article.time.seconds).toBe(seconds('2026-11-08T09:00:00Z'));
});

it('reads a JSON Feed, with the line of each item', () => {
  const text = `{"version": "https://jsonfeed.org/version/1.1", "title": "The Millrace",
"authors": [{"name": "A. Reed"}], "home_page_url": "https://millrace.example/", "language": "en",
"items": [
 {"id": 1, "url": "/otters", "title": "Otters below the mill", "content_html": "<p>They are back.</p>",
  "image": "/otter.jpg", "date_published": "2026-11-07T09:00:00Z", "tags": ["Weirs", null]},
 7,
 {"id": "2", "title": "Nowhere", "date_published": "2026-11-07T09:00:00Z"}
]}`;
  const { stories, rejects } = judged(text, 'feed.json');
  expect(stories[0]).toMatchObject({
    article: {
      title: 'Otters below the mill',
      excerpt: 'They are back.',
      language: 'en',
      url: 'https://millrace.example/otters',
      provider: { id: 'millrace.example', name: 'The Millrace' },
      picture: { src: 'https://millrace.example/otter.jpg' },
    },
    topics: ['Weirs'],
  });
  expect(read(text, 'feed.json').records[0]?.origin.line).toBe(4);
  expect(rejects).toEqual([
    { source: 'feed.json', field: 'items[1]', reason: 'is not an item: { ... } must stand here' },
    {
      source: 'feed.json',
      line: 7,
      field: 'items[2].url',
      reason: 'has no link: give the item the address of its page',
    },
  ]);
});

it('reads a channel of videos', () => {
  const text = atom(
    [
      `<id>yt:video:abc</id><yt:videoId>a1B2c3D4e5F</yt:videoId><title>The weir, filmed</title>
      <link href="https://www.youtube.com/watch?v=a1B2c3D4e5F"/><published>2026-11-07T09:00:00Z</published>
      <media:group><media:thumbnail url="https://i.example/hq.jpg" width="480" height="360"/><media:description>An hour of water.</media:description></media:group>`,
    ],
    '',
    'xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"',
  );
  expect(judged(text).stories[0]?.article).toMatchObject({
    type: 'video',
    video: { host: 'youtube', id: 'a1B2c3D4e5F' },
    excerpt: 'An hour of water.',
    picture: { src: 'https://i.example/hq.jpg', width: 480 },
  });
});

it('knows the line of each item, past comments and CDATA that look like some', () => {
  const text = rss([
    item('<!-- <item> -->'),
    item('<description><![CDATA[<item>]]></description>'),
  ]);
  expect(read(text).records.map(({ origin }) => [origin.line, origin.prefix])).toEqual([
    [4, 'item[0].'],
    [8, 'item[1].'],
  ]);
});

it('takes a feed without items, and what else stands beside feeds on a site', () => {
  expect(read(rss([]))).toMatchObject({ records: [], rejected: [] });
  for (const beside of [
    '<urlset><url/></urlset>',
    '<browserconfig/>',
    '<OpenSearchDescription/>',
  ]) {
    expect(read(beside, 'beside.xml')).toMatchObject({ rejected: [] });
  }
  expect(read('---\nlayout: null\n---\n<rss></rss>')).toMatchObject({ rejected: [] });
});
