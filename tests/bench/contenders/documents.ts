import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { load } from 'js-yaml';
import * as z from 'zod';
import { TOPICS } from '../archive/topics.ts';

const outlet = z.object({ name: z.string(), domain: z.string() });
const story = z.object({
  title: z.string(),
  excerpt: z.string(),
  publishedDateTime: z.coerce.date(),
  webUrl: z.string(),
  topics: z.array(z.string()),
  provider: outlet,
  related: z.array(z.object({ title: z.string(), provider: outlet })).default([]),
});

/** A story as peers index it: the same words, and the same facts to filter by, as ours. */
export interface Document {
  /** The story's number in its archive. */
  readonly id: number;
  readonly title: string;
  readonly excerpt: string;
  /** Headlines of the related articles. */
  readonly related: string;
  /** Names of provider and topics. */
  readonly names: string;
  /** Domains of all that cover it. */
  readonly providers: readonly string[];
  /** Its topics and those above them. */
  readonly topics: readonly string[];
  /** Days since 1970, UTC. */
  readonly day: number;
  /** `2026-10` */
  readonly month: string;
}

const PARENTS = new Map(TOPICS.map(({ name, parent }) => [name, parent]));

function documentOf(value: unknown): Document {
  const { title, excerpt, publishedDateTime, webUrl, topics, provider, related } =
    story.parse(value);
  const parents = topics.flatMap((topic) => PARENTS.get(topic) ?? []);
  return {
    id: Number(webUrl.slice(webUrl.lastIndexOf('/') + 1)),
    title,
    excerpt,
    related: related.map((article) => article.title).join(' . '),
    names: [provider.name, ...topics].join(' . '),
    providers: [
      ...new Set([provider, ...related.map((one) => one.provider)].map((one) => one.domain)),
    ],
    topics: [...new Set([...topics, ...parents])],
    day: Math.floor(publishedDateTime.getTime() / 86_400_000),
    month: publishedDateTime.toISOString().slice(0, 7),
  };
}

/** The stories of an archive's folder, Markdown or NDJSON, one at a time. */
export async function* readDocuments(folder: string): AsyncGenerator<Document> {
  const lines = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  for (const name of lines.sort()) {
    for await (const line of createInterface({ input: createReadStream(join(folder, name)) })) {
      yield documentOf(JSON.parse(line));
    }
  }
  if (lines.length > 0) return;
  const news = join(folder, '_news');
  for (const name of readdirSync(news)) {
    const [, front = ''] = readFileSync(join(news, name), 'utf8').split('---\n', 2);
    yield documentOf(load(front));
  }
}
