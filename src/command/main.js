import './compile-cache.js';
import './closed-output.js';

const { run } = await import('./program.ts');
const { progressOn } = await import('./progress-on.ts');

process.exitCode = await run(process.argv.slice(2), {
  progress: await progressOn(process.stderr),
  say: (line) => console.log(line),
});
