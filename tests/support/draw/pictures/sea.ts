import {
  at,
  circle,
  curve,
  dice,
  fade,
  glow,
  group,
  land,
  move,
  path,
  picture,
  polygon,
  rect,
  ring,
  stroke,
  swell,
  times,
} from '../paper.ts';
import type { Drawing, Point } from '../paper.ts';

/** Columns of kelp that hold up a line of floats. */
function kelp(): Drawing {
  const next = dice(11);
  const column = (x: number, lean: number, colour: string, width: number): string => {
    const stem: Point[] = [
      [x, 800],
      [x + lean * 0.4, 620],
      [x - lean * 0.5, 430],
      [x + lean * 0.3, 250],
      [x, 120],
    ];
    const leaves = times(16, (i) => {
      const y = 770 - i * 40;
      const side = i % 2 === 0 ? 1 : -1;
      const length = (58 + next() * 46) * (width / 10);
      const at = x + Math.sin(i * 0.8) * lean * 0.35;
      return path(
        `M${at} ${y}C${at + side * length * 0.4} ${y - 46} ${at + side * length} ${y - 40} ${at + side * length * 1.15} ${y - 8}C${at + side * length * 0.7} ${y - 2} ${at + side * length * 0.3} ${y + 8} ${at} ${y}Z`,
        colour,
      );
    });
    return group([stroke(curve(stem), colour, width), leaves]);
  };
  return picture(
    'kelp',
    [1200, 800],
    [
      fade('kelp-water', '0 #a9d3c0, 0.4 #4d9a8d, 1 #123f48'),
      fade('shaft', '0 #f6efcf 0.5, 1 #f6efcf 0'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#kelp-water)'),
      rect(0, 0, 1200, 92, '#f2e3c4'),
      circle(930, 92, 58, '#e0713f'),
      rect(0, 92, 1200, 34, '#7fbcae'),
      polygon(at('820 126, 960 126, 760 800, 420 800'), 'url(#shaft)'),
      polygon(at('1000 126, 1060 126, 1080 800, 900 800'), 'url(#shaft)'),
      group(
        [130, 330, 540, 760, 990, 1130].map((x, i) => column(x, i % 2 ? 34 : -30, '#3b8377', 7)),
        { opacity: 0.75 },
      ),
      group(
        [40, 240, 450, 660, 880, 1080].map((x, i) => column(x, i % 2 ? -44 : 40, '#1d5a55', 10)),
      ),
      column(180, 54, '#c6a03d', 11),
      column(1010, -50, '#c6a03d', 11),
      stroke(curve(at('-20 118, 240 126, 450 120, 660 128, 880 120, 1220 124')), '#143f46', 5),
      ...[40, 180, 240, 450, 660, 880, 1010, 1080].map((x) =>
        circle(x, 116, 17, x === 180 || x === 1010 ? '#e0713f' : '#f7f1de'),
      ),
      land(swell(1200, 776, 14, 700, 0), 800, '#0c2d35'),
    ],
  );
}

/** A volcano in the sea, and the cable on the seabed that listens to it. */
function volcano(): Drawing {
  return picture(
    'volcano',
    [1200, 800],
    [
      fade('dusk', '0 #3c3a5a, 0.6 #b8697a, 1 #eeb07a'),
      fade('sea', '0 #2f5a78, 1 #0d2238'),
      glow('fire', '0 #ffce7a 0.85, 1 #ffce7a 0'),
    ],
    [
      rect(0, 0, 1200, 440, 'url(#dusk)'),
      circle(690, 120, 210, 'url(#fire)'),
      path(
        'M668 150C640 110 700 80 668 40C730 20 800 60 770 100C820 110 760 160 716 150Z',
        '#5b4a66',
        { opacity: 0.8 },
      ),
      path('M640 148L736 148C790 260 890 370 1060 440L300 440C480 380 580 260 640 148Z', '#2b2740'),
      path(
        'M640 148L736 148C748 172 760 194 774 216C750 206 742 240 722 226C706 214 702 268 686 250C668 232 660 226 636 236C622 220 604 216 640 148Z',
        '#e2623a',
      ),
      rect(0, 430, 1200, 370, 'url(#sea)'),
      ...[452, 480, 514].map((y, i) =>
        rect(600 - i * 40, y, 190 + i * 60, 4, '#eeb07a', { opacity: 0.5 - i * 0.12, rx: 2 }),
      ),
      path(
        'M326 430L1034 430C1096 516 1170 600 1200 640L1200 800L0 800L0 720C120 690 240 550 326 430Z',
        '#1a1c33',
        { opacity: 0.72 },
      ),
      land(at('0 730, 220 690, 430 716, 640 668, 860 712, 1200 676'), 800, '#0a1424'),
      stroke(curve(at('0 716, 220 676, 430 702, 640 654, 860 698, 1200 662')), '#ffd27d', 6),
      ...at('220 676, 430 702, 640 654, 860 698, 1060 676').map(([x, y], i) =>
        group([
          circle(x, y, 11, '#ffd27d'),
          ...[30, 54, 78].map((r, n) =>
            ring(x, y, r + (i === 2 ? 8 : 0), '#ffd27d', 2.5, { opacity: 0.5 - n * 0.14 }),
          ),
        ]),
      ),
    ],
  );
}

/** Turbines at sea while the geese go through. */
function turbines(): Drawing {
  const turbine = (x: number, y: number, scale: number, turn: number, colour: string): string =>
    move(
      x,
      y,
      [
        polygon(at('-7 -400, 7 -400, 14 0, -14 0'), colour),
        group(
          [0, 120, 240].map((angle) =>
            path('M-5 0C-16 -70 -10 -150 0 -210C8 -150 10 -60 6 0Z', colour, {
              transform: `rotate(${angle + turn})`,
            }),
          ),
          { transform: 'translate(0 -404)' },
        ),
        circle(0, -404, 13, colour),
      ],
      0,
      scale,
    );
  const goose = (x: number, y: number, scale: number, lift: number): string =>
    move(
      x,
      y,
      [
        path(
          `M-34 ${-lift}C-20 -10 -8 -3 0 0C8 -3 20 -10 34 ${-lift}C22 2 10 7 0 8C-10 7 -22 2 -34 ${-lift}Z`,
          '#22303f',
        ),
        path('M-8 2C6 -6 22 -5 38 -9L42 -5C26 4 8 12 -8 8Z', '#22303f'),
      ],
      0,
      scale,
    );
  const wedge: readonly Point[] = at(
    '1040 250, 978 222, 974 286, 914 196, 908 322, 850 172, 842 356, 786 148, 776 392, 722 124, 708 424, 656 106',
  );
  return picture(
    'turbines',
    [1600, 900],
    [
      fade('evening', '0 #6b7fa0, 0.55 #dba08a, 1 #f6cf96'),
      fade('north-sea', '0 #8f7f86, 0.3 #4d6078, 1 #22364e'),
    ],
    [
      rect(0, 0, 1600, 660, 'url(#evening)'),
      circle(400, 560, 120, '#f8e7c0'),
      ...(
        [
          [90, 0.42, 12],
          [240, 0.42, 50],
          [560, 0.42, 80],
          [710, 0.42, 20],
          [1130, 0.46, 100],
          [1500, 0.46, 36],
        ] as const
      ).map(([x, s, t]) => turbine(x, 648, s, t, '#c9b3ad')),
      rect(0, 640, 1600, 260, 'url(#north-sea)'),
      times(6, (i) =>
        rect(330 - i * 14 + (i % 2) * 30, 660 + i * 24, 150 + i * 6, 5, '#f8e7c0', {
          opacity: 0.6 - i * 0.09,
          rx: 3,
        }),
      ),
      turbine(1290, 720, 1.12, 0, '#fbf6ea'),
      turbine(520, 690, 0.86, 60, '#f0e6da'),
      ...wedge.map(([x, y], i) => goose(x - 20, y + 20, 1 - i * 0.018, 20 + (i % 3) * 8)),
      land(swell(1600, 740, 8, 400, 0), 900, '#2d435c'),
      land(swell(1600, 810, 12, 640, 200), 900, '#22374f'),
    ],
  );
}

export const seaDrawings: readonly Drawing[] = [kelp(), volcano(), turbines()];
