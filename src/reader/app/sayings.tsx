import { CarriedNotice } from '../ui/carried-notice.tsx';
import { LibraryNotices } from '../library/library-notices.tsx';
import { DroppedParameters } from './dropped-parameters.tsx';
import { EditionNotice } from './edition-notice.tsx';

/** Says what could not be done, what has changed, and what was done on the page before. */
export function Sayings() {
  return (
    <>
      <DroppedParameters />
      <LibraryNotices />
      <CarriedNotice />
      <EditionNotice />
    </>
  );
}
