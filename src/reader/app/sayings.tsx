import { LibraryNotices } from '../library/library-notices.tsx';
import { DroppedParameters } from './dropped-parameters.tsx';

/** Says what could not be done. */
export function Sayings() {
  return (
    <>
      <DroppedParameters />
      <LibraryNotices />
    </>
  );
}
