import type { NewsEvent } from './events.ts';
import { capitalised } from './providers.ts';
import type { Random } from './random.ts';
import { COMMON_WORDS } from './topics.ts';
import { FUNCTION_WORDS, inflect } from './vocabulary.ts';

/** What sentences are made of. */
export interface Language {
  readonly vocabulary: readonly string[];
  readonly topicWords: readonly Int32Array[];
}

/** Shares of each kind of word; the rest are words of all the news. */
interface Mix {
  readonly function: number;
  readonly topic: number;
  readonly event: number;
  readonly number: number;
}

const TITLE: Mix = { function: 0.22, topic: 0.22, event: 0.28, number: 0.03 };
const EXCERPT: Mix = { function: 0.4, topic: 0.18, event: 0.12, number: 0.03 };

function numberWord({ vocabulary }: Language, random: Random): string {
  const digits = (end: number): string => String(1 + random.below(end));
  switch (random.below(6)) {
    case 0:
      return `${digits(9)}.${random.below(10)}`;
    case 1:
      return `${(vocabulary[random.below(4_000)] ?? 'mark').slice(0, 3).toUpperCase()}-${digits(9)}`;
    case 2:
      return String(2000 + random.below(40));
    case 3:
      return `${digits(90)},${String(random.below(1_000)).padStart(3, '0')}`;
    default:
      return digits(100);
  }
}

function wordOf(language: Language, event: NewsEvent, mix: Mix, random: Random): string {
  const { vocabulary, topicWords } = language;
  const form = (rank: number): string => inflect(vocabulary[rank] ?? 'word', rank, random);
  let draw = random.next();
  if ((draw -= mix.function) < 0)
    return FUNCTION_WORDS[random.zipf(FUNCTION_WORDS.length)] ?? 'the';
  if ((draw -= mix.number) < 0) return numberWord(language, random);
  if ((draw -= mix.event) < 0) {
    const place = random.below(event.words.length);
    const rank = event.words[place] ?? event.words[0];
    return place < event.names ? capitalised(vocabulary[rank] ?? 'Name') : form(rank);
  }
  if ((draw -= mix.topic) < 0) {
    const words = topicWords[event.topic] ?? new Int32Array([COMMON_WORDS]);
    return form(words[random.zipf(words.length)] ?? COMMON_WORDS);
  }
  return form(random.zipf(vocabulary.length));
}

function draw(length: number, one: () => string): string[] {
  const words: string[] = [];
  while (words.length < length) {
    const word = one();
    if (word !== words.at(-1)) words.push(word);
  }
  return words;
}

function sentence(words: readonly string[]): string {
  return capitalised(words.join(' '));
}

/** Six to twelve words. */
export function titleWords(language: Language, event: NewsEvent, random: Random): string[] {
  return draw(6 + random.below(7), () => wordOf(language, event, TITLE, random));
}

/** 25 to 45 words in sentences. */
export function excerptOf(language: Language, event: NewsEvent, random: Random): string {
  const words = draw(25 + random.below(21), () => wordOf(language, event, EXCERPT, random));
  const sentences: string[] = [];
  while (words.length > 0) {
    const length = words.length < 20 ? words.length : 8 + random.below(8);
    sentences.push(`${sentence(words.splice(0, length))}.`);
  }
  return sentences.join(' ');
}

/** Another outlet's headline of the same event: about half of the lead's words, in another order. */
export function relatedTitle(
  language: Language,
  event: NewsEvent,
  lead: readonly string[],
  random: Random,
): string {
  const words = draw(6 + random.below(7), () => wordOf(language, event, TITLE, random));
  const offset = random.below(lead.length);
  for (let place = 0; place < words.length; place += 2) {
    const shared = lead[(offset + place) % lead.length];
    if (shared !== undefined) words[place] = shared;
  }
  return sentence(words);
}

export function titleOf(words: readonly string[]): string {
  return sentence(words);
}
