import { randomOf } from './random.ts';

export interface ArchiveProvider {
  readonly name: string;
  readonly domain: string;
}

const PROVIDER_COUNT = 3_000;

const KINDS = [
  'Post',
  'Wire',
  'Courier',
  'Ledger',
  'Gazette',
  'Herald',
  'Daily',
  'Observer',
  'Review',
  'Line',
] as const;

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function withoutMarks(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Outlets with invented names and domains, all different; the one with most articles first. */
export function inventProviders(
  seed: number,
  vocabulary: readonly string[],
): readonly ArchiveProvider[] {
  const random = randomOf(seed, 3);
  const taken = new Set<string>();
  const providers: ArchiveProvider[] = [];
  while (providers.length < PROVIDER_COUNT) {
    const word = vocabulary[2_000 + random.below(40_000)] ?? 'north';
    const kind = random.pick(KINDS);
    const domain = `${withoutMarks(word)}${kind.toLowerCase()}.example`;
    if (taken.has(domain)) continue;
    taken.add(domain);
    providers.push({ name: `${capitalised(word)} ${kind}`, domain });
  }
  return providers;
}
