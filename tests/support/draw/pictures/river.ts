import {
  at,
  circle,
  curve,
  dice,
  ellipse,
  fade,
  group,
  land,
  line,
  move,
  path,
  picture,
  polygon,
  rect,
  ring,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';
import { fir, palm } from './trees.ts';

/** The river through the gap in its dam. */
function dam(): Drawing {
  const next = dice(8);
  return picture(
    'dam',
    [1200, 800],
    [
      fade('pale', '0 #c9d6cf, 1 #f3ead2'),
      fade('river', '0 #d8e4dc, 0.4 #6fa5a8, 1 #2a6572'),
      fade('wall', '0 #c3bdb0, 1 #8d877c'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#pale)'),
      circle(640, 190, 60, '#e88d4d'),
      land(at('0 250, 260 180, 480 280, 620 320, 820 240, 1200 170'), 800, '#a3bba8'),
      land(at('0 330, 240 270, 470 350, 600 380, 760 340, 1000 270, 1200 300'), 800, '#7a9d86'),
      path(
        'M560 372C610 366 650 372 664 380C690 430 640 450 620 480L660 560L560 560C560 500 600 470 580 430Z',
        '#e6ede2',
      ),
      times(16, (i) =>
        fir(20 + i * 27 + next() * 14, 380 + next() * 36, 70 + next() * 50, '#3f6a58'),
      ),
      times(16, (i) =>
        fir(780 + i * 28 + next() * 14, 360 + next() * 40, 70 + next() * 50, '#3f6a58'),
      ),
      path('M0 380L440 380L452 430L424 452L458 510L430 560L470 640L0 700Z', 'url(#wall)'),
      path('M1200 380L760 380L772 424L744 470L778 520L742 580L724 640L1200 700Z', 'url(#wall)'),
      rect(0, 366, 446, 22, '#ddd7c8'),
      rect(756, 366, 444, 22, '#ddd7c8'),
      ...[70, 180, 290, 390].map((x) =>
        polygon(
          [
            [x, 388],
            [x + 24, 388],
            [x + 34, 690],
            [x - 10, 694],
          ],
          '#a39c8f',
        ),
      ),
      ...[800, 910, 1020, 1130].map((x) =>
        polygon(
          [
            [x, 388],
            [x + 24, 388],
            [x + 34, 690],
            [x - 10, 690],
          ],
          '#a39c8f',
        ),
      ),
      path(
        'M470 560C520 540 700 540 742 560C780 620 900 680 1200 720L1200 800L0 800L0 724C280 690 430 620 470 560Z',
        'url(#river)',
      ),
      ...(
        [
          [500, 600, 220],
          [430, 650, 380],
          [300, 706, 560],
          [160, 760, 820],
        ] as const
      ).map(([x, y, w], i) =>
        stroke(
          curve([
            [x, y],
            [x + w * 0.25, y - 9],
            [x + w * 0.5, y + 5],
            [x + w * 0.75, y - 7],
            [x + w, y],
          ]),
          '#f3efe0',
          4 - i * 0.3,
          { opacity: 0.65 },
        ),
      ),
      stroke('M540 770C580 730 620 800 660 750S730 690 700 640', '#23323a', 9),
      stroke('M690 780C720 756 748 792 780 762S820 726 812 704', '#23323a', 6),
      ...(
        [
          [470, 640, 34],
          [745, 612, 28],
          [420, 676, 22],
          [800, 650, 20],
        ] as const
      ).map(([x, y, r]) =>
        polygon(
          [
            [x - r, y],
            [x - r * 0.4, y - r * 0.8],
            [x + r * 0.5, y - r * 0.7],
            [x + r, y],
          ],
          '#8d877c',
        ),
      ),
    ],
  );
}

/** A waterwheel among palms. */
function waterwheel(): Drawing {
  const wheel = move(470, 440, [
    circle(0, 0, 232, '#2f2620', { opacity: 0.07 }),
    ring(0, 0, 220, '#5d3b28', 22),
    ring(0, 0, 164, '#7a5136', 14),
    times(16, (i) =>
      rect(-15, -262, 30, 70, i % 2 ? '#8c5f3e' : '#6e4630', {
        rx: 4,
        transform: `rotate(${i * 22.5})`,
      }),
    ),
    times(8, (i) =>
      line(
        0,
        0,
        Math.cos((i * Math.PI) / 4) * 214,
        Math.sin((i * Math.PI) / 4) * 214,
        '#7a5136',
        14,
      ),
    ),
    circle(0, 0, 46, '#5d3b28'),
    circle(0, 0, 20, '#e2a13c'),
  ]);
  return picture(
    'waterwheel',
    [1200, 800],
    [fade('oasis', '0 #e9a86a, 1 #f7e3b5'), fade('channel', '0 #5f9f8f, 1 #1e5a5a')],
    [
      rect(0, 0, 1200, 800, 'url(#oasis)'),
      circle(900, 210, 76, '#fbf0cf'),
      land(at('0 420, 220 360, 520 410, 820 350, 1200 400'), 800, '#d99a5b'),
      land(at('0 520, 300 470, 700 510, 1200 460'), 800, '#8ba05c'),
      palm(90, 560, 330, '#476b3c'),
      palm(1110, 540, 380, '#476b3c'),
      palm(206, 580, 250, '#587c46'),
      group([
        rect(760, 420, 240, 180, '#f1d9ae'),
        rect(740, 404, 280, 22, '#c88a55'),
        rect(860, 500, 54, 100, '#7a5136', { rx: 26 }),
        rect(790, 460, 44, 50, '#ffcf5c', { rx: 20 }),
        rect(940, 460, 44, 50, '#ffcf5c', { rx: 20 }),
        polygon(at('1000 404, 1020 404, 1020 600, 1000 600'), '#d6b27e'),
      ]),
      land(at('0 600, 400 580, 800 606, 1200 580'), 800, '#5f7c43'),
      rect(236, 420, 40, 250, '#b98a5c'),
      rect(664, 420, 40, 250, '#b98a5c'),
      rect(220, 404, 72, 26, '#d2a671'),
      rect(648, 404, 72, 26, '#d2a671'),
      rect(250, 432, 440, 16, '#5d3b28'),
      wheel,
      land(at('-20 672, 300 640, 480 650, 700 638, 960 660, 1220 640'), 800, 'url(#channel)'),
      ...(
        [
          [240, 668, 460],
          [300, 700, 620],
          [60, 738, 520],
          [640, 760, 420],
        ] as const
      ).map(([x, y, w]) =>
        stroke(
          curve([
            [x, y],
            [x + w * 0.33, y - 8],
            [x + w * 0.66, y + 7],
            [x + w, y - 2],
          ]),
          '#dff0da',
          4,
          { opacity: 0.6 },
        ),
      ),
      times(7, (i) => ellipse(664 + i * 9, 500 + i * 24, 5, 11, '#dff0da', { opacity: 0.85 })),
    ],
  );
}

export const riverDrawings: readonly Drawing[] = [dam(), waterwheel()];
