import { Presets, SingleBar } from 'cli-progress';

/** Says how far the work is: a bar on a terminal, a line for each step elsewhere. */
export interface Progress {
  /** Begins a step of about `total` parts. */
  begin(what: string, total: number): void;
  /** One part is done. */
  advance(): void;
  /** Ends the last step; also after a failure, so that the terminal is whole again. */
  end(): void;
}

function barOn(stream: NodeJS.WritableStream): Progress {
  let bar: SingleBar | undefined;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    begin(what, total) {
      end();
      const format = `${what} {bar} {percentage}% | {value} of {total}`;
      bar = new SingleBar({ stream, format, barsize: 32 }, Presets.shades_classic);
      bar.start(total, 0);
    },
    advance: () => bar?.increment(),
    end,
  };
}

function linesOn(stream: NodeJS.WritableStream): Progress {
  return {
    begin: (what, total) => void stream.write(`${what}: ${total}\n`),
    advance: () => undefined,
    end: () => undefined,
  };
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? barOn(stream) : linesOn(stream);
}
