import * as fc from 'fast-check';
import { mention } from '../assemble.testing.ts';

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const PICTURES = [{ url: 'https://pictures.example/one.jpg' }];

/** Few names, times and titles, so that everything meets, clashes and merges with everything. */
const entry = fc
  .record({
    host: name,
    path: fc.constantFrom('report', 'report', 'report', 'report/', 'report/amp', 'other'),
    title: fc.constantFrom('Report', 'Bridge', 'One.', 'Bridge &amp; tunnel'),
    day: fc.integer({ min: 1, max: 9 }),
    bare: fc.boolean(),
    heat: fc.option(fc.integer({ min: -1, max: 2 }), { nil: undefined }),
    quality: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined }),
    excerpt: fc.option(fc.constantFrom('One.', 'Two.'), { nil: undefined }),
    type: fc.option(fc.constantFrom('article', 'video'), { nil: undefined }),
    locale: fc.option(fc.constantFrom('en', 'de'), { nil: undefined }),
    amp: fc.option(name, { nil: undefined, freq: 8 }),
    domain: fc.option(name, { nil: undefined, freq: 2 }),
    called: fc.constantFrom('Post', 'The Post', 'Wire'),
    pictured: fc.boolean(),
  })
  .map(({ host, path, day, bare, amp, domain, called, pictured, ...fields }) =>
    mention(host, {
      ...fields,
      webUrl: `https://${host}.example/${path}`,
      publishedDateTime: `2022-09-0${day}${bare ? '' : 'T10:00:00Z'}`,
      ...(amp && { ampWebUrl: `https://${amp}.example/report/amp` }),
      ...(pictured && { images: PICTURES }),
      provider: { name: called, ...(domain && { domain: `${domain}.example` }) },
    }),
  );

const record = fc
  .record({
    entry,
    related: fc.array(entry, { maxLength: 5 }),
    topics: fc.array(fc.constantFrom('City', 'city', 'Sea', 'Ports'), { maxLength: 3 }),
    published: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ entry: fields, ...rest }) => Object.assign({}, fields, rest));

const lines = fc
  .array(record, { minLength: 1, maxLength: 16 })
  .map((list) => list.map((fields) => JSON.stringify(fields)).join('\n'));

/** Copies of feeds, some of whose items say when they were changed. */
const feed = fc
  .array(
    fc.record({
      host: name,
      title: fc.constantFrom('Report', 'Bridge', 'One.'),
      day: fc.integer({ min: 1, max: 3 }),
      changed: fc.option(fc.integer({ min: 4, max: 7 }), { nil: undefined }),
      excerpt: fc.option(fc.constantFrom('One.', 'Two.'), { nil: undefined }),
      pictured: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((items) => {
    const said = items.map(({ host, title, day, changed, excerpt, pictured }) => ({
      url: `https://${host}.example/report`,
      title,
      summary: excerpt,
      date_published: `2022-09-0${day}T10:00:00Z`,
      date_modified: changed && `2022-09-0${changed}T10:00:00Z`,
      image: pictured ? PICTURES[0]?.url : undefined,
    }));
    return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items: said });
  });

const topic = fc
  .record({
    parent: fc.constantFrom('', 'parent: City\n', 'parent: Sea\n'),
    name: fc.constantFrom('City', 'Ports', 'SEA'),
  })
  .map(({ parent, name }) => `name: ${name}\n${parent}`);

/** A small archive: texts by path, with stories that merge, split, link and clash. */
export const archive = fc
  .dictionary(
    fc.constantFrom(
      'a.ndjson',
      'b.ndjson',
      'c.ndjson',
      'feed/2022-09-08T100000Z.json',
      'feed/2022-09-09T100000Z.json',
      '_data/topics/1.yaml',
      '_data/topics/2.yaml',
    ),
    fc.anything(),
  )
  .chain((paths) =>
    fc.record(
      Object.fromEntries(
        Object.keys(paths).map((path) => [
          path,
          path.endsWith('.yaml') ? topic : path.startsWith('feed/') ? feed : lines,
        ]),
      ) as Record<string, fc.Arbitrary<string>>,
    ),
  );
