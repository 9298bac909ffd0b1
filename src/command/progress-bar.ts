import { Presets, SingleBar } from 'cli-progress';
import { Estimate, leftInWords, type Progress } from './progress.ts';

const BAR_PARTS = 1000;

/** One bar over all steps. */
export function barOn(stream: NodeJS.WritableStream): Progress {
  const format = '{what} {bar} {percentage}% {left}';
  const estimate = new Estimate();
  let bar: SingleBar | undefined;
  let started = 0;
  let what = '';
  const show = (): void => {
    const left = leftInWords(estimate.left(performance.now() - started));
    bar?.update(Math.floor(estimate.share * BAR_PARTS), { what, left });
  };
  const abort = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    expect: (step, milliseconds) => estimate.expect(step, milliseconds),
    begin(step, name, _, parts) {
      what = name;
      if (!bar) {
        bar = new SingleBar({ stream, format, barsize: 32 }, Presets.shades_classic);
        started = performance.now();
        bar.start(BAR_PARTS, 0, { what, left: '' });
      }
      estimate.begin(step, parts);
      show();
    },
    advance(parts) {
      estimate.advance(parts);
      show();
    },
    end() {
      bar?.update(BAR_PARTS, { what, left: '' });
      abort();
    },
    abort,
  };
}
