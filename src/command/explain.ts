import { CommanderError } from 'commander';
import { EXIT_FAILED, EXIT_USAGE, Failure, inWords } from './failure.ts';

/** Exit code of an error; says it on the way. */
export function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (process.env['BROADSHEET_DEBUG'] === '1') console.error(error);
  else if (error instanceof Failure) console.error(`error: ${error.message}`);
  else {
    console.error(`error: ${inWords(error)}. BROADSHEET_DEBUG=1 shows where this comes from.`);
  }
  return error instanceof Failure ? error.exitCode : EXIT_FAILED;
}
