import { providerId } from '../../../bundle/ids.ts';
import type { CoverageArticle } from '../../../engine/answers.ts';

const second = (time: string) => Date.parse(time) / 1000;

/**
 * An article of an invented outlet: `article('First Light', '2026-11-22T04:12:00Z')`. A date alone
 * makes one without a time.
 */
export function article(
  name: string,
  when: string,
  more: Partial<CoverageArticle> = {},
): CoverageArticle {
  const domain = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')}.example`;
  const dateOnly = when.length === 10;
  return {
    title: `${name} at ${when}`,
    url: `https://${domain}/${encodeURIComponent(when)}`,
    published: second(dateOnly ? `${when}T00:00:00Z` : when),
    ...(dateOnly && { dateOnly }),
    type: 'article',
    provider: { id: providerId.parse(domain), name },
    ...more,
  };
}

/** The story of the look: eleven articles by nine outlets, led by the third to appear. */
export const ICE: readonly CoverageArticle[] = [
  article('The Tidewatch', '2026-11-22T11:38:00Z'),
  article('Meridian Post', '2026-11-22T06:18:00Z'),
  article('Harbour Quarterly', '2026-11-23T11:12:00Z'),
  article('First Light', '2026-11-22T04:12:00Z'),
  article('Circuit Daily', '2026-11-22T12:12:00Z'),
  article('Orbit & Note', '2026-11-22T13:42:00Z'),
  article('Northline', '2026-11-23T03:12:00Z'),
  article('Circuit Daily', '2026-11-23T06:12:00Z'),
  article('Valley Wire', '2026-11-23T07:12:00Z'),
  article('Harbour Quarterly', '2026-11-24T00:12:00Z'),
  article('Field Notes', '2026-11-24T02:12:00Z'),
];

export const ALL = { providers: [], without: [] } as const;

export function withoutProviders(...names: readonly string[]) {
  return { providers: [], without: names.map((name) => article(name, '2026-01-01').provider.id) };
}
