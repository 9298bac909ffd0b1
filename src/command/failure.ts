/** Exit codes of the command: wrong usage is told apart from work that could not be done. */
export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;

/** Ends the command with words for a person: what happened, to which file, what to do. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = EXIT_FAILED) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** What the system's error codes mean (errno(3)), as the end of "…: ". */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission',
  EBUSY: 'it is in use by another program',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
};

/** The code of a system error: `ENOSPC`; nothing for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A system error in words, as the end of a sentence; any other error's own message. */
export function inWords(error: unknown): string {
  const code = systemCode(error);
  if (code !== undefined) return SYSTEM_ERRORS[code] ?? `the system says ${code}`;
  return error instanceof Error ? error.message : String(error);
}
