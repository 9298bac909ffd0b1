import {
  at,
  circle,
  clip,
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
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';

/** The sunken square after a storm. */
function square(): Drawing {
  return picture(
    'square',
    [1200, 800],
    [
      fade('storm', '0 #8d9aa8, 1 #d9d3c4'),
      fade('rainwater', '0 #a9b8bd, 0.5 #5f8596, 1 #2f566c'),
      clip('pool', polygon(at('250 470, 950 470, 1090 690, 110 690'), '#000')),
    ],
    [
      rect(0, 0, 1200, 460, 'url(#storm)'),
      path('M0 90C200 40 420 120 640 70S1040 40 1200 90L1200 0L0 0Z', '#6f7d8c', { opacity: 0.5 }),
      ...(
        [
          [0, 150, 200, '#596675'],
          [200, 210, 150, '#6c7784'],
          [350, 120, 170, '#4d5968'],
          [520, 230, 180, '#75808b'],
          [700, 170, 150, '#596675'],
          [850, 110, 190, '#66717f'],
          [1040, 190, 160, '#4d5968'],
        ] as const
      ).map(([x, y, w, c]) =>
        group([
          rect(x, y, w, 290, c),
          times(4, (row) =>
            times(Math.floor(w / 42), (column) =>
              rect(
                x + 16 + column * 40,
                y + 24 + row * 56,
                20,
                30,
                (row * 3 + column * 5 + x) % 7 === 0 ? '#f2c36e' : '#8e99a4',
                { opacity: 0.85 },
              ),
            ),
          ),
        ]),
      ),
      rect(0, 420, 1200, 380, '#bdb3a1'),
      polygon(at('180 420, 1020 420, 1200 760, 1200 800, 0 800, 0 760'), '#a99e8b'),
      polygon(at('216 445, 984 445, 1146 730, 54 730'), '#93897a'),
      polygon(at('250 470, 950 470, 1090 690, 110 690'), 'url(#rainwater)'),
      group(
        [
          ellipse(600, 580, 190, 62, 'none', {
            stroke: '#e9e4d4',
            'stroke-width': 5,
            opacity: 0.4,
          }),
          line(250, 580, 950, 580, '#e9e4d4', 4, { opacity: 0.35 }),
          ...(
            [
              [330, 620, 44],
              [500, 520, 30],
              [860, 640, 56],
              [690, 660, 36],
              [420, 560, 22],
            ] as const
          ).map(([x, y, r]) =>
            group([
              ellipse(x, y, r, r * 0.32, 'none', {
                stroke: '#e9e4d4',
                'stroke-width': 3,
                opacity: 0.8,
              }),
              ellipse(x, y, r * 0.5, r * 0.16, 'none', {
                stroke: '#e9e4d4',
                'stroke-width': 3,
                opacity: 0.8,
              }),
            ]),
          ),
          rect(786, 596, 14, 100, '#2f3a46', { opacity: 0.35 }),
          rect(716, 620, 150, 70, '#d9573a', { opacity: 0.22 }),
        ],
        { 'clip-path': 'url(#pool)' },
      ),
      rect(786, 300, 14, 296, '#2f3a46'),
      rect(708, 216, 168, 112, '#f4eedf', { rx: 4 }),
      rect(762, 262, 60, 46, 'none', { stroke: '#d9573a', 'stroke-width': 7 }),
      ellipse(792, 322, 38, 10, 'none', { stroke: '#d9573a', 'stroke-width': 8 }),
      ...[-26, -9, 9, 26].map((x) => line(792 + x, 328, 792 + x * 0.6, 372, '#f4eedf', 3)),
      move(424, 590, [
        path('M-46 0L46 0L30 20L-30 20Z', '#d9573a'),
        polygon(at('-2 -4, -2 -66, 36 -12'), '#f4eedf'),
        line(-4, 0, -4, -70, '#2f3a46', 4),
      ]),
      move(
        150,
        690,
        [
          path('M-40 -96L-8 -96L-8 -28C10 -24 26 -16 26 0L-40 0Z', '#f0b14c'),
          rect(-42, -98, 36, 14, '#c98a2b'),
          rect(-42, -6, 70, 10, '#c98a2b'),
        ],
        -4,
      ),
      move(
        214,
        706,
        [
          path('M-40 -96L-8 -96L-8 -28C10 -24 26 -16 26 0L-40 0Z', '#f0b14c'),
          rect(-42, -98, 36, 14, '#c98a2b'),
          rect(-42, -6, 70, 10, '#c98a2b'),
        ],
        5,
      ),
    ],
  );
}

/** Hives on a roof, with the town's gables beyond. */
function bees(): Drawing {
  const bee = (x: number, y: number, turn: number, scale: number, facing: 1 | -1 = 1): string =>
    move(
      x,
      y,
      [
        group(
          [
            ellipse(-4, -17, 12, 20, '#fdf8ea', { transform: 'rotate(-24)', opacity: 0.92 }),
            ellipse(12, -16, 11, 18, '#fdf8ea', { transform: 'rotate(16)', opacity: 0.92 }),
            ellipse(0, 0, 27, 16, '#e9a52c'),
            path('M-9 -15C-5 -8 -5 8 -9 15L-1 16C3 8 3 -8 -1 -16Z', '#33261d'),
            path('M8 -15C12 -8 12 8 8 15L15 13C18 6 18 -6 15 -13Z', '#33261d'),
            circle(-25, 0, 10, '#33261d'),
          ],
          { transform: `scale(${facing} 1)` },
        ),
      ],
      turn,
      scale,
    );
  const hive = (x: number, y: number, boxes: readonly string[]): string =>
    move(x, y, [
      ...boxes.map((colour, i) =>
        group([
          rect(-74, -62 * (i + 1), 148, 60, colour),
          rect(40, -62 * (i + 1), 34, 60, '#2b2118', { opacity: 0.14 }),
          rect(-20, -62 * (i + 1) + 20, 40, 9, '#33261d', { opacity: 0.55, rx: 4 }),
        ]),
      ),
      polygon(
        [
          [-88, -62 * boxes.length],
          [88, -62 * boxes.length],
          [78, -62 * boxes.length - 24],
          [-78, -62 * boxes.length - 24],
        ],
        '#596a72',
      ),
      rect(-40, -16, 80, 10, '#33261d'),
      rect(-66, 0, 18, 34, '#6b5442'),
      rect(48, 0, 18, 34, '#6b5442'),
      rect(-84, 32, 168, 14, '#39464d'),
    ]);
  const gable = (x: number, y: number, w: number, wall: string, roof: string): string =>
    group([
      rect(x, y, w, 400, wall),
      polygon(
        [
          [x - 12, y],
          [x + w / 2, y - w * 0.46],
          [x + w + 12, y],
        ],
        roof,
      ),
      times(3, (i) =>
        rect(x + w * 0.2 + i * w * 0.24, y + 36, w * 0.12, 34, '#6d4a3c', { opacity: 0.6 }),
      ),
    ]);
  return picture(
    'bees',
    [1200, 800],
    [fade('june', '0 #b9d2d0, 1 #f6e8c6')],
    [
      rect(0, 0, 1200, 800, 'url(#june)'),
      land(at('0 420, 200 350, 460 400, 760 320, 1000 380, 1200 340'), 800, '#9dbba4'),
      group([
        rect(560, 260, 64, 260, '#e9d9b8'),
        path('M548 262C552 214 580 208 592 170C604 208 632 214 636 262Z', '#4f7f72'),
        line(592, 172, 592, 130, '#33261d', 5),
      ]),
      gable(20, 440, 170, '#e8cda3', '#b9573a'),
      gable(210, 470, 150, '#f0e0c0', '#a24a34'),
      gable(384, 430, 160, '#dcb98c', '#b9573a'),
      gable(650, 450, 170, '#f0e0c0', '#a24a34'),
      gable(840, 480, 150, '#e8cda3', '#b9573a'),
      gable(1010, 440, 180, '#dcb98c', '#a24a34'),
      rect(0, 640, 1200, 160, '#8c8072'),
      rect(0, 624, 1200, 26, '#b8ab98'),
      rect(0, 648, 1200, 8, '#6c6257'),
      hive(230, 690, ['#f4ead2', '#7fa6a8', '#f4ead2']),
      hive(470, 690, ['#d9784a', '#f4ead2']),
      hive(860, 690, ['#f4ead2', '#e0b04a', '#f4ead2', '#7fa6a8']),
      stroke('M470 500C520 380 420 300 540 220S800 150 900 240S1010 330 1090 250', '#33261d', 2.5, {
        'stroke-dasharray': '2 12',
        opacity: 0.55,
      }),
      bee(466, 470, -52, 1.05),
      bee(484, 326, -50, 0.95, -1),
      bee(640, 162, -22, 1.25, -1),
      bee(812, 176, 18, 1, -1),
      bee(942, 276, 34, 1.35, -1),
      bee(1092, 248, -38, 1.05, -1),
      bee(330, 300, 10, 0.8),
      bee(1010, 140, -8, 0.75),
    ],
  );
}

export const townDrawings: readonly Drawing[] = [square(), bees()];
