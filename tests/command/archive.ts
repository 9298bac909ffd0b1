import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A story as archives write it, with everything it must have. */
export function rawStory(slug: string, fields: Readonly<Record<string, unknown>> = {}) {
  return {
    category: 'news',
    title: `The ${slug} of the harbour`,
    publishedDateTime: '2026-11-05T08:00:00Z',
    webUrl: `https://tidewatch.example/${slug}`,
    type: 'article',
    provider: { name: 'The Tidewatch', domain: 'tidewatch.example' },
    ...fields,
  };
}

/** A story file: YAML is a superset of JSON, so each field's value is written as JSON. */
export function markdown(slug: string, fields: Readonly<Record<string, unknown>> = {}): string {
  const lines = Object.entries(rawStory(slug, fields))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}

/** A feed of one item that has all it needs, and of more. */
export function feedOf(slug: string, more = ''): string {
  const item = `<title>The ${slug} of the harbour</title><link>https://tidewatch.example/${slug}</link>
<pubDate>Thu, 05 Nov 2026 08:00:00 GMT</pubDate>`;
  return `<rss version="2.0"><channel><title>The Tidewatch</title>
<link>https://tidewatch.example/</link><item>${item}</item>${more}</channel></rss>\n`;
}

/** Writes files below a folder. */
export function plant(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** One pixel: the smallest PNG that every browser shows. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** Three stories with a taxonomy, a logo, a picture and coverage. */
export const GOOD: Readonly<Record<string, string | Uint8Array>> = {
  '_news/ferry.md': markdown('ferry', {
    topics: ['Ferries'],
    heat: 40,
    images: [{ url: '/assets/ferry.png', width: 1, height: 1, title: 'The ferry' }],
    related: [
      {
        title: 'Ferry drifts off',
        publishedDateTime: '2026-11-05T06:30:00Z',
        webUrl: 'https://northline.example/ferry',
        type: 'article',
        provider: { name: 'Northline', domain: 'northline.example' },
      },
    ],
  }),
  '_news/kelp.md': markdown('kelp', { publishedDateTime: '2026-11-06T08:00:00Z' }),
  '_news/2026/moon.md': markdown('moon', {
    publishedDateTime: '2026-11-07T08:00:00Z',
    published: false,
    type: 'video',
  }),
  '_data/topics/ferries.yaml': 'name: Ferries\n_id: ferries\nparent: transport\n',
  '_data/topics/transport.yaml': 'name: Transport\n_id: transport\n',
  '_data/organizations/tidewatch.example.md':
    '---\ntaxonomy: organization\n_id: tidewatch.example\nname: Tidewatch\ndomain: tidewatch.example\n' +
    'description: Seas and coasts.\nimages:\n  - url: /assets/tidewatch.png\n---\n',
  'assets/ferry.png': PIXEL,
  'assets/tidewatch.png': Buffer.concat([PIXEL, Buffer.from('logo')]),
};
