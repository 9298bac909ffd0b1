import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { smallPictures } from '../../../src/bundle/own-picture.ts';
import type { Picture } from '../../../src/bundle/records.ts';
import type { Edition, FeedCard, Page } from '../../../src/engine/answers.ts';
import { FIRST_PAGE_ID } from '../../../src/reader/app/first-page-id.ts';
import { compose } from '../../../src/reader/features/topic-feed/composition.ts';
import { PEERS_FOLDER } from '../peers/install.ts';

/** Where the floor stands in the site. */
export const FLOOR = 'floor';

/**
 * In the page, as they are less than what a further request costs. Fonts are those of the system: what
 * is never sent can't be late, so a floor has no others.
 */
const STYLES = `body{font:16px/1.5 system-ui,sans-serif;max-width:680px;margin:auto;padding:0 16px;color:#1b1a17;background:#fbfaf6}
h1,h2{font-family:Georgia,serif;line-height:1.2;margin:4px 0}h1{font-size:18px}h2{font-size:20px}
a{color:inherit;text-decoration:none}nav,small{display:flex;flex-wrap:wrap;column-gap:16px}nav a,small a,.topic{line-height:24px}
p{margin:4px 0}small,.topic{color:#5a574f}article{border-top:1px solid #dedad0;padding:16px 0}
.row{display:grid;grid-template-columns:1fr 96px;gap:16px}.row>:only-child{grid-column:1/3}
img{display:block;width:100%;height:auto;background:#f3f0e8}.row img{aspect-ratio:3/2;object-fit:cover}.lead h2{font-size:32px}`;

const TEMPLATE = `---
permalink: index.html
---
{% macro picture(of, lead) %}<img src="{{ of.src }}" {% if of.srcset %}srcset="{{ of.srcset }}" sizes="{% if lead %}(min-width: 712px) 680px, calc(100vw - 32px){% else %}96px{% endif %}"{% endif %} alt="{{ of.alt }}" width="{{ of.width }}" height="{{ of.height }}" {% if lead %}fetchpriority="high"{% else %}loading="lazy"{% endif %}>{% endmacro %}
{% macro text(card, excerpt) %}<div>{% if card.topic %}<a class="topic" href="/topic/{{ card.topic.id }}">{{ card.topic.name }}</a>{% endif %}
<h2><a href="{{ card.href }}">{{ card.title }}</a></h2>{% if excerpt and card.excerpt %}<p>{{ card.excerpt }}</p>{% endif %}
<small><a href="/provider/{{ card.provider.id }}">{{ card.provider.name }}</a><time datetime="{{ card.iso }}">{{ card.time }}</time>{% if card.providers > 1 %}<span>{{ card.providers }} providers</span>{% endif %}</small></div>{% endmacro %}
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ front.title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="{{ front.title }}: {{ front.stories }} stories">
<link rel="icon" href="/favicon.svg"><style>${STYLES}</style></head><body><header><h1>{{ front.title }}</h1>
<nav aria-label="Topics">{% for topic in front.topics %}<a href="/topic/{{ topic.id }}">{{ topic.name }}</a>{% endfor %}</nav></header><main>
{% if front.lead %}<article class="lead">{% if front.lead.picture %}{{ picture(front.lead.picture, true) }}{% endif %}{{ text(front.lead, true) }}</article>{% endif %}
{% for card in front.seconds %}<article>{{ text(card, false) }}</article>{% endfor %}
{% for card in front.rest %}<article class="row">{{ text(card, true) }}{% if card.picture %}{{ picture(card.picture, false) }}{% endif %}</article>
{% endfor %}</main></body></html>
`;
/** The site's own policy lets no style into a page. */
const POLICY = `default-src 'none'; connect-src 'self'; img-src 'self' https: http:; style-src 'sha256-${createHash('sha256').update(STYLES).digest('base64')}'`;
const LOCATION = `location ^~ /${FLOOR}/ {
    add_header Cache-Control "no-cache";
    add_header Content-Security-Policy "${POLICY}" always;
}
`;
const CONFIG = `export default function (config) { config.setQuietMode(true); }\n`;
const TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/**
 * The least that the front page of a published site could be: the same stories, order and pictures as
 * plain HTML without code, as good as it can be made, by Eleventy; put into the site so that the same
 * server sends it.
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
  const page = join(floor, 'index.html');
  writeFileSync(`${page}.br`, brotliCompressSync(readFileSync(page)));
  appendFileSync(join(site, 'nginx.conf'), LOCATION);
}

/** What came with the front page, in it or in the file that it names. */
function firstPageOf(site: string): string {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const [, href] = new RegExp(`id="${FIRST_PAGE_ID}" href="([^"]+)"`).exec(html) ?? [];
  if (href !== undefined) return readFileSync(join(site, href), 'utf8');
  return new RegExp(`id="${FIRST_PAGE_ID}">(.*?)</script>`, 's').exec(html)?.[1] ?? '';
}

/** What the front page says, laid out as it lays it out. */
function frontOf(site: string): Record<string, unknown> {
  const { answers } = JSON.parse(firstPageOf(site)) as {
    answers: readonly (readonly [unknown[], unknown])[];
  };
  const answer = (wanted: string): unknown => answers.find(([[kind]]) => kind === wanted)?.[1];
  const edition = answer('edition') as Edition | undefined;
  const feed = answer('feed') as Page | undefined;
  const { leaders, rest } = compose(feed?.slots ?? []);
  const [lead, ...seconds] = leaders.map(cardOf);
  const rows = rest.flatMap((slot) => ('card' in slot ? [cardOf(slot.card)] : []));
  if (!edition || (lead === undefined && rows.length === 0)) {
    throw new Error(`${site} has no stories on its front page`);
  }
  const topics = edition.topics.filter(({ parent }) => parent === undefined);
  return {
    title: edition.title,
    stories: edition.counts.stories,
    topics,
    lead,
    seconds,
    rest: rows,
  };
}

function cardOf(card: FeedCard): Record<string, unknown> {
  const { id, title, excerpt, provider, providers, published, picture, topics } = card;
  const date = new Date(published * 1000);
  return {
    href: `/story/${id}`,
    title,
    excerpt,
    provider,
    providers,
    topic: topics[0],
    iso: date.toISOString(),
    time: TIME.format(date),
    picture: picture && pictureOf(picture),
  };
}

/** A picture with the variants that the site has of it. */
function pictureOf({ alt = '', ...picture }: Picture): Record<string, unknown> {
  const src = picture.src.startsWith('media/') ? `/bundle/${picture.src}` : picture.src;
  const small = smallPictures(picture).map(({ path, width }) => `/assets/${path} ${width}w`);
  const srcset = small.length > 0 ? [...small, `${src} ${picture.width}w`].join(', ') : '';
  return { ...picture, src, srcset, alt };
}
