/** What a page tells the worker that keeps its site. Plain data. */
export type Message =
  /** What was loaded before the worker saw it, or may be wanted: absolute addresses. */
  | { readonly kind: 'keep'; readonly pages: readonly string[]; readonly files: readonly string[] }
  /** Whatever could tell what was read is to go. */
  | { readonly kind: 'forget' };
