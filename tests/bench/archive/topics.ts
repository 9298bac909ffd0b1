import { randomOf } from './random.ts';
import { VOCABULARY_SIZE } from './vocabulary.ts';

const TREE: Readonly<Record<string, readonly string[]>> = {
  Politics: ['Elections', 'Parliament', 'Diplomacy'],
  Economy: ['Markets', 'Trade', 'Housing'],
  Technology: ['Chips', 'Robotics', 'Privacy'],
  Science: ['Space', 'Physics', 'Archaeology'],
  Climate: ['Oceans', 'Ice', 'Energy'],
  Health: ['Medicines', 'Hospitals', 'Nutrition'],
  Sport: ['Football', 'Cycling', 'Athletics'],
  Culture: ['Film', 'Music', 'Books'],
  Cities: ['Transport', 'Schools', 'Courts'],
  Nature: ['Wildlife', 'Forests', 'Farming'],
};

export interface ArchiveTopic {
  readonly name: string;
  readonly parent?: string;
}

/** Forty: ten, with three below each. */
export const TOPICS: readonly ArchiveTopic[] = [
  ...Object.keys(TREE).map((name) => ({ name })),
  ...Object.entries(TREE).flatMap(([parent, names]) => names.map((name) => ({ name, parent }))),
];

/** The smallest front matter that names a topic and where it belongs: `_data/topics/NAME.yaml`. */
export function topicFile({ name, parent }: ArchiveTopic): string {
  const lines = ['taxonomy: topic', `_id: ${name.toLowerCase()}`, `name: ${name}`];
  return [...lines, ...(parent ? [`parent: ${parent.toLowerCase()}`] : []), ''].join('\n');
}

const WORDS_OF_A_TOPIC = 3_000;
/** The words that every text is full of belong to no topic. */
export const COMMON_WORDS = 60;

/** For each topic the ranks of the words that it prefers, most used first. */
export function topicWords(seed: number): readonly Int32Array[] {
  return TOPICS.map((_, topic) => {
    const random = randomOf(seed, 2, topic);
    const rank = (): number => COMMON_WORDS + random.zipf(VOCABULARY_SIZE - COMMON_WORDS);
    return Int32Array.from({ length: WORDS_OF_A_TOPIC }, rank);
  });
}
