import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { markdownName, markdownOf } from './markdown.ts';
import { createArchive, type ArchiveStory } from './story.ts';
import { topicFile, TOPICS } from './topics.ts';

export const FORMATS = ['markdown', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

export interface ArchiveOrder {
  readonly stories: number;
  readonly seed: number;
  /** The first story that is written: those before it stand elsewhere. */
  readonly from: number;
  readonly format: Format;
  /** Folder for `_data/topics`, and `_news/` or `stories.ndjson`. */
  readonly out: string;
}

const LINES_AT_ONCE = 1_000;

function* storiesOf(order: ArchiveOrder): Generator<readonly [number, ArchiveStory]> {
  const archive = createArchive(order);
  for (let number = order.from; number < order.stories; number++) {
    yield [number, archive.story(number)];
  }
}

function writeMarkdown(order: ArchiveOrder): void {
  const folder = join(order.out, '_news');
  mkdirSync(folder, { recursive: true });
  for (const [number, story] of storiesOf(order)) {
    writeFileSync(join(folder, markdownName(story, number)), markdownOf(story));
  }
}

function writeNdjson(order: ArchiveOrder): void {
  const file = openSync(join(order.out, `stories-${order.from}.ndjson`), 'w');
  let lines = '';
  for (const [number, story] of storiesOf(order)) {
    lines += `${JSON.stringify(story)}\n`;
    if (number % LINES_AT_ONCE === LINES_AT_ONCE - 1) {
      writeSync(file, lines);
      lines = '';
    }
  }
  writeSync(file, lines);
  closeSync(file);
}

/** Writes an archive, one story at a time; what stands in the folder already stays. */
export function writeArchive(order: ArchiveOrder): void {
  const topics = join(order.out, '_data', 'topics');
  mkdirSync(topics, { recursive: true });
  for (const topic of TOPICS) {
    writeFileSync(join(topics, `${topic.name.toLowerCase()}.yaml`), topicFile(topic));
  }
  if (order.format === 'markdown') writeMarkdown(order);
  else writeNdjson(order);
}
