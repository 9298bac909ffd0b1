import {
  at,
  circle,
  clip,
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
  polar,
  polygon,
  rect,
  stars,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing, Point } from '../paper.ts';

const CREAM = '#f4ecd8';

function satellite(x: number, y: number, turn: number, scale: number, accent: string): string {
  const panel = (side: number): string =>
    group([
      rect(side > 0 ? 46 : -166, -26, 120, 52, '#3c6c9c'),
      times(3, (i) =>
        line(
          (side > 0 ? 46 : -166) + 30 * (i + 1),
          -26,
          (side > 0 ? 46 : -166) + 30 * (i + 1),
          26,
          '#8fb4d4',
          2,
        ),
      ),
      line(side * 30, 0, side * 46, 0, CREAM, 6),
    ]);
  return move(
    x,
    y,
    [
      panel(-1),
      panel(1),
      rect(-32, -38, 64, 76, accent, { rx: 5 }),
      rect(-32, 8, 64, 12, CREAM, { opacity: 0.85 }),
      path('M-40 62C-28 40 28 40 40 62C20 74 -20 74 -40 62Z', CREAM),
      line(0, 62, 0, 88, CREAM, 4),
      circle(0, 90, 6, CREAM),
    ],
    turn,
    scale,
  );
}

function craters(
  seed: number,
  count: number,
  cx: number,
  cy: number,
  r: number,
  dark: string,
  light: string,
): string {
  const next = dice(seed);
  return times(count, () => {
    const [x, y] = polar(cx, cy, Math.sqrt(next()) * r * 0.96, next() * 360);
    const size = 6 + next() ** 3 * r * 0.14;
    return group([
      ellipse(x + size * 0.1, y + size * 0.1, size, size * 0.82, light, { opacity: 0.5 }),
      ellipse(x, y, size, size * 0.82, dark, { opacity: 0.6 }),
    ]);
  });
}

/** Tern-1 on its arc over the limb, with the Earth beyond. */
function relay(): Drawing {
  return picture(
    'relay',
    [1200, 800],
    [
      fade('night', '0 #12192d, 1 #26304c'),
      fade('limb', '0 #d8d2c4, 0.35 #a39f9a, 1 #5c5f6c'),
      clip('moon', circle(420, 1130, 720, '#000')),
      clip('earth', circle(1010, 176, 78, '#000')),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#night)'),
      stars(110, 1200, 620, 3),
      circle(1010, 176, 78, '#4f8fb8'),
      group(
        [
          path(
            'M930 140C980 130 990 170 1040 150C1070 140 1090 160 1100 190L1100 110L930 90Z',
            '#dfe7df',
            { opacity: 0.8 },
          ),
          path('M940 210C990 190 1020 230 1070 214L1050 270L950 260Z', '#6d9a6b', { opacity: 0.9 }),
        ],
        { 'clip-path': 'url(#earth)' },
      ),
      stroke('M-60 560C260 120 780 60 1280 560', '#e8a552', 3, { 'stroke-dasharray': '2 14' }),
      circle(420, 1130, 720, 'url(#limb)'),
      group(
        [
          craters(21, 60, 420, 1130, 720, '#7f7d7e', '#e6e0d2'),
          path(
            'M-300 1130A720 720 0 0 0 900 1660L1200 1200L1140 1130A720 720 0 0 1 420 1850Z',
            '#2b3047',
            { opacity: 0.5 },
          ),
        ],
        { 'clip-path': 'url(#moon)' },
      ),
      move(330, 418, [
        line(-34, 26, -12, -14, CREAM, 5),
        line(34, 26, 12, -14, CREAM, 5),
        rect(-26, -34, 52, 26, '#e8a552', { rx: 4 }),
        line(0, -34, 0, -66, CREAM, 4),
        circle(0, -70, 6, '#e2603c'),
      ]),
      line(336, 340, 640, 236, '#e2603c', 3, { 'stroke-dasharray': '10 10' }),
      line(744, 206, 926, 184, '#e2603c', 3, { 'stroke-dasharray': '10 10' }),
      satellite(690, 210, 14, 0.86, '#e8a552'),
    ],
  );
}

