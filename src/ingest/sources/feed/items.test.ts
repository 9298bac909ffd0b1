import { describe, expect, it } from 'vitest';
import { atom, item, judged, read, rss } from './feeds.testing.ts';

const article = (text: string) => judged(text).stories[0]?.article;
const provider = (text: string) => article(text)?.provider;

describe('the provider of an item', () => {
  it('is the host of its link, and has the name of the feed at the feed’s own site only', () => {
    const items = [item(), item('', 'https://tidewatch.example/x'), item('', 'https://b.example/')];
    expect(judged(rss(items)).stories.map(({ article }) => article.provider)).toMatchObject([
      { id: 'millrace.example', name: 'The Millrace' },
      { id: 'tidewatch.example', name: undefined },
      { id: 'b.example', name: undefined },
    ]);
  });

  it('has the name of the feed where nearly all items are, wherever the feed says its home is', () => {
    const items = [1, 2, 3].map((n) => item('', `https://news.millrace.example/${n}`));
    expect(provider(rss(items))).toMatchObject({
      id: 'news.millrace.example',
      name: 'The Millrace',
    });
  });

  it('is the source that an item names, also behind links of an aggregator’s own', () => {
    const source = '<source url="https://tidewatch.example/feed">Tidewatch</source>';
    expect(provider(rss([item(source, 'https://www.tidewatch.example/x')]))).toMatchObject({
      id: 'tidewatch.example',
      name: 'Tidewatch',
    });
    const listed = `<title>The kelp is back - Tidewatch</title><link>https://millrace.example/r/1</link>
      <pubDate>Sat, 07 Nov 2026 09:00:00 GMT</pubDate>${source}`;
    expect(article(rss([listed]))).toMatchObject({
      title: 'The kelp is back',
      provider: { id: 'tidewatch.example', name: 'Tidewatch' },
    });
  });
});

describe('the address of an item', () => {
  const counted = 'https://feedproxy.google.com/~r/mill/~3/x1/';
  const burner = 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"';
  const guid = '<guid isPermaLink="false">7</guid>';

  it('is the one that it had before the feed was led through FeedBurner', () => {
    const original = (name: string) =>
      `<feedburner:origLink>https://millrace.example/${name}?a=1&amp;b=2</feedburner:origLink>`;
    const items = [item(guid + original('otters'), counted), item(guid, `${counted}2`)];
    expect(judged(rss(items, '', burner)).stories.map(({ article }) => article)).toMatchObject([
      { url: 'https://millrace.example/otters?a=1&b=2', provider: { id: 'millrace.example' } },
      { url: `${counted}2`, provider: { id: 'millrace.example' } },
    ]);
    const entry = `<id>1</id><title>Kelp</title><link href="${counted}"/>
      <published>2026-11-07T09:00:00Z</published>${original('kelp')}`;
    expect(article(atom([entry], '', burner))?.url).toBe('https://millrace.example/kelp?a=1&b=2');
  });

  it('tells no provider where all of a feed leads through a counter', () => {
    const items = [1, 2, 3].map((n) => item(guid, `https://tracking.feedpress.it/link/980/${n}`));
    expect(provider(rss(items))).toMatchObject({ id: 'millrace.example', name: 'The Millrace' });
  });

  it('is the guid where the link leads through a counter', () => {
    const guid = '<guid>https://millrace.example/otters</guid>';
    expect(article(rss([item(guid, 'https://counter.example/r/17')]))?.url).toBe(
      'https://millrace.example/otters',
    );
  });

  it('is the guid where there is no link, unless the guid is none', () => {
    const bare = '<title>Otters</title><pubDate>Sat, 07 Nov 2026 09:00:00 GMT</pubDate>';
    const guid = '<guid>https://millrace.example/otters</guid>';
    expect(article(rss([bare + guid]))?.url).toBe('https://millrace.example/otters');
    const none = '<guid isPermaLink="false">https://millrace.example/otters</guid>';
    expect(judged(rss([bare + none])).rejects).toMatchObject([{ field: 'item[0].link' }]);
  });

  it('is at the feed’s own site where a blog of links names what it is about first', () => {
    const entry = `<id>tag:1</id><title>On kelp</title><link href="https://tidewatch.example/kelp"/>
      <link rel="related" href="https://millrace.example/linked/kelp"/><published>2026-11-07T09:00:00Z</published>`;
    expect(article(atom([entry]))).toMatchObject({
      url: 'https://millrace.example/linked/kelp',
      provider: { id: 'millrace.example' },
    });
  });

  it('is that of the source, where an entry was copied from there', () => {
    const entry = `<id>1</id><title>The kelp is back</title><link href="https://millrace.example/story/1"/>
      <link rel="via" href="https://tidewatch.example/kelp"/><published>2026-11-07T09:00:00Z</published>
      <source><id>https://tidewatch.example/</id><title>Tidewatch</title></source>`;
    expect(article(atom([entry]))).toMatchObject({
      url: 'https://tidewatch.example/kelp',
      provider: { id: 'tidewatch.example', name: 'Tidewatch' },
    });
  });
});

