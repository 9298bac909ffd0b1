/**
 * The code that only words need, which comes with the first of them: all of it at once and beside
 * what a query reads first, since each would else be waited for where it is used. What has come
 * before is here at once.
 */
export async function loadWordsCode() {
  const [{ planWords }, { rankNewest }, { createCardMatcher, foundElsewhere }, { suggestWords }] =
    await Promise.all([
      import('./plan-words.ts'),
      import('./ranking.ts'),
      import('./card-match.ts'),
      import('./did-you-mean.ts'),
      // What the first one imports.
      import('./words/parse-query.ts'),
    ]);
  return { planWords, rankNewest, createCardMatcher, foundElsewhere, suggestWords };
}
