// The reader's code runs in three tasks: in one it would keep whatever the reader does meanwhile
// waiting. First what checks data, then React, then the app.
import '../bundle/manifest.ts';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

// No await of the module's own: wherever there is one, code that is asked for later comes by way of a
// file more, which only then names it.
async function run(): Promise<void> {
  await nextTask();
  await import('./react.ts');
  await nextTask();
  await import('./main.tsx');
}

void run();