describe('the words of an item', () => {
  const excerpt = (html: string) =>
    article(rss([item(`<description><![CDATA[${html}]]></description>`)]))?.excerpt;

  it('are cut at the end of a sentence, or of a word', () => {
    const long = 'The water rose again in the night. '.repeat(30);
    expect(excerpt(long)).toMatch(/^The water .* night\.$/);
    expect(excerpt(long)?.length).toBeLessThanOrEqual(500);
    expect(excerpt('word '.repeat(300))).toMatch(/ word…$/);
  });

  it('are without scripts, and what blogs put below', () => {
    expect(excerpt('<script>alert(1)</script><p>Low water.</p><style>p{}</style>')).toBe(
      'Low water.',
    );
    const tail = '<p>The post <a href="x">Otters</a> appeared first on <a href="y">Mill</a>.</p>';
    expect(excerpt(`<p>Low water.</p>${tail}`)).toBe('Low water.');
    expect(excerpt('<p>Low water. [&#8230;]</p>')).toBe('Low water.');
  });

  it('are none where they only tell to read on, unless they say more than that', () => {
    expect(excerpt('<a href="x">Continue reading on The Millrace &#187;</a>')).toBeUndefined();
    expect(excerpt('<a href="x">Read more</a>')).toBeUndefined();
    const words = 'Read more than you write, says the miller, who has three books a week.';
    expect(excerpt(words)).toBe(words);
  });

  it('are the title too, where a note has none', () => {
    const note = `<link>https://millrace.example/n/1</link><pubDate>Sat, 07 Nov 2026 09:00:00 GMT</pubDate>
      <description>The sluice is open again, says the miller. More at noon.</description>`;
    expect(article(rss([note]))).toMatchObject({
      title: 'The sluice is open again, says the miller.',
      excerpt: 'The sluice is open again, says the miller. More at noon.',
    });
  });

  it('hold no HTML in a title', () => {
    const hostile = item().replace(
      'Otters below',
      '&lt;img src=x onerror=alert(1)&gt;Otters below',
    );
    expect(article(rss([hostile]))?.title).toBe('Otters below the mill');
  });
});

it('relates what an item names, and the feed has itself', () => {
  const entry = (name: string, more = '') =>
    `<id>${name}</id><title>About ${name}</title><link href="https://millrace.example/${name}"/>
    <published>2026-11-07T09:00:00Z</published>${more}`;
  const links = ['kelp', 'elsewhere', 'otters'].map(
    (name) => `<link rel="related" href="https://millrace.example/${name}"/>`,
  );
  const { stories } = judged(atom([entry('otters', links.join('')), entry('kelp')]));
  expect(stories[0]?.related.map(({ title }) => title)).toEqual(['About kelp']);
  expect(stories[1]?.related).toEqual([]);
});

it('takes no single character that is drawn as a picture for the picture of an item', () => {
  const drawn = '<img src="https://s.w.org/images/core/emoji/2.2.1/72x72/1f327.png" alt="rain">';
  const smiley = '<img src="https://millrace.example/smile.svg" class="wp-smiley" alt=":)">';
  const described = (html: string) =>
    article(rss([item(`<description><![CDATA[${html}]]></description>`)]))?.picture?.src;
  expect(described(`Rain ${drawn} ${smiley}`)).toBeUndefined();
  const photo = '<img src="https://millrace.example/emoji.jpg" class="wp-image-7">';
  expect(described(`Rain ${drawn} ${photo}`)).toBe('https://millrace.example/emoji.jpg');
});

it('takes neither the face of its author for the picture of an item, nor the smallest of several', () => {
  const face = '<media:content url="https://1.gravatar.com/avatar/a1?s=96" medium="image"/>';
  const mill = '<media:content url="https://millrace.example/mill.jpg" medium="image"/>';
  const thumbnail = (name: string, size: string) =>
    `<media:thumbnail url="https://millrace.example/${name}.jpg" ${size}/>`;
  const pictureOf = (more: string) => article(rss([item(more)]))?.picture?.src;
  expect(pictureOf(face + mill)).toBe('https://millrace.example/mill.jpg');
  const icon = thumbnail('icon', 'width="30" height="30"');
  expect(pictureOf(face + icon)).toBeUndefined();
  const sizes =
    thumbnail('s', 'width="66" height="49"') + thumbnail('m', 'width="144" height="81"');
  expect(pictureOf(icon + sizes)).toBe('https://millrace.example/m.jpg');
});

it('has no topic of what is said where nobody chose one', () => {
  const categories = ['Uncategorized', 'uncategorised', 'Uncategorized finds', 'Rivers'];
  const said = categories.map((name) => `<category>${name}</category>`).join('');
  expect(read(rss([item(said)])).records[0]?.fields.topics).toEqual([
    'Uncategorized finds',
    'Rivers',
  ]);
});
