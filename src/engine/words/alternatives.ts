import type { Clause } from './parsed-query.ts';

/** More clauses cost more than anybody means by them. */
const MOST_CLAUSES = 64;

/** Each clause the other way round: what `-(...)` leaves out. */
export function negated(clauses: readonly Clause[]): Clause[] {
  return clauses.map(({ not, any }) => ({ not: !not, any }));
}

/**
 * Clauses that say that one of several parts has to be found, by the distributive law: `(a b) OR c`
 * is `(a OR c) (b OR c)`. Undefined where clauses cannot say it: of a part that leaves something
 * out, or where they would be too many.
 *
 * @param parts each of clauses that all have to hold; one without any says nothing
 */
export function eitherOf(parts: readonly (readonly Clause[])[]): Clause[] | undefined {
  const said = parts.filter((clauses) => clauses.length > 0);
  const [first = [], ...others] = said;
  if (others.length === 0) return [...first];
  if (said.some((clauses) => clauses.some(({ not }) => not))) return undefined;
  if (said.reduce((size, clauses) => size * clauses.length, 1) > MOST_CLAUSES) return undefined;
  return others.reduce<Clause[]>(
    (all, clauses) =>
      all.flatMap((one) => {
        return clauses.map((other) => ({ not: false, any: [...one.any, ...other.any] }));
      }),
    [...first],
  );
}
