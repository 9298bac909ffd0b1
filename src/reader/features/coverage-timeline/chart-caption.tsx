import { isolated } from '../../language/messages.ts';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import styles from './chart-caption.module.css';
import type { ChartModel } from './chart-model.ts';
import type { Entry } from './timeline.ts';
import { offsetWords } from './words.ts';
import { langOf } from '../../language/messages.ts';

const { facts, legend } = timelineStrings.chart;

/**
 * One place below the chart: what the marks mean, or the article under the pointer or the focus.
 * Hidden from those who listen, since a mark's name says the same.
 */
export function ChartCaption({ entry, model }: { entry: Entry | undefined; model: ChartModel }) {
  return (
    <figcaption className={styles.caption} aria-hidden="true">
      {entry ? <Article entry={entry} /> : <Legend model={model} />}
    </figcaption>
  );
}

function Article({ entry }: { entry: Entry }) {
  const formats = useFormats();
  const now = useNow();
  const { title, language, provider, published, dateOnly } = entry.article;
  const clock = dateOnly ? '' : ` ${formats.clock(published)}`;
  return (
    <>
      <span className={styles.title} lang={langOf(language)} dir="auto">
        {title}
      </span>
      <span className={styles.facts}>
        {facts({
          provider: isolated(provider.name),
          time: `${formats.shortDate(published, now)}${clock}`,
          offset: offsetWords(entry),
        })}
      </span>
    </>
  );
}

function Legend({ model }: { model: ChartModel }) {
  const marks = [...model.lanes.flatMap((lane) => lane.marks), ...(model.pile?.marks ?? [])];
  const kinds = [
    { kind: 'first', there: marks.some(({ entry }) => entry.first) },
    { kind: 'lead', there: marks.some(({ entry }) => entry.lead && !entry.first) },
    { kind: 'other', there: marks.some(({ entry }) => !entry.lead && !entry.first) },
    { kind: 'day', there: marks.some(({ until }) => until !== undefined) },
  ] as const;
  return kinds
    .filter(({ there }) => there)
    .map(({ kind }) => (
      <span key={kind} className={`${styles.key} ${styles[kind]}`}>
        {legend[kind]}
      </span>
    ));
}
