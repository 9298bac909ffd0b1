import {
  at,
  circle,
  clip,
  curve,
  ellipse,
  fade,
  group,
  land,
  line,
  move,
  path,
  peaks,
  picture,
  polygon,
  rect,
  ring,
  swell,
  times,
} from '../paper.ts';
import type { Drawing, Point } from '../paper.ts';

/** Buoys under the ice, with a crack above them and rings of sound below. */
function hydrophones(): Drawing {
  const size = [1600, 900] as const;
  const buoys: readonly Point[] = at('220 470, 480 600, 790 690, 1090 560, 1390 640');
  const top: readonly Point[] = at('-20 250, 160 226, 330 262, 520 236, 700 258, 806 244');
  const right: readonly Point[] = at('846 240, 1000 262, 1160 228, 1330 256, 1480 232, 1620 250');
  return picture(
    'hydrophones',
    size,
    [
      fade('air', '0 #f0d9bd, 1 #e9e4d6'),
      fade('deep', '0 #3f8296, 0.5 #1d4f6b, 1 #0f2b45'),
      clip('water', rect(0, 300, 1600, 600, '#000')),
    ],
    [
      rect(0, 0, 1600, 320, 'url(#air)'),
      circle(1240, 178, 66, '#d9623b'),
      peaks(
        at('0 246, 140 196, 260 232, 420 160, 560 224, 760 206, 900 238, 1160 220, 1600 240'),
        320,
        '#b9c7c9',
      ),
      rect(0, 290, 1600, 610, 'url(#deep)'),
      group(
        [
          times(9, (i) =>
            ring(790, 690, 70 + i * 78, '#f3b65b', 5 - i * 0.45, {
              opacity: Number((0.8 - i * 0.085).toFixed(2)),
            }),
          ),
          land(swell(1600, 838, 22, 900, 200), 900, '#0a2038'),
        ],
        { 'clip-path': 'url(#water)' },
      ),
      ...buoys.map(([x, y]) => line(x, 300, x, y - 50, '#dfe9e6', 3, { opacity: 0.75 })),
      path(`${curve(top)}L806 330L700 366L560 340L400 382L240 348L90 372L-20 340Z`, '#f6f3ea'),
      path(
        `${curve(right)}L1620 344L1500 372L1340 346L1180 384L1010 350L880 372L846 330L862 296Z`,
        '#f6f3ea',
      ),
      path(
        'M-20 340L90 372L240 348L400 382L560 340L700 366L806 330L806 312L690 340L560 318L400 352L240 322L90 344L-20 316Z',
        '#bcd3d6',
      ),
      path(
        'M846 330L880 372L1010 350L1180 384L1340 346L1500 372L1620 344L1620 318L1500 344L1340 322L1180 356L1010 326L880 344Z',
        '#bcd3d6',
      ),
      ...buoys.map(([x, y], i) =>
        move(x, y, [
          rect(-17, -52, 34, 104, i === 2 ? '#f3b65b' : '#e9eee9', { rx: 15 }),
          rect(-17, -14, 34, 14, i === 2 ? '#d9623b' : '#7fa6b0'),
          circle(0, 66, 9, i === 2 ? '#f3b65b' : '#c7d8d8'),
        ]),
      ),
    ],
  );
}

/** The survey ship on its way out of the fjord, its buoys in a row behind. */
function ship(): Drawing {
  return picture(
    'ship',
    [1200, 800],
    [fade('noon', '0 #9fb9c6, 1 #eee6d3'), fade('fjord', '0 #7fa2ad, 1 #24495f')],
    [
      rect(0, 0, 1200, 520, 'url(#noon)'),
      peaks(at('0 300, 130 170, 230 260, 360 110, 520 330, 640 470'), 520, '#8ba1ae'),
      polygon(at('130 170, 186 221, 150 232, 120 214, 78 228'), '#fbf8ef'),
      polygon(at('360 110, 446 229, 398 220, 366 252, 330 206, 290 188'), '#fbf8ef'),
      peaks(at('560 500, 760 250, 860 340, 1010 150, 1200 330'), 520, '#6d8899'),
      polygon(at('760 250, 804 290, 770 306, 744 296, 712 310'), '#fbf8ef'),
      polygon(at('1010 150, 1116 250, 1064 262, 1020 236, 974 270, 940 234'), '#fbf8ef'),
      rect(0, 500, 1200, 300, 'url(#fjord)'),
      group(
        [
          rect(-230, -150, 16, 96, '#3b4a58'),
          rect(-262, -150, 80, 10, '#3b4a58'),
          rect(-40, -170, 170, 112, '#f8f3e6'),
          rect(0, -236, 100, 74, '#f8f3e6'),
          rect(14, -218, 74, 22, '#3d6179'),
          ...[-22, 18, 58, 98].map((x) => circle(x + 6, -110, 10, '#3d6179')),
          rect(-100, -150, 42, 92, '#f0b14c'),
          rect(-100, -150, 42, 20, '#3b4a58'),
          line(50, -236, 50, -330, '#3b4a58', 6),
          line(20, -300, 80, -300, '#3b4a58', 4),
          path('M-290 -66L330 -92L268 44L-262 44Z', '#c24a33'),
          path('M-271 10L284 10L268 44L-262 44Z', '#8e2f27'),
        ],
        { transform: 'translate(690 560) scale(1.05)' },
      ),
      land([...swell(1200, 606, 7, 260, 0)], 800, '#3d6b80'),
      ...at('330 596, 236 622, 134 656, 24 698').map(([x, y], i) =>
        group([
          rect(x - 7 - i * 2, y - 26 - i * 6, 14 + i * 4, 30 + i * 7, '#f0b14c', { rx: 6 + i }),
          ellipse(x, y + 6, 24 + i * 7, 4 + i, '#f8f3e6', { opacity: 0.5 }),
        ]),
      ),
      land(swell(1200, 716, 10, 420, 150), 800, '#2d576d'),
      land(swell(1200, 766, 10, 520, 20), 800, '#234a60'),
    ],
  );
}

export const arcticDrawings: readonly Drawing[] = [hydrophones(), ship()];
