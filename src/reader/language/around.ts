/** Stands in a message where a link goes. */
const SLOT = '\uFFFC';

/** What a message says before and behind something that is no text: `around(words.didYouMean)`. */
export function around(message: (slot: string) => string): readonly [string, string] {
  const [before = '', behind = ''] = message(SLOT).split(SLOT);
  return [before, behind];
}
