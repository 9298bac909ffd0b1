import { BundleProblem } from '../bundle/problems.ts';
import type { CardFile, StoryFile } from '../bundle/records.ts';

function checkReferences(path: string, references: readonly number[], length: number): void {
  if (references.every((reference) => reference < length)) return;
  throw new BundleProblem('invalid', path, 'a provider or topic is named that is not described');
}

/** @throws BundleProblem `invalid` when a card names a provider or topic that is not in the file */
export function checkCards(path: string, file: CardFile): CardFile {
  const marks = file.cards.flatMap(({ coverage }) => coverage.map(([provider]) => provider));
  const topics = file.cards.flatMap((card) => card.topics);
  checkReferences(path, marks, file.providers.length);
  checkReferences(path, topics, file.topics.length);
  return file;
}

/** @throws BundleProblem `invalid` when a story names a provider or topic that is not in the file */
export function checkStories(path: string, file: StoryFile): StoryFile {
  const articles = file.stories.flatMap((story) => story.articles.map(({ provider }) => provider));
  const topics = file.stories.flatMap((story) => story.topics);
  checkReferences(path, articles, file.providers.length);
  checkReferences(path, topics, file.topics.length);
  return file;
}
