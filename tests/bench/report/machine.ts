import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** What the numbers of a section were measured on, as lines of a list. */
export function machineLines(command: string, versions: readonly string[]): string[] {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Command: \`${command}\``,
    `- Machine: ${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), ${memory} GB, ${systemName()}`,
    `- Versions: ${[`Node ${process.versions.node}`, ...versions].join(', ')}`,
  ];
}

/** Without what only tells machines of one kind apart. */
function kernel(): string {
  return `${type()} ${/^\d+\.\d+/.exec(release())?.[0] ?? ''}`.trim();
}

function systemName(): string {
  try {
    const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    return name === undefined ? kernel() : `${name}, ${kernel()}`;
  } catch {
    return kernel();
  }
}

/** The first line of what a program says of its version; undefined where it isn't installed. */
export function versionOf(program: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) return undefined;
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0];
}