/** Two orbits: the wide pale one and the lower bright one. */
function orbits(): Drawing {
  const orbit = (
    rx: number,
    ry: number,
    colour: string,
    width: number,
    dash: string,
    half: 'back' | 'front',
  ): string => {
    const sweep =
      half === 'back'
        ? `M${-rx} 0A${rx} ${ry} 0 0 1 ${rx} 0`
        : `M${-rx} 0A${rx} ${ry} 0 0 0 ${rx} 0`;
    return move(600, 410, [stroke(sweep, colour, width, { 'stroke-dasharray': dash })], -16);
  };
  return picture(
    'orbits',
    [1200, 800],
    [
      fade('violet', '0 #2b2447, 1 #54406b'),
      fade('disc', '0 #efe4cf, 1 #b09fa6', 'across'),
      clip('disc-edge', circle(600, 410, 170, '#000')),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#violet)'),
      stars(80, 1200, 800, 9),
      orbit(540, 250, '#cbb9d6', 3, '3 13', 'back'),
      orbit(330, 120, '#f0a24b', 6, 'none', 'back'),
      circle(600, 410, 170, 'url(#disc)'),
      group(
        [
          craters(5, 26, 600, 410, 170, '#9a8790', '#fbf3e2'),
          path('M640 240C760 300 760 520 640 580L860 580L860 240Z', '#2b2447', { opacity: 0.35 }),
        ],
        { 'clip-path': 'url(#disc-edge)' },
      ),
      orbit(540, 250, '#cbb9d6', 3, '3 13', 'front'),
      orbit(330, 120, '#f0a24b', 6, 'none', 'front'),
      satellite(1010, 300, 30, 0.46, '#cbb9d6'),
      satellite(408, 574, -12, 0.62, '#f0a24b'),
    ],
  );
}

/** A radio dish, a fence that has to be still, and a comet. */
function dish(): Drawing {
  const posts: readonly Point[] = at(
    '40 690, 200 676, 360 684, 520 700, 680 706, 840 694, 1000 680, 1160 686',
  );
  return picture(
    'dish',
    [1200, 800],
    [
      fade('late', '0 #172440, 0.7 #3d5f7a, 1 #8aa79a'),
      fade('tail', '0 #f6e9c4 0, 1 #f6e9c4 0.85', 'across'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#late)'),
      stars(90, 1200, 480, 14),
      polygon(at('60 40, 90 20, 352 190, 342 204'), 'url(#tail)'),
      circle(350, 200, 14, '#fbf1d2'),
      land(at('0 600, 240 530, 480 590, 760 520, 1000 580, 1200 540'), 800, '#2c4a55'),
      move(770, 430, [
        polygon(at('-24 20, 24 20, 96 220, 64 220, 0 70, -64 220, -96 220'), '#cfd3c9'),
        line(-58, 150, 58, 150, '#cfd3c9', 9),
        rect(-112, 212, 224, 26, '#8b9a99', { rx: 4 }),
        group(
          [
            path('M-210 -20C-160 110 160 110 210 -20C120 34 -120 34 -210 -20Z', '#b5beb8'),
            ellipse(0, -20, 210, 44, '#f3eee0'),
            ellipse(0, -14, 172, 30, '#dcd8cb'),
            line(-130, -10, 0, -190, '#f3eee0', 6),
            line(130, -10, 0, -190, '#f3eee0', 6),
            line(0, 10, 0, -190, '#c9cbc2', 5),
            rect(-20, -214, 40, 32, '#e2603c', { rx: 5 }),
          ],
          { transform: 'rotate(-38)' },
        ),
      ]),
      land(at('0 690, 260 650, 560 690, 860 670, 1200 660'), 800, '#1a323b'),
      ...posts.map(([x, y]) => rect(x - 6, y - 62, 12, 110, '#0d2028', { rx: 3 })),
      stroke(curve(posts.map(([x, y]) => [x, y - 48])), '#e8a552', 3),
      stroke(curve(posts.map(([x, y]) => [x, y - 20])), '#e8a552', 3),
      ...posts.map(([x, y]) => circle(x, y - 48, 6, '#f6e9c4')),
      land(at('0 742, 400 726, 800 744, 1200 722'), 800, '#0d2028'),
    ],
  );
}

export const skyDrawings: readonly Drawing[] = [relay(), orbits(), dish()];
