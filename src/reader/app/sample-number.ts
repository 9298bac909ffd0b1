import { number } from '../language/messages.ts';

/** A number that has all that is written differently: digits, and what parts them. */
export function sampleNumber(): string {
  return number(12_345_678.9);
}
