import { FILLABLE, type Told } from './told.ts';

/**
 * One article of all its mentions, the best first: it wins, and the others fill its holes. A time
 * beats a bare date, and a provider that was named beats one guessed from the link. Where the best is
 * of a feed, its words are those that a feed said last: headlines are changed. What this says of time,
 * provider, scores and looks, `findArticles` says of numbers.
 *
 * @throws Error when there is no mention
 */
export function mergeTold(mentions: readonly Told[]): Told {
  const [best, ...others] = mentions;
  if (!best) throw new Error('an article without a mention');
  if (others.length === 0) return best;
  const first = <Field extends (typeof FILLABLE)[number]>(field: Field): Told[Field] =>
    (mentions.find((told) => told[field] !== undefined) ?? best)[field];
  const last = saidLast(best, others);
  const { title } = last;
  const excerpt = [last, ...mentions].find(
    (told) => told.excerpt && told.excerpt !== title,
  )?.excerpt;
  return {
    title,
    url: best.url,
    said: last.said,
    time: (mentions.find(({ time }) => !time.dateOnly) ?? best).time,
    provider: (mentions.find(({ provider }) => !provider.guessed) ?? best).provider,
    excerpt,
    language: first('language'),
    amp: first('amp'),
    cdnAmp: first('cdnAmp'),
    type: first('type'),
    heat: first('heat'),
    quality: first('quality'),
    picture: first('picture'),
    video: first('video'),
  };
}

/** The latest of what feeds say, the better of two; the best itself where that is of no feed. */
function saidLast(best: Told, others: readonly Told[]): Told {
  if (best.said === undefined) return best;
  return others.reduce((last, told) => ((told.said ?? 0) > (last.said ?? 0) ? told : last), best);
}
