import {
  at,
  circle,
  dice,
  ellipse,
  fade,
  glow,
  group,
  land,
  line,
  move,
  path,
  picture,
  rect,
  stars,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';
import { fir } from './trees.ts';

/** An owl over the hedge, the lights of lorries below it. */
function owl(): Drawing {
  const next = dice(19);
  return picture(
    'owl',
    [1200, 800],
    [fade('field-night', '0 #1b2440, 0.75 #44506d, 1 #77718a')],
    [
      rect(0, 0, 1200, 800, 'url(#field-night)'),
      stars(70, 1200, 400, 23),
      land(at('0 520, 300 490, 700 530, 1200 480'), 800, '#2a3450'),
      rect(0, 640, 1200, 160, '#151b2c'),
      times(24, (i) => rect(i * 52, 722, 28, 4, '#8c8a92', { opacity: 0.6 })),
      ...(
        [
          [120, 690, 260],
          [560, 690, 200],
          [900, 690, 280],
        ] as const
      ).map(([x, y, w]) => rect(x, y, w, 5, '#ffd58a', { rx: 3 })),
      ...(
        [
          [40, 758, 300],
          [470, 758, 240],
          [840, 758, 330],
        ] as const
      ).map(([x, y, w]) => rect(x, y, w, 6, '#d6483a', { rx: 3 })),
      times(60, (i) =>
        circle(
          i * 21 - 10,
          606 + next() * 34,
          34 + next() * 26,
          i % 3 === 0 ? '#1e3a35' : '#183029',
        ),
      ),
      times(34, (i) => circle(i * 37, 566 + next() * 26, 8 + next() * 14, '#2c5046')),
      move(
        590,
        300,
        [
          path(
            'M-40 -20C-150 -150 -330 -190 -470 -120C-430 -108 -420 -92 -428 -76C-392 -78 -376 -64 -380 -46C-340 -52 -318 -38 -318 -18C-280 -26 -254 -14 -250 6C-206 -4 -172 10 -164 30C-120 20 -80 36 -40 70Z',
            '#e3c391',
          ),
          path(
            'M40 -20C150 -150 330 -190 470 -120C430 -108 420 -92 428 -76C392 -78 376 -64 380 -46C340 -52 318 -38 318 -18C280 -26 254 -14 250 6C206 -4 172 10 164 30C120 20 80 36 40 70Z',
            '#e3c391',
          ),
          path('M-40 -6C-140 -110 -270 -150 -400 -122C-290 -112 -170 -60 -60 40Z', '#f7eeda'),
          path('M40 -6C140 -110 270 -150 400 -122C290 -112 170 -60 60 40Z', '#f7eeda'),
          path('M-46 120L-66 200L-24 176L0 206L24 176L66 200L46 120Z', '#e3c391'),
          path('M-72 -10C-80 80 -40 160 0 170C40 160 80 80 72 -10Z', '#fbf5e6'),
          times(12, (i) =>
            circle(
              -36 + (i % 4) * 24 + (Math.floor(i / 4) % 2) * 8,
              66 + Math.floor(i / 4) * 26,
              3,
              '#a4835a',
            ),
          ),
          path(
            'M0 -98C-66 -112 -92 -60 -74 -12C-58 30 -22 38 0 52C22 38 58 30 74 -12C92 -60 66 -112 0 -98Z',
            '#d9b57f',
          ),
          path(
            'M0 -80C-50 -96 -72 -50 -58 -12C-44 18 -18 26 0 40C18 26 44 18 58 -12C72 -50 50 -96 0 -80Z',
            '#fdf9ee',
          ),
          ellipse(-27, -28, 11, 14, '#1f1a1c'),
          ellipse(27, -28, 11, 14, '#1f1a1c'),
          circle(-24, -33, 3.5, '#fff'),
          circle(30, -33, 3.5, '#fff'),
          path('M-7 -14L7 -14L0 16Z', '#c98a5a'),
          stroke('M-20 166L-24 196M20 166L24 196', '#c98a5a', 7),
        ],
        -7,
        0.98,
      ),
    ],
  );
}

/** The lit greenhouse beside the server hall, in snow. */
function greenhouse(): Drawing {
  const next = dice(41);
  const vine = (x: number, height: number): string =>
    group([
      line(x, 610, x, 610 - height, '#3f6b3c', 6),
      times(5, (i) =>
        ellipse(x + (i % 2 ? 16 : -16), 596 - i * (height / 5), 18, 9, '#558a4a', {
          transform: `rotate(${i % 2 ? -28 : 28} ${x} ${596 - i * (height / 5)})`,
        }),
      ),
      times(4, (i) => circle(x + (i % 2 ? -11 : 12), 580 - i * (height / 4.6), 10, '#d8402c')),
    ]);
  return picture(
    'greenhouse',
    [1200, 800],
    [
      fade('polar', '0 #1c2a48, 0.7 #4a5f86, 1 #8894ac'),
      fade('warm', '0 #ffcf85, 1 #f79c4c'),
      glow('halo', '0 #ffb860 0.6, 1 #ffb860 0'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#polar)'),
      stars(60, 1200, 300, 2),
      land(at('0 470, 300 420, 640 480, 940 410, 1200 450'), 800, '#5a6c8f'),
      times(22, (i) => fir(i * 58 + next() * 24, 560, 90 + next() * 70, '#26385a')),
      ellipse(760, 500, 560, 330, 'url(#halo)'),
      rect(40, 340, 330, 270, '#222d42'),
      rect(30, 326, 350, 22, '#eef1f2'),
      times(5, (row) =>
        times(4, (column) =>
          group([
            rect(70 + column * 74, 376 + row * 42, 54, 26, '#31405c'),
            circle(
              112 + column * 74,
              389 + row * 42,
              4,
              (row + column) % 3 ? '#7bd0b4' : '#f0a24b',
            ),
          ]),
        ),
      ),
      stroke('M370 560L460 560', '#d8603c', 18),
      stroke('M370 586L460 586', '#6f9cc0', 12),
      path('M450 610L450 400L780 250L1110 400L1110 610Z', 'url(#warm)'),
      ...[510, 590, 670, 750, 830, 910, 990, 1060].map((x, i) => vine(x, 150 + (i % 3) * 24)),
      ...[450, 560, 670, 780, 890, 1000, 1110].map((x) =>
        line(x, 610, x, 400 - (1 - Math.abs(780 - x) / 330) * 150, '#fdf3dd', 6),
      ),
      stroke('M450 400L780 250L1110 400', '#fdf3dd', 9),
      line(450, 400, 1110, 400, '#fdf3dd', 6),
      line(450, 500, 1110, 500, '#fdf3dd', 3, { opacity: 0.7 }),
      path(
        'M436 398L780 240L1124 398L1124 386C1040 350 900 270 780 222C660 270 520 350 436 386Z',
        '#f4f4ef',
      ),
      land(at('0 616, 260 600, 600 616, 900 602, 1200 614'), 800, '#e7ebef'),
      land(at('380 640, 760 622, 1180 640'), 700, '#f9d7a6', { opacity: 0.55 }),
      land(at('0 700, 340 676, 760 712, 1200 680'), 800, '#cfd8e3'),
      times(70, () =>
        circle(next() * 1200, next() * 760, 1.5 + next() * 3, '#ffffff', { opacity: 0.8 }),
      ),
    ],
  );
}

export const nightDrawings: readonly Drawing[] = [owl(), greenhouse()];
