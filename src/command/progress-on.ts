import type { Progress } from './progress.ts';

function linesOn(stream: NodeJS.WritableStream): Progress {
  return {
    expect: () => undefined,
    begin: (_, what, total) => void stream.write(total > 1 ? `${what}: ${total}\n` : `${what}\n`),
    advance: () => undefined,
    end: () => undefined,
    abort: () => undefined,
  };
}

/** Progress on a terminal, or elsewhere, which need not wait for the code of the bar. */
export async function progressOn(stream: NodeJS.WriteStream): Promise<Progress> {
  if (!stream.isTTY) return linesOn(stream);
  const { barOn } = await import('./progress-bar.ts');
  return barOn(stream);
}
