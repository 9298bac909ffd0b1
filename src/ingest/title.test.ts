import { expect, it } from 'vitest';
import { titleFromPath } from './title.ts';

it.each([
  ['/home/ada/power-apps', 'Power Apps'],
  ['/home/ada/power-apps/_news', 'Power Apps'],
  ['/srv/harbour_watch/api/news', 'Harbour Watch'],
  ['/srv/coverage/stories.ndjson', 'Coverage'],
  ['/srv/march 2014.ndjson', 'March 2014'],
  ['/srv/ai/_news', 'AI'],
  ['/srv/The Tidewatch', 'The Tidewatch'],
  ['/news', 'News'],
])('an edition from %s is called %s', (path, title) => {
  expect(titleFromPath(path)).toBe(title);
});
