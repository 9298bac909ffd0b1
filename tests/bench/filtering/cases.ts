import type { Archive } from '../archive/story.ts';
import type { FilterCase } from '../browser/searcher.ts';

export interface NamedCase {
  readonly name: string;
  readonly filter: FilterCase;
}

const RARE_RANK = 0.5;

/** Stories by provider, most first. */
function providersByStories(archive: Archive): string[] {
  const counts = new Map<string, number>();
  for (let number = 0; number < archive.stories; number++) {
    const { provider } = archive.story(number);
    counts.set(provider.domain, (counts.get(provider.domain) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([domain]) => domain);
}

/** The filters that the issue of a bench asks for, with values that the archive has. */
export function filterCases(archive: Archive): readonly NamedCase[] {
  const providers = providersByStories(archive);
  const common = providers[0] ?? '';
  const rare = providers[Math.floor(providers.length * RARE_RANK)] ?? '';
  const middle = archive.story(Math.floor(archive.stories / 2));
  return [
    { name: 'rare provider', filter: { provider: rare } },
    { name: 'common provider', filter: { provider: common } },
    { name: 'topic and provider', filter: { topic: 'Economy', provider: common } },
    { name: 'date range (a month)', filter: { month: middle.publishedDateTime.slice(0, 7) } },
  ];
}
