import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchFeeds } from '../../src/command/fetch/fetch-feeds.ts';
import { feedOf, plant } from './archive.ts';
import { bundle, contentOf, makeScratch, readJsonFile } from './command.ts';
import { make } from './in-process.ts';

const scratch = makeScratch();
const into = join(scratch, 'feeds');

let answers: Record<string, RequestListener> = {};
const asked: string[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  const tag = request.headers['if-none-match'];
  asked.push(tag === undefined ? path : `${path} ${tag}`);
  const answer = answers[path];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
let host = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  answers = {};
  asked.length = 0;
  rmSync(into, { recursive: true, force: true });
});

const sends =
  (text: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, headers).end(text);

/** Fetches, some minutes after the hour, and gives what was said. */
async function fetched(feeds: readonly string[], minutes = 0) {
  const said: string[] = [];
  const warned: string[] = [];
  const voice = {
    say: (line: string) => void said.push(line),
    warn: (line: string) => void warned.push(line.replaceAll(host, '')),
  };
  await fetchFeeds({ feeds, into }, voice, new Date(Date.UTC(2026, 10, 26, 5, minutes)));
  return { said: said.slice(0, 3).map((line) => line.replace(/\s+/g, ' ')), warned };
}

const copies = (): string[] =>
  readdirSync(into, { recursive: true })
    .map(String)
    .filter((path) => /\.(?:xml|json)$/.test(path) && !path.includes('.fetched'))
    .map((path) => path.replace(/^.*?([a-z]+)-[0-9a-f]{8}\//, '$1/'))
    .sort();

describe('fetching feeds', () => {
  it('keeps a copy of each, from addresses and from lists, each once', async () => {
    answers = {
      '/a.xml': sends(feedOf('ferry')),
      '/b': sends('{"version": "https://jsonfeed.org/version/1", "title": "B", "items": []}'),
      '/c': (_, response) => response.writeHead(301, { location: '/moved/c' }).end(),
      '/moved/c': sends(feedOf('reef')),
    };
    plant(scratch, {
      'list.opml': `<opml version="2.0"><body><outline text="News"><outline type="rss" xmlUrl="${host}/a.xml"/></outline></body></opml>`,
      'list.txt': `# mine\n${host}/b\n\n  ${host}/c\n`,
    });
    const lists = ['list.opml', 'list.txt'].map((name) => join(scratch, name));
    const { said, warned } = await fetched([...lists, `${host}/a.xml`]);
    expect(warned).toEqual([]);
    expect(said).toEqual(['new 3', 'unchanged 0', 'failed 0']);
    expect(copies()).toEqual([
      'b/2026-11-26T050000Z.json',
      'c/2026-11-26T050000Z.xml',
      'xml/2026-11-26T050000Z.xml',
    ]);
  });

  it('keeps another copy only of what is new, and never takes one away', async () => {
    const dated = (slug: string, time: string) =>
      feedOf(slug).replace('<item>', `<lastBuildDate>${time}</lastBuildDate><item>`);
    answers = {
      '/tagged': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response.writeHead(200, { etag: '"1"' }).end(feedOf('ferry')),
      '/dated': sends(dated('reef', 'five')),
    };
    const both = [`${host}/tagged`, `${host}/dated`];
    await fetched(both);
    answers['/dated'] = sends(dated('reef', 'ten past five'));
    expect((await fetched(both, 10)).said).toEqual(['new 0', 'unchanged 2', 'failed 0']);
    expect(asked).toContain('/tagged "1"');
    answers['/dated'] = sends(dated('kelp', 'twenty past five'));
    expect((await fetched(both, 20)).said).toEqual(['new 1', 'unchanged 1', 'failed 0']);
    expect(copies()).toEqual([
      'dated/2026-11-26T050000Z.xml',
      'dated/2026-11-26T052000Z.xml',
      'tagged/2026-11-26T050000Z.xml',
    ]);
    const out = join(scratch, 'out');
    await make({ sources: [into], out, title: 'Fetched', cache: false });
    expect(readJsonFile(out, 'manifest.json')).toMatchObject({ counts: { stories: 3 } });
  });

  it('keeps a copy in UTF-8 where only the host says what it is in', async () => {
    const latin = Buffer.from(feedOf('m\u00fchlen'), 'latin1');
    answers = {
      '/latin': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/xml; charset=iso-8859-1' }).end(latin),
    };
    await fetched([`${host}/latin`]);
    expect([...contentOf(into).values()].map((content) => atob(content)).join('')).toContain(
      Buffer.from('The m\u00fchlen').toString('latin1'),
    );
  });

  it('asks for the whole again where the copy is gone', async () => {
    answers = { '/a.xml': sends(feedOf('ferry'), { etag: '"1"' }) };
    await fetched([`${host}/a.xml`]);
    for (const name of readdirSync(into)) {
      if (!name.startsWith('.')) rmSync(join(into, name), { recursive: true });
    }
    expect((await fetched([`${host}/a.xml`], 10)).said[0]).toBe('new 1');
  });

  it('names what failed and why, and goes on', async () => {
    answers = {
      '/page': sends('<!DOCTYPE html><html><body>Hello</body></html>'),
      '/blog': sends('<html><link rel="alternate" type="application/rss+xml" href="b.xml"><p>Hi'),
      '/busy': (_, response) => response.writeHead(503).end(),
      '/closed': (request) => request.socket.destroy(),
      '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
      '/good': sends(feedOf('ferry')),
      '/nothing': sends(''),
      '/sitemap.xml': sends('<?xml version="1.0"?><urlset></urlset>'),
      '/quiet': sends('<rss version="2.0"><channel><title>Not yet</title></channel></rss>'),
      '/packed': sends('not packed at all', { 'content-encoding': 'gzip' }),
    };
    const { said, warned } = await fetched(
      [...Object.keys(answers), '/gone'].map((path) => host + path),
    );
    expect(said).toEqual(['new 2', 'unchanged 0', 'failed 9']);
    expect(warned.sort()).toEqual([
      '/blog: this is a web page. Its feed is /b.xml: name that.',
      '/busy: the host answers 503: try again later.',
      '/closed: the host broke off. Try again later.',
      '/gone: the host answers 404: it is not there any more. Look for its new address, or take it off the list.',
      '/nothing: the host sends nothing.',
      '/packed: it is not compressed as the host says. Try again later.',
      '/page: this is a web page, not a feed: RSS, RDF and Atom are read.',
      '/round: redirect count exceeded.',
      '/sitemap.xml: this is a sitemap or a template, not a feed. Look for the address of the feed.',
    ]);
    await expect(fetched([`${host}/gone`])).rejects.toThrow('no feed could be fetched');
  });
});

it('says which lines of a list are no addresses, and fetches the others', async () => {
  answers = { '/a.xml': sends(feedOf('ferry')) };
  plant(scratch, { 'mixed.txt': `# mine\na.example/feed.xml\n\n${host}/a.xml\nhttps://\n` });
  const { said, warned } = await fetched([join(scratch, 'mixed.txt')]);
  expect(said).toEqual(['new 1', 'unchanged 0', 'failed 0']);
  expect(warned).toEqual([
    expect.stringContaining('mixed.txt: “a.example/feed.xml” is no address'),
    expect.stringContaining('“https://” is no address'),
  ]);
});

describe('the command', () => {
  it('says what to name, and that an address has to be fetched first', () => {
    plant(scratch, { 'empty.txt': 'nothing here\n', 'blank.txt': '' });
    const list = join(scratch, 'empty.txt');
    expect(bundle(['fetch', list, '--into', into])).toMatchObject({ code: 2 });
    expect(bundle(['fetch', list, '--into', into]).stderr).toContain('it names no feed');
    expect(bundle(['fetch', join(scratch, 'blank.txt'), '--into', into]).stderr).toContain(
      'cannot be read: the file is empty',
    );
    const direct = bundle(['https://a.example/feed.xml']);
    expect(direct).toMatchObject({ code: 2 });
    expect(direct.stderr).toContain('fetch https://a.example/feed.xml --into feeds');
    expect(bundle(['fetch', '--help']).stdout).toContain('feeds.opml --into feeds');
  });
});
