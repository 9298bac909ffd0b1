import { Presets, SingleBar } from 'cli-progress';

/** Says how far the work is: a bar on a terminal, a line for each step elsewhere. */
export interface Progress {
  /** The step before is done; begins one of about `total` parts. */
  begin(what: string, total: number): void;
  /** One part is done. */
  advance(): void;
  /** The last step is done. */
  end(): void;
  /** The step failed; the terminal is whole again. */
  abort(): void;
}

function barOn(stream: NodeJS.WritableStream): Progress {
  let bar: SingleBar | undefined;
  let done = 0;
  const abort = (): void => {
    bar?.stop();
    bar = undefined;
  };
  const end = (): void => {
    bar?.setTotal(done);
    abort();
  };
  return {
    begin(what, total) {
      end();
      const format = `${what} {bar} {percentage}% | {value} of {total}`;
      bar = new SingleBar({ stream, format, barsize: 32 }, Presets.shades_classic);
      done = 0;
      bar.start(total, 0);
    },
    advance() {
      done++;
      bar?.increment();
    },
    end,
    abort,
  };
}

function linesOn(stream: NodeJS.WritableStream): Progress {
  return {
    begin: (what, total) => void stream.write(total > 1 ? `${what}: ${total}\n` : `${what}\n`),
    advance: () => undefined,
    end: () => undefined,
    abort: () => undefined,
  };
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? barOn(stream) : linesOn(stream);
}
