import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeDevice, MILL, OPENED } from '../../../tests/support/fake-device.ts';
import { hardCoded, sayings, speakPseudo } from '../../../tests/support/pseudo-locale.ts';
import { renderPart } from '../../../tests/support/render-part.tsx';
import type { OpenFailure } from '../device/open-archives.ts';
import { OpenPage } from '../pages/open-page.tsx';
import { sayIn } from './messages.ts';

// As `pseudo-locale.test.tsx`, for what becomes of archives: each outcome, in brackets.

const REJECTS = [
  { source: 'mill/a.md', line: 4, field: 'title', reason: 'is missing' },
  { source: 'mill/b.md', reason: 'cannot be read: it is damaged, or locked with a password' },
];
/** What is not ours: names of archives and files. */
const GIVEN = ['mill.zip', MILL.title, ...REJECTS.map(({ source }) => source)].join('\n');

const FAILURES: readonly OpenFailure[] = [
  { why: 'unreadable', name: 'mill.zip', trouble: { what: 'noZip' } },
  { why: 'unreadable', name: 'mill.zip', trouble: { what: 'locked' } },
  { why: 'unreadable', name: 'mill.zip', trouble: { what: 'damaged' } },
  { why: 'unreadable', name: 'mill.zip', trouble: { what: 'unpacksTooLarge' } },
  { why: 'unreadable', name: 'mill.zip', trouble: { what: 'tooLarge', most: 1024 } },
  { why: 'unreadable', name: 'mill.zip', trouble: { what: 'tooManyFiles', most: 200_000 } },
  { why: 'unreadable', name: 'mill.zip', trouble: { what: 'tooManyStories', most: 50_000 } },
  { why: 'nothing', name: 'mill.zip', read: 2, rejected: 12, rejects: REJECTS },
  { why: 'full', bytes: 5_000_000 },
  { why: 'closed', reason: 'denied' },
  { why: 'absent' },
  { why: 'unexpected', reason: 'its worker stopped' },
];

async function give() {
  const fake = fakeDevice([MILL]);
  renderPart(<OpenPage device={fake.device} />);
  const user = userEvent.setup();
  await screen.findByText(MILL.title);
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')];
  const [, files] = fields;
  if (!files) throw new Error('there is no field for files');
  await user.upload(files, new File(['PK'], 'mill.zip'));
  return fake;
}

beforeAll(() => sayIn('el', speakPseudo));

/** Reasons in English, which bundles say, are told to be so. */
function expectEnglishToBeNamed(...reasons: readonly string[]) {
  for (const reason of reasons) {
    expect(screen.getByText(reason).closest('[lang="en"][dir="ltr"]')).not.toBeNull();
  }
}

describe('no text is outside of the catalogues', () => {
  it('while an archive is read, and when it has become an edition', async () => {
    const fake = await give();
    await fake.tell((to) => to.onProgress('write', 1, 2));
    expect(hardCoded(GIVEN)).toEqual([]);
    await fake.tell((to) => to.onOpened({ ...OPENED, rejects: REJECTS, rejected: 12 }));
    await screen.findByText(/mill\/b\.md/);
    expect(hardCoded(GIVEN)).toEqual([]);
    expectEnglishToBeNamed('is missing', REJECTS[1]?.reason ?? '');
  });

  it.each(FAILURES)('when it cannot be opened: %o', async (failure) => {
    const fake = await give();
    await fake.tell((to) => to.onFailed(failure));
    await screen.findAllByRole('heading', { level: 2 });
    expect(hardCoded(GIVEN)).toEqual([]);
    expect(sayings().some((text) => text.includes('⟦'))).toBe(true);
    if (failure.why === 'nothing') expectEnglishToBeNamed(REJECTS[1]?.reason ?? '');
    if ('reason' in failure) expectEnglishToBeNamed(failure.reason);
  });
});
