import {
  at,
  circle,
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
  stars,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';

/** The night bus on its way up the valley. */
function bus(): Drawing {
  const lamp = (x: number, y: number, scale: number): string =>
    move(
      x,
      y,
      [
        polygon(at('70 -330, 86 -330, 230 0, -70 0'), 'url(#lamplight)'),
        stroke('M0 0L0 -330C0 -356 30 -360 76 -350', '#0d1526', 9),
        rect(56, -352, 46, 14, '#ffe0a0', { rx: 6 }),
      ],
      0,
      scale,
    );
  return picture(
    'bus',
    [1600, 900],
    [
      fade('midnight', '0 #141d38, 0.7 #2c3f61, 1 #50607c'),
      fade('lamplight', '0 #ffdf9c 0.6, 1 #ffdf9c 0.04'),
      fade('headlight', '0 #ffe7b3 0.75, 1 #ffe7b3 0', 'across'),
    ],
    [
      rect(0, 0, 1600, 900, 'url(#midnight)'),
      stars(90, 1600, 380, 4),
      circle(1290, 150, 54, '#efe6cf'),
      circle(1312, 138, 48, '#1a2542'),
      land(at('0 380, 240 270, 520 400, 800 290, 1100 420, 1360 300, 1600 360'), 900, '#223150'),
      land(at('0 500, 300 440, 620 520, 980 430, 1300 470, 1600 400'), 900, '#1b2845'),
      ...at('130 500, 190 520, 236 492, 700 520, 748 536, 1080 470, 1128 492, 1180 476').map(
        ([x, y], i) => rect(x, y, 12, 14, i % 3 === 0 ? '#ffcf7a' : '#e9a45b'),
      ),
      polygon(at('0 800, 1600 640, 1600 900, 0 900'), '#131b30'),
      polygon(at('0 790, 1600 630, 1600 644, 0 806'), '#0d1526'),
      times(9, (i) =>
        polygon(
          [
            [60 + i * 190, 858 - i * 19],
            [150 + i * 190, 849 - i * 19],
            [150 + i * 190, 857 - i * 19],
            [60 + i * 190, 866 - i * 19],
          ],
          '#cdbd92',
          { opacity: 0.55 },
        ),
      ),
      lamp(190, 776, 1),
      lamp(760, 720, 0.92),
      lamp(1330, 662, 0.84),
      move(
        800,
        742,
        [
          polygon(at('290 -74, 660 -150, 660 40, 290 -18'), 'url(#headlight)'),
          ellipse(0, 30, 330, 15, '#080d1a', { opacity: 0.6 }),
          path(
            'M-310 -196C-310 -216 -296 -228 -276 -228L262 -228C288 -228 300 -214 304 -190L318 -60L318 4L-310 4Z',
            '#c5402f',
          ),
          rect(-310, -40, 628, 44, '#8f2a25'),
          rect(-310, -56, 628, 8, '#f4e6c4'),
          times(5, (i) => rect(-286 + i * 92, -198, 78, 96, '#ffe1a1', { rx: 8 })),
          path('M178 -198L266 -198C280 -198 288 -190 290 -178L300 -102L178 -102Z', '#ffefc9'),
          rect(186, -198, 10, 198, '#8f2a25'),
          ...[-250, -64, 30].map((x, i) =>
            group([
              circle(x, -130, 15, '#4a3140'),
              path(
                `M${x - 24} -102C${x - 22} -${i === 1 ? 124 : 120} ${x + 22} -120 ${x + 24} -102Z`,
                '#4a3140',
              ),
            ]),
          ),
          circle(246, -140, 14, '#4a3140'),
          path('M224 -102C226 -126 268 -126 270 -102Z', '#4a3140'),
          ...[-210, 206].map((x) =>
            group([circle(x, 8, 42, '#0a1020'), circle(x, 8, 19, '#8b93a5')]),
          ),
          rect(300, -52, 18, 22, '#fff3cf', { rx: 4 }),
          rect(-310, -74, 9, 26, '#ffb06a', { rx: 3 }),
        ],
        -5.7,
        1.06,
      ),
    ],
  );
}

/** Rails that cross a red cycle lane, from above. */
function tramlines(): Drawing {
  const rail = (offset: number): string => {
    const d = `M${-40} ${620 + offset}C360 ${600 + offset} 620 ${500 + offset} ${760 + offset * 0.55} ${300 + offset * 0.4}S${960 + offset * 0.6} ${20 + offset * 0.1} ${980 + offset * 0.75} -60`;
    return group([stroke(d, '#6f6b66', 22), stroke(d, '#d9dcd8', 10), stroke(d, '#3b3d42', 3)]);
  };
  const next = dice(31);
  const setts = times(15, (row) =>
    times(20, (column) => {
      const tone =
        ['#a79f93', '#b1a99c', '#9c958b', '#aaa296'][Math.floor(next() * 4)] ?? '#a79f93';
      return rect(column * 64 - (row % 2) * 32 + 2, row * 56 + 2, 60, 52, tone, { rx: 7 });
    }),
  );
  return picture(
    'tramlines',
    [1200, 800],
    [],
    [
      rect(0, 0, 1200, 800, '#8d867c'),
      setts,
      polygon(at('330 -20, 560 -20, 850 820, 600 820'), '#b9472f'),
      ...[0, 1].map((side) => line(330 + side * 230, -20, 600 + side * 250, 820, '#f1e5cc', 9)),
      rail(0),
      rail(118),
      ...[120, 300, 640, 760].map((y, i) =>
        line(448 + y * 0.328, y, 448 + (y + 46) * 0.328, y + 46, '#f1e5cc', 7, {
          opacity: i === 1 ? 0.9 : 0.8,
        }),
      ),
      move(
        482,
        220,
        [
          path('M-64 60L96 96L120 70L-30 32Z', '#3a3630', { opacity: 0.28 }),
          line(0, -92, 0, 92, '#1d2733', 12),
          ellipse(0, -98, 8, 52, '#1d2733'),
          ellipse(0, 98, 8, 52, '#1d2733'),
          stroke('M-44 -62C-24 -76 24 -76 44 -62', '#1d2733', 9),
          path(
            'M-40 -40C-46 -10 -30 40 0 48C30 40 46 -10 40 -40C20 -58 -20 -58 -40 -40Z',
            '#f0b14c',
          ),
          stroke('M-38 -34C-52 -44 -54 -56 -44 -64', '#f0b14c', 14),
          stroke('M38 -34C52 -44 54 -56 44 -64', '#f0b14c', 14),
          ellipse(0, -28, 25, 29, '#f7f1e2'),
          stroke('M0 -54L0 -4', '#c9c3b4', 5),
        ],
        -18,
      ),
    ],
  );
}

export const streetDrawings: readonly Drawing[] = [bus(), tramlines()];
