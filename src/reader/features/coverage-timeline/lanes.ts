import type { ProviderId } from '../../../bundle/ids.ts';
import type { Provider } from '../../../bundle/records.ts';
import type { Entry } from './timeline.ts';

/** An article on the chart; places in percent of the width, rounded to a hundredth. */
export interface ChartMark {
  readonly entry: Entry;
  readonly at: number;
  /** A date without a time takes its whole day: from `at` to here. */
  readonly until?: number;
}

export interface Lane {
  readonly provider: Provider;
  readonly marks: readonly ChartMark[];
}

/** A lane a provider, by first appearance. */
export function lanesOf(marks: readonly ChartMark[]): Lane[] {
  const lanes = new Map<ProviderId, { provider: Provider; marks: ChartMark[] }>();
  for (const mark of marks) {
    const { provider } = mark.entry.article;
    const lane = lanes.get(provider.id) ?? { provider, marks: [] };
    lane.marks.push(mark);
    lanes.set(provider.id, lane);
  }
  return [...lanes.values()];
}

/**
 * The earliest `count` lanes. The lead's is always among them, so that its mark has a name beside
 * it.
 */
export function chosenLanes(all: readonly Lane[], count: number): Lane[] {
  const earliest = all.slice(0, count);
  const leads = all.find((lane) => lane.marks.some(({ entry }) => entry.lead));
  if (leads === undefined || earliest.includes(leads)) return earliest;
  return [...earliest.slice(0, count - 1), leads];
}
