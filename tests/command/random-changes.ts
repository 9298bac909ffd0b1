import * as fc from 'fast-check';
import { levelOf } from '../../src/ingest/encode/cuts.ts';
import { storyId } from '../../src/bundle/ids.ts';
import { markdown, PIXEL, rawStory } from './archive.ts';

const HOSTS = ['tidewatch', 'northline', 'fieldnotes', 'ledgerroom', 'circuitdaily'];
const DAYS = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-08', '2026-11-30'];

/**
 * A title after which, on the given day, a segment ends, so that small archives have several; with
 * 12 bits or more a volume as well.
 */
export function cuttingTitle(day: string, bits: number): string {
  for (let i = 0; ; i++) {
    const id = storyId.parse(`${day.replaceAll('-', '/')}/cut-${i}`);
    if (levelOf(id) === bits) return `Cut ${i}`;
  }
}

const CUTTING = new Map(DAYS.map((day, at) => [day, cuttingTitle(day, at === 1 ? 12 : 11)]));

const article = fc
  .record({
    host: fc.constantFrom(...HOSTS),
    path: fc.constantFrom('ferry', 'kelp', 'moon', 'reef', 'lamp', 'tram'),
    day: fc.constantFrom(...DAYS),
    dateOnly: fc.boolean(),
    cuts: fc.boolean(),
    title: fc.constantFrom('Ferry found', 'Kelp grows', 'Moon watched'),
    name: fc.constantFrom('The Post', 'The Wire'),
    heat: fc.option(fc.nat(3), { nil: undefined }),
    picture: fc.option(fc.constantFrom('/one.png', '/two.png', '/lost.png'), { nil: undefined }),
  })
  .map(({ host, path, day, dateOnly, cuts, title, name, heat, picture }) => ({
    title: cuts ? CUTTING.get(day) : title,
    heat,
    publishedDateTime: dateOnly ? day : `${day}T08:00:00Z`,
    webUrl: `https://${host}.example/${path}`,
    provider: { name, domain: `${host}.example` },
    images: picture === undefined ? [] : [{ url: picture }],
  }));

const story = fc
  .record({
    own: article,
    related: fc.array(article, { maxLength: 4 }),
    topics: fc.array(fc.constantFrom('Ferries', 'Kelp', 'Sea'), { maxLength: 2 }),
    broken: fc.boolean(),
  })
  .map(({ own, broken, related, topics }) =>
    Object.assign(
      {},
      own,
      { related, topics },
      broken && topics.length === 2 ? { title: undefined } : {},
    ),
  );

const asMarkdown = story.map((fields) => markdown('x', fields));
const asLines = fc
  .array(story, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((fields) => JSON.stringify(rawStory('x', fields))).join('\n'));
const asFeed = fc.array(story, { minLength: 1, maxLength: 4 }).map((list) => {
  const items = list.map(
    ({ title, webUrl, publishedDateTime, topics }) =>
      `<item>${title === undefined ? '' : `<title>${title}</title>`}<link>${webUrl}</link>
      <guid isPermaLink="false">${topics[0] ?? 'none'}</guid><pubDate>${publishedDateTime}</pubDate>
      ${topics.map((name) => `<category>${name}</category>`).join('')}</item>`,
  );
  const head = `<title>The Wire</title><link>https://${HOSTS[0]}.example/</link>`;
  return `<rss version="2.0"><channel>${head}${items.join('')}</channel></rss>`;
});
const topic = fc
  .record({ name: fc.constantFrom('Ferries', 'Boats'), parent: fc.constantFrom('', 'Sea') })
  .map(({ name, parent }) => `name: ${name}\n_id: ferries\nparent: ${parent}\n`);
const organization = fc
  .record({
    name: fc.constantFrom('Tidewatch', 'Tide'),
    logo: fc.constantFrom('/one.png', '/two.png'),
  })
  .map(
    ({ name, logo }) =>
      `---\ntaxonomy: organization\nname: ${name}\ndomain: tidewatch.example\nimages:\n  - url: ${logo}\n---\n`,
  );
const picture = fc.nat(2).map((n) => Buffer.concat([PIXEL, Buffer.alloc(n, 'x')]));

/** What may stand at each path. */
const CONTENTS: Readonly<Record<string, fc.Arbitrary<string | Uint8Array>>> = {
  '_news/a.md': asMarkdown,
  '_news/b.md': asMarkdown,
  '_news/c.md': asMarkdown,
  '_news/2026/d.md': asMarkdown,
  '_news/2026/e.md': asMarkdown,
  'wire.ndjson': asLines,
  'more.ndjson': asLines,
  'feed.xml': asFeed,
  'feeds/other.rss': asFeed,
  '_data/topics/ferries.yaml': topic,
  '_data/topics/sea.yaml': fc.constant('name: Sea\n_id: sea\n'),
  '_data/organizations/tidewatch.example.md': organization,
  'one.png': picture,
  'two.png': picture,
};

/**
 * Lines in which every outlet has been for years, under one name: additions then have nothing to do
 * with what is said of outlets, and an edition is amended by them, where it can be.
 */
export const FOUNDERS = HOSTS.flatMap((host, at) =>
  [1, 2, 3].map((hour) =>
    JSON.stringify(
      rawStory(`founded-${host}-${hour}`, {
        title: `Founded ${host} ${hour}`,
        publishedDateTime: `2018-01-0${at + 1}T0${hour}:00:00Z`,
        webUrl: `https://${host}.example/founded-${hour}`,
        provider: { name: 'The Post', domain: `${host}.example` },
        related: [],
      }),
    ),
  ),
).join('\n');

/** A file that comes or changes; without content, one that goes. */
export interface Change {
  readonly path: string;
  readonly content: string | Uint8Array | undefined;
}

const change = fc
  .constantFrom(...Object.keys(CONTENTS))
  .chain((path) =>
    fc
      .option(CONTENTS[path] ?? fc.constant(''), { nil: undefined, freq: 4 })
      .map((content): Change => ({ path, content })),
  );

/** Rounds of changes to an archive, each of at least one file. */
export const rounds = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 5,
});

/** What only an addition brings: other providers, topics, and days before all others. */
const newcomer = fc
  .tuple(story, fc.constantFrom('newcomer', ...HOSTS), fc.constantFrom('2019-05-01', ...DAYS))
  .map(([fields, host, day]) =>
    Object.assign({}, fields, {
      publishedDateTime: `${day}T09:00:00Z`,
      webUrl: `https://${host}.example/new-${day}`,
      provider: { name: host, domain: `${host}.example` },
      topics: ['Novelties', ...fields.topics],
    }),
  );

const addition = fc.oneof(
  { weight: 3, arbitrary: asMarkdown.map((content) => ({ ending: 'md', content })) },
  {
    weight: 2,
    arbitrary: newcomer.map((fields) => ({ ending: 'md', content: markdown('x', fields) })),
  },
  { weight: 1, arbitrary: asLines.map((content) => ({ ending: 'ndjson', content })) },
);

/**
 * Rounds in which files only come, before and after those that are there by name: their stories join
 * events, link and lead them, clash with addresses, and are older and newer than what stands.
 */
export const growth = fc
  .array(fc.array(fc.tuple(fc.constantFrom('a', 'z'), addition), { minLength: 1, maxLength: 3 }), {
    minLength: 3,
    maxLength: 6,
  })
  .map((list) =>
    list.map((added, round) =>
      added.map(([place, { ending, content }], at): Change => {
        return { path: `_news/${place}/new-${round}-${at}.${ending}`, content };
      }),
    ),
  );
