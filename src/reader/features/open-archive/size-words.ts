import { openStrings } from '../../strings/open.ts';

const KIB = 1024;

/** Bytes as people say them. */
export function sizeWords(bytes: number): string {
  const mib = bytes / KIB ** 2;
  if (mib < 0.95) return openStrings.kilobytes(Math.max(1, Math.round(bytes / KIB)));
  return openStrings.megabytes(mib < 10 ? Math.round(mib * 10) / 10 : Math.round(mib));
}
