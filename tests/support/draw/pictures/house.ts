import {
  circle,
  fade,
  group,
  line,
  path,
  picture,
  polar,
  polygon,
  rect,
  ring,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';

/** A heat pump in freezing fog. */
function heatpump(): Drawing {
  return picture(
    'heatpump',
    [1200, 800],
    [
      fade('fog', '0 #c7d0d6, 1 #eceae2'),
      fade('mist', '0 #f4f3ee 0, 0.5 #f4f3ee 0.85, 1 #f4f3ee 0'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#fog)'),
      group(
        [
          line(180, 700, 190, 200, '#8b98a1', 20),
          ...[
            [190, 420, 80, 300],
            [188, 360, 300, 250],
            [190, 300, 120, 180],
            [190, 260, 250, 150],
            [130, 355, 70, 350],
            [250, 300, 290, 180],
          ].map(([a = 0, b = 0, c = 0, d = 0]) => line(a, b, c, d, '#8b98a1', 8)),
        ],
        { opacity: 0.6 },
      ),
      ...[0, 1, 2].map((i) =>
        group([
          rect(20 + i * 66, 560, 40, 150, '#a9b3b6', { opacity: 0.7 }),
          polygon(
            [
              [20 + i * 66, 560],
              [40 + i * 66, 536],
              [60 + i * 66, 560],
            ],
            '#a9b3b6',
            { opacity: 0.7 },
          ),
        ]),
      ),
      rect(560, 0, 640, 700, '#b5634a'),
      times(20, (row) =>
        times(9, (column) =>
          rect(
            560 + column * 80 - (row % 2) * 40 + (column === 0 && row % 2 ? 40 : 0),
            row * 35,
            column === 0 && row % 2 ? 37 : 77,
            31,
            (row * 5 + column * 3) % 7 === 0
              ? '#c47a5f'
              : (row + column * 2) % 5 === 0
                ? '#a4553e'
                : '#b9694f',
          ),
        ),
      ),
      rect(860, 100, 230, 250, '#f1ead9'),
      rect(878, 118, 194, 214, '#f6c66f'),
      line(975, 118, 975, 332, '#f1ead9', 11),
      line(878, 214, 1072, 214, '#f1ead9', 11),
      rect(840, 344, 270, 24, '#f1ead9'),
      path('M878 118L920 118C924 180 910 240 878 300Z', '#d9824a'),
      path('M1072 118L1030 118C1026 180 1040 240 1072 300Z', '#d9824a'),
      rect(0, 692, 1200, 108, '#dfe3e2'),
      rect(0, 692, 1200, 10, '#f7f7f3'),
      rect(396, 690, 70, 22, '#54616a'),
      rect(694, 690, 70, 22, '#54616a'),
      rect(350, 400, 460, 292, '#eef0ec', { rx: 14 }),
      rect(350, 400, 460, 292, 'none', { rx: 14, stroke: '#a7b1b4', 'stroke-width': 4 }),
      circle(520, 546, 122, '#4c5a63'),
      ring(520, 546, 122, '#c7cfd0', 8),
      times(5, (i) =>
        path('M0 0C30 -30 40 -80 16 -108C-16 -96 -24 -40 0 0Z', '#7f8e96', {
          transform: `translate(520 546) rotate(${i * 72 + 10})`,
        }),
      ),
      ...[34, 62, 92].map((r) => ring(520, 546, r, '#dfe5e5', 4)),
      times(6, (i) => {
        const [x, y] = polar(520, 546, 120, i * 60 + 15);
        return line(520, 546, x, y, '#dfe5e5', 4);
      }),
      circle(520, 546, 20, '#e2603c'),
      times(6, (i) => rect(690, 450 + i * 26, 88, 10, '#b8c1c3', { rx: 5 })),
      circle(768, 640, 8, '#e2603c'),
      path(
        'M392 520C398 446 452 416 520 416C588 416 642 446 648 520C620 474 576 456 520 456C464 456 420 474 392 520Z',
        '#f7fbfb',
      ),
      ...(
        [
          [424, 484, 40],
          [452, 464, 66],
          [480, 456, 44],
          [508, 454, 82],
          [538, 454, 50],
          [566, 460, 70],
          [594, 470, 42],
          [618, 486, 54],
        ] as const
      ).map(([x, y, drop]) =>
        path(
          `M${x - 11} ${y - 8}L${x + 11} ${y - 8}L${x + 2} ${y + drop}L${x - 2} ${y + drop}Z`,
          '#f7fbfb',
          { opacity: 0.95 },
        ),
      ),
      ...[360, 392, 420, 700, 730, 764, 790].map((x, i) =>
        polygon(
          [
            [x - 8, 692],
            [x + 8, 692],
            [x, 692 + 18 + (i % 3) * 9],
          ],
          '#f7fbfb',
        ),
      ),
      path(
        'M346 404C346 388 360 384 376 386C460 376 720 376 790 386C806 386 814 392 814 408C780 400 760 414 730 404C690 398 660 412 620 404C540 396 470 412 420 404C390 400 370 412 346 404Z',
        '#fbfdfc',
      ),
      stroke('M810 600L880 600L880 500L1000 500', '#54616a', 12),
      rect(0, 470, 1200, 150, 'url(#mist)', { opacity: 0.4 }),
      rect(0, 640, 1200, 140, 'url(#mist)', { opacity: 0.7 }),
    ],
  );
}

export const houseDrawings: readonly Drawing[] = [heatpump()];
