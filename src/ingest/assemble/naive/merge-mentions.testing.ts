import type { CleanArticle } from '../clean/article.ts';
import { FILLABLE, packTold, richness } from '../told.ts';
import { compareByHash } from './order.testing.ts';

/** One article in one place of the sources. */
export interface Mention {
  readonly article: CleanArticle;
  /** It is a record's own article, not one of its related ones. */
  readonly own: boolean;
}

/**
 * Own records before related entries, the richer first; equals in an order that depends on nothing
 * but what they say, so that the order of the sources does not matter.
 */
export function compareMentions(a: Mention, b: Mention): number {
  return (
    Number(b.own) - Number(a.own) ||
    richness(b.article) - richness(a.article) ||
    compareByHash(packTold(a.article), packTold(b.article))
  );
}

/**
 * One article of all its mentions: the first by `compareMentions` wins, the others fill its holes.
 * A time beats a bare date, and a provider that was named beats one guessed from the link. Where the
 * first is of a feed, title and excerpt are those that a feed said last.
 */
export function mergeMentions(mentions: readonly [Mention, ...Mention[]]): CleanArticle {
  if (mentions.length === 1) return mentions[0].article;
  const [best, ...others] = mentions.toSorted(compareMentions).map(({ article }) => article);
  if (!best) return mentions[0].article;
  const all = [best, ...others];
  const first = <Field extends (typeof FILLABLE)[number]>(field: Field): CleanArticle[Field] =>
    (all.find((article) => article[field] !== undefined) ?? best)[field];
  const [key, ...keys] = [...new Set(all.map((article) => article.keys[0]))].sort(compareByHash);
  const dated = best.said === undefined ? [] : all.filter(({ said }) => said !== undefined);
  const latest = Math.max(...dated.map(({ said = 0 }) => said));
  const last = dated.find(({ said }) => said === latest) ?? best;
  const { title } = last;
  const excerpt = [last, ...all].find((one) => one.excerpt && one.excerpt !== title)?.excerpt;
  return {
    ...best,
    title,
    keys: [key ?? best.keys[0], ...keys],
    time: (all.find(({ time }) => !time.dateOnly) ?? best).time,
    provider: (all.find(({ provider }) => !provider.guessed) ?? best).provider,
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
