import { dayOfAddress, segmentsOfDay } from '../../bundle/addresses.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { Findings } from './findings.ts';
import type { ListedSegment } from './segment-list.ts';

/** Every story is found from its address: its day leads to its segment. */
export function checkAddresses(
  facts: EditionFacts,
  segments: readonly ListedSegment[],
  findings: Findings,
): void {
  for (const [id, { file, segment }] of facts.stories) {
    if (segmentsOfDay(segments, dayOfAddress(id)).includes(segment)) continue;
    findings.problem(file, `the day in the address ${id} does not lead to its segment`);
  }
}

/** Old addresses as a segment has them. */
export interface SegmentAliases {
  readonly path: string;
  readonly aliases: ReadonlyMap<string, string>;
}

/** Old addresses stand where readers look for them, and lead to the story that claims them. */
export function checkAliases(
  facts: EditionFacts,
  loaded: readonly (SegmentAliases | undefined)[],
  segments: readonly ListedSegment[],
  findings: Findings,
): void {
  for (const segment of facts.incomplete ? [] : loaded) {
    for (const [alias, target] of segment?.aliases ?? []) {
      const what = `the story of the old address ${alias}`;
      findings.equal(segment?.path ?? '', what, target, facts.aliases.get(alias));
    }
  }
  for (const [alias, id] of facts.aliases) {
    const place = segmentsOfDay(segments, dayOfAddress(alias)).at(-1) ?? 0;
    const segment = loaded[place];
    const file = facts.stories.get(id)?.file ?? '';
    if (facts.stories.has(alias))
      findings.problem(file, `the old address ${alias} is a story's own`);
    if (segment && !segment.aliases.has(alias)) {
      findings.problem(segment.path, `the old address ${alias} of ${id} is not in it`);
    }
  }
}

/** Links and mentions lead to stories, and say of them what is true. */
export function checkLinks(facts: EditionFacts, findings: Findings): void {
  if (facts.incomplete) return;
  for (const { file, from, link } of facts.links) {
    const target = facts.stories.get(link.id);
    const what = `the link from ${from} to ${link.id}`;
    if (!target) {
      findings.problem(file, `${what} leads nowhere`);
      continue;
    }
    const { title, language, published, providers } = target;
    const said = [link.title, link.language, link.published, link.providers];
    findings.equal(file, `what ${what} says`, said, [title, language, published, providers]);
  }
  for (const { file, url, story } of facts.leads) {
    const lead = facts.stories.get(story)?.lead;
    if (lead === undefined)
      findings.problem(file, `the article ${url} leads to no story: ${story}`);
    else findings.equal(file, `the lead of ${story}`, url, lead);
  }
}
