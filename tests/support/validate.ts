// `npm run validate`: everything that must hold, one step after the other, and a count at the end.
// `--tested` leaves the tests out, for a caller that has just run them: .ci/run.
import { spawnSync } from 'node:child_process';
import { ROOT } from './site.ts';

const STEPS = [
  { name: 'types', command: 'npm run typecheck' },
  { name: 'lint', command: 'npm run lint' },
  { name: 'format', command: 'npm run format:check' },
  { name: 'unused code', command: 'npm run unused' },
  { name: 'import boundaries', command: 'npm run boundaries' },
  { name: 'tests', command: 'npm test' },
  { name: 'size budget', command: 'npm run size' },
];

const tested = process.argv.includes('--tested');
const steps = STEPS.filter(({ name }) => !(tested && name === 'tests'));
const failed = steps.filter(({ name, command }) => {
  console.log(`\n== ${name}: ${command}`);
  return spawnSync(command, { cwd: ROOT, stdio: 'inherit', shell: true }).status !== 0;
});
console.log('');
for (const step of steps) {
  console.log(`${failed.includes(step) ? 'FAILED' : 'ok    '} ${step.name}`);
}
console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
