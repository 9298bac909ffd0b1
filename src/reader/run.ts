// The reader's code runs in three tasks: in one it would keep whatever the reader does meanwhile
// waiting. First what checks data, then React, then the app.
import '../bundle/manifest.ts';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

await nextTask();
await import('./react.ts');
await nextTask();
await import('./main.tsx');
