import { run } from './program.ts';
import { progressOn } from './progress.ts';

process.exitCode = await run(process.argv.slice(2), {
  progress: progressOn(process.stderr),
  say: (line) => console.log(line),
});
