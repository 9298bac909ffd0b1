/** Pictures that stand in feeds, and show nothing of what an item is about. */
const SUCH = [
  /**
   * By it Matomo, and Piwik before it, counts visits: it says no size, but always of which site.
   * https://developer.matomo.org/api-reference/tracking-api
   */
  /[?&;]idsite=\d/i,
  /** The characters that WordPress draws. */
  /^(?:https?:)?\/\/s\.w\.org\/images\/core\/emoji\//i,
  /** The faces of authors, which blogs at WordPress.com have before any picture: docs.gravatar.com. */
  /^(?:https?:)?\/\/(?:[\w-]+\.)?gravatar\.com\/avatar\//i,
];

/** Whether a picture is known by its address to be none of an item. */
export function showsNothing(address: string): boolean {
  return SUCH.some((pattern) => pattern.test(address));
}
