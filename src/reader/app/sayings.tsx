import { LibraryNotices } from '../library/library-notices.tsx';
import { DroppedParameters } from './dropped-parameters.tsx';
import { EditionNotice } from './edition-notice.tsx';

/** Says what could not be done, and what has changed. */
export function Sayings() {
  return (
    <>
      <DroppedParameters />
      <LibraryNotices />
      <EditionNotice />
    </>
  );
}
