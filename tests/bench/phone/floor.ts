import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '../../../src/engine/answers.ts';
import { FIRST_PAGE_ID } from '../../../src/reader/app/first-page-id.ts';
import { PEERS_FOLDER } from '../peers/install.ts';

/** Where the floor stands in the site. */
export const FLOOR = 'floor';

const TEMPLATE = `---
permalink: index.html
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="Stories">
<link rel="stylesheet" href="/${FLOOR}/floor.css"></head><body><header><a href="/">{{ front.title }}</a></header>
<main><h1>Front page</h1>{% for card in front.cards %}<article>
{% if card.picture %}<img src="{{ card.picture.src }}" alt="" width="{{ card.picture.width }}" height="{{ card.picture.height }}" {% if loop.index > 1 %}loading="lazy"{% endif %}>{% endif %}
<h2><a href="{{ card.href }}">{{ card.title }}</a></h2><p>{{ card.excerpt }}</p><p><small>{{ card.provider }}, {{ card.time }}</small></p>
</article>{% endfor %}</main></body></html>
`;
const STYLES = `body{font:16px/1.5 sans-serif;max-width:70ch;margin:auto;padding:0 16px;color:#111;background:#fff}
h1,h2{font-family:serif}img{width:100%;height:auto}a{color:#222}small{color:#555}`;
const CONFIG = `export default function (config) { config.setQuietMode(true); }\n`;

/**
 * The least that the front page of a published site could be: its stories as plain HTML, made by
 * Eleventy, put into the site so that the same server sends it.
 *
 * @throws Error when Eleventy can't make it
 */
export function putFloor(site: string, work: string): void {
  const project = join(work, 'floor');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, '_data'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(project, 'eleventy.config.js'), CONFIG);
  writeFileSync(join(project, 'index.njk'), TEMPLATE);
  writeFileSync(join(project, '_data', 'front.json'), JSON.stringify(frontOf(site)));
  const eleventy = join(PEERS_FOLDER, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  const { status, stderr } = spawnSync(process.execPath, [eleventy], {
    cwd: project,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Eleventy ended with ${status}\n${stderr}`);
  const floor = join(site, FLOOR);
  cpSync(join(project, '_site'), floor, { recursive: true });
  writeFileSync(join(floor, 'floor.css'), STYLES);
  for (const file of ['index.html', 'floor.css'].map((name) => join(floor, name))) {
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

/** What came with the front page, in it or in the file that it names. */
function firstPageOf(site: string): string {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const [, href] = new RegExp(`id="${FIRST_PAGE_ID}" href="([^"]+)"`).exec(html) ?? [];
  if (href !== undefined) return readFileSync(join(site, href), 'utf8');
  return new RegExp(`id="${FIRST_PAGE_ID}">(.*?)</script>`, 's').exec(html)?.[1] ?? '';
}

/** What the front page says. */
function frontOf(site: string): Record<string, unknown> {
  const { answers } = JSON.parse(firstPageOf(site)) as {
    answers: readonly (readonly [unknown[], unknown])[];
  };
  const feed = answers.find(([[kind]]) => kind === 'feed')?.[1] as Page | undefined;
  const cards = (feed?.slots ?? []).flatMap((slot) => ('card' in slot ? [slot.card] : []));
  if (cards.length === 0) throw new Error(`${site} has no stories on its front page`);
  return {
    title: 'The Sample Edition',
    cards: cards.map(({ id, title, excerpt, provider, published, picture }) => ({
      href: `/story/${id}`,
      title,
      excerpt,
      provider: provider.name,
      time: new Date(published * 1000).toUTCString(),
      picture: picture && {
        ...picture,
        src: picture.src.startsWith('media/') ? `/bundle/${picture.src}` : picture.src,
      },
    })),
  };
}
