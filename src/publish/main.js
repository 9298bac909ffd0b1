import '../command/compile-cache.js';
import '../command/closed-output.js';

const { run } = await import('./program.ts');

process.exitCode = await run(process.argv.slice(2), {
  say: (line) => console.log(line),
  tell: (step) => console.error(step),
});
