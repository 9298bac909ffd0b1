/**
 * Keeps search engines from a page that says there is nothing. Where hosts answer every address that
 * a story can have with the app and status 200, only the app can say that; its shell can't, since
 * it stands for stories, too, which are to be found. React puts this into the head.
 */
export function NotToBeFound() {
  return <meta name="robots" content="noindex" />;
}
