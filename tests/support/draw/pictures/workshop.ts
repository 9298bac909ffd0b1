import {
  circle,
  ellipse,
  fade,
  glow,
  group,
  line,
  move,
  path,
  picture,
  rect,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';

/** A segmented hand round a glass. */
function hand(): Drawing {
  const shell = '#e9e3d3';
  const shade = '#bdb5a4';
  const dark = '#2d3340';
  /** Three segments that hang from one joint, each turned a little more than the last. */
  const finger = (
    x: number,
    y: number,
    turns: readonly [number, number, number],
    lengths: readonly [number, number, number],
    width: number,
  ): string => {
    const [a, b, c] = turns;
    const [la, lb, lc] = lengths;
    const part = (length: number, w: number): string =>
      group([
        rect(-w / 2, 8, w, length - 16, shell, { rx: w * 0.36 }),
        rect(w / 2 - w * 0.3, 14, w * 0.22, length - 28, shade, { rx: w * 0.1 }),
      ]);
    const joint = (w: number): string =>
      group([circle(0, 0, w * 0.4, dark), circle(0, 0, w * 0.17, '#e2603c')]);
    const tip = group([
      part(lc, width * 0.82),
      path(
        `M${-width * 0.41} ${lc * 0.5}L${width * 0.41} ${lc * 0.5}L${width * 0.41} ${lc - 22}C${width * 0.41} ${lc + 6} ${-width * 0.41} ${lc + 6} ${-width * 0.41} ${lc - 22}Z`,
        '#3f6f78',
      ),
      times(9, (i) =>
        circle((-1 + (i % 3)) * width * 0.22, lc * 0.58 + Math.floor(i / 3) * 16, 3.6, '#ffd27d'),
      ),
      joint(width * 0.8),
    ]);
    return move(
      x,
      y,
      [
        part(la, width),
        move(0, la, [part(lb, width * 0.9), move(0, lb, [tip], c), joint(width * 0.88)], b),
        joint(width),
      ],
      a,
    );
  };
  return picture(
    'hand',
    [1200, 800],
    [
      fade('lab', '0 #6c4f78, 1 #c08a8e'),
      fade('glass', '0 #f4f7f4 0.55, 0.5 #dcecea 0.22, 1 #f4f7f4 0.5', 'across'),
      glow('spot', '0 #f7dcc0 0.9, 1 #f7dcc0 0'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#lab)'),
      circle(640, 470, 430, 'url(#spot)'),
      rect(0, 706, 1200, 94, '#4a3656'),
      path('M430 -20L770 -20L748 110L452 110Z', dark),
      rect(450, 84, 300, 26, '#e2603c'),
      finger(468, 250, [28, -42, -30], [150, 120, 100], 66),
      path('M520 388L700 388L682 700L538 700Z', 'url(#glass)'),
      path('M527 500L693 500L682 700L538 700Z', '#8fc7cc', { opacity: 0.55 }),
      ellipse(610, 500, 83, 10, '#d5eef0', { opacity: 0.8 }),
      ellipse(610, 388, 90, 12, 'none', { stroke: '#fbfdfb', 'stroke-width': 5 }),
      stroke('M520 388L538 700L682 700L700 388', '#fbfdfb', 5),
      line(548, 430, 560, 660, '#ffffff', 8, { opacity: 0.6 }),
      ellipse(610, 712, 110, 10, '#2d2036', { opacity: 0.5 }),
      path(
        'M440 110L760 110C786 170 782 230 754 282C700 306 520 306 464 282C424 230 418 170 440 110Z',
        shell,
      ),
      path(
        'M690 110L760 110C786 170 782 230 754 282C738 290 720 294 700 296C730 240 728 170 690 110Z',
        shade,
      ),
      ...[498, 566, 634, 702].map((x) => rect(x - 22, 140, 44, 76, '#d5cdbb', { rx: 12 })),
      finger(540, 286, [8, -8, -6], [120, 96, 84], 58),
      finger(622, 292, [-2, 4, 6], [124, 98, 86], 58),
      finger(704, 284, [-12, 14, 10], [118, 96, 84], 58),
      finger(762, 214, [-46, 58, 44], [150, 118, 104], 68),
      ...[0, 1].map((side) =>
        move(
          side === 0 ? 524 : 696,
          620,
          [
            stroke('M0 -14C8 -5 8 5 0 14', '#ffd27d', 4),
            stroke('M16 -22C29 -8 29 8 16 22', '#ffd27d', 4),
          ],
          side === 0 ? 180 : 0,
        ),
      ),
    ],
  );
}

/** Two memory chips about to join. */
function merger(): Drawing {
  const memory = (body: string, edge: string, mark: string, side: 1 | -1): string =>
    group([
      rect(-230 + 16, -190 + 20, 460, 380, '#0c1320', { rx: 18, opacity: 0.35 }),
      times(8, (i) =>
        rect(side * 230 - (side > 0 ? 8 : 62), -168 + i * 44, 70, 22, '#d9b25c', { rx: 4 }),
      ),
      times(8, (i) =>
        rect(-side * 230 - (side > 0 ? 46 : 8), -168 + i * 44, 54, 22, '#a98a4b', { rx: 4 }),
      ),
      rect(-230, -190, 460, 380, body, { rx: 18 }),
      rect(-230, -190, 460, 26, edge, { rx: 13 }),
      times(4, (row) =>
        times(5, (column) => rect(-184 + column * 76, -122 + row * 68, 62, 52, edge, { rx: 5 })),
      ),
      times(3, (i) =>
        rect(-184 + ((i * 2 + 1) % 5) * 76, -122 + ((i * 3 + 1) % 4) * 68, 62, 52, mark, { rx: 5 }),
      ),
      circle(-204, 166, 9, mark),
    ]);
  return picture(
    'merger',
    [1600, 900],
    [fade('ground', '0 #e9dcc2, 1 #d3bf9b')],
    [
      rect(0, 0, 1600, 900, 'url(#ground)'),
      times(12, (i) =>
        stroke(
          `M0 ${70 + i * 70}L${130 + (i % 3) * 60} ${70 + i * 70}L${190 + (i % 3) * 60} ${110 + i * 62}L420 ${110 + i * 62}`,
          '#c2aa7f',
          5,
        ),
      ),
      times(12, (i) =>
        stroke(
          `M1600 ${70 + i * 70}L${1470 - (i % 3) * 60} ${70 + i * 70}L${1410 - (i % 3) * 60} ${110 + i * 62}L1180 ${110 + i * 62}`,
          '#c2aa7f',
          5,
        ),
      ),
      ...[0, 1, 2, 3, 4, 5].map((i) =>
        group(
          [
            circle(130 + ((i * 2) % 3) * 60, 70 + i * 140, 8, '#b5392c'),
            circle(1470 - ((i * 2) % 3) * 60, 70 + i * 140, 8, '#b5392c'),
          ],
          { opacity: 0.9 },
        ),
      ),
      line(800, 40, 800, 860, '#b5392c', 7, { 'stroke-dasharray': '3 20' }),
      move(505, 440, [memory('#24405a', '#335673', '#7fb0c4', 1)], -5, 1.02),
      move(1095, 460, [memory('#6b2f3a', '#8a4450', '#e2a07f', -1)], 5, 1.02),
    ],
  );
}

export const workshopDrawings: readonly Drawing[] = [hand(), merger()];
