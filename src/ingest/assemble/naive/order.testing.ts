import { hashText, Hasher } from '../hash.ts';
import { packTold } from '../told.ts';
import type { Candidate } from '../candidate.ts';

function hex(words: Uint32Array): string {
  return [...words].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The hash of a text as 16 hexadecimal digits, which sort as the hashes do. */
export function hashOf(text: string): string {
  const words = new Uint32Array(2);
  hashText(text, words, 0);
  return hex(words);
}

/** Order by the hash of texts: ties are decided by it. */
export function compareByHash(a: string, b: string): number {
  const [one, other] = [hashOf(a), hashOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The hash of everything that a record says. */
export function recordHash({ article, related, topics }: Candidate): string {
  const hasher = new Hasher().start();
  const words = new Uint32Array(2);
  for (const told of [article, ...related]) {
    hashText(packTold(told), words, 0);
    for (const word of words) hasher.word(word);
  }
  for (const topic of topics) hasher.text(topic);
  hasher.into(words, 0);
  return hex(words);
}
