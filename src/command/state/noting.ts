import { Failure, inWords, systemCode } from '../failure.ts';

/**
 * Writes what a run needs again before it ends. That is not the bundle, and may be on another disk.
 *
 * @param folder that it is written to
 * @throws Failure that names the folder where the system refuses
 */
export function noting<Value>(folder: string, write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new Failure(
      `what a run notes while it works cannot be written to ${folder}: ${inWords(error)}. ` +
        'Make room there, or name another folder: --cache DIR',
    );
  }
}
