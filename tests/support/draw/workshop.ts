import { circle, clip, dice, ellipse, fade, glow, group, line, move, path, picture, polygon, rect, ring, stroke, times } from './paper.ts';
import type { Drawing } from './paper.ts';

/** A segmented hand round a glass. */
function hand(): Drawing {
  const shell = '#e9e3d3';
  const shade = '#bdb5a4';
  const dark = '#2d3340';
  /** Three segments that hang from one joint, each turned a little more than the last. */
  const finger = (x: number, y: number, turns: readonly [number, number, number], lengths: readonly [number, number, number], width: number): string => {
    const [a, b, c] = turns;
    const [la, lb, lc] = lengths;
    const part = (length: number, w: number): string => group([rect(-w / 2, 8, w, length - 16, shell, { rx: w * 0.36 }), rect(w / 2 - w * 0.3, 14, w * 0.22, length - 28, shade, { rx: w * 0.1 })]);
    const joint = (w: number): string => group([circle(0, 0, w * 0.4, dark), circle(0, 0, w * 0.17, '#e2603c')]);
    const tip = group([
      part(lc, width * 0.82),
      path(`M${-width * 0.41} ${lc * 0.5}L${width * 0.41} ${lc * 0.5}L${width * 0.41} ${lc - 22}C${width * 0.41} ${lc + 6} ${-width * 0.41} ${lc + 6} ${-width * 0.41} ${lc - 22}Z`, '#3f6f78'),
      times(9, (i) => circle((-1 + (i % 3)) * width * 0.22, lc * 0.58 + Math.floor(i / 3) * 16, 3.6, '#ffd27d')),
      joint(width * 0.8),
    ]);
    return move(x, y, [part(la, width), move(0, la, [part(lb, width * 0.9), move(0, lb, [tip], c), joint(width * 0.88)], b), joint(width)], a);
  };
  return picture('hand', [1200, 800], [
    fade('lab', [[0, '#6c4f78'], [1, '#c08a8e']]),
    fade('glass', [[0, '#f4f7f4', 0.55], [0.5, '#dcecea', 0.22], [1, '#f4f7f4', 0.5]], 'across'),
    glow('spot', [[0, '#f7dcc0', 0.9], [1, '#f7dcc0', 0]]),
  ], [
    rect(0, 0, 1200, 800, 'url(#lab)'),
    circle(640, 470, 430, 'url(#spot)'),
    rect(0, 706, 1200, 94, '#4a3656'),
    path('M430 -20L770 -20L748 110L452 110Z', dark), rect(450, 84, 300, 26, '#e2603c'),
    finger(468, 250, [34, -42, -30], [150, 120, 100], 66),
    path('M520 388L700 388L682 700L538 700Z', 'url(#glass)'),
    path('M527 500L693 500L682 700L538 700Z', '#8fc7cc', { opacity: 0.55 }), ellipse(610, 500, 83, 10, '#d5eef0', { opacity: 0.8 }),
    ellipse(610, 388, 90, 12, 'none', { stroke: '#fbfdfb', 'stroke-width': 5 }), stroke('M520 388L538 700L682 700L700 388', '#fbfdfb', 5), line(548, 430, 560, 660, '#ffffff', 8, { opacity: 0.6 }),
    ellipse(610, 712, 110, 10, '#2d2036', { opacity: 0.5 }),
    path('M440 110L760 110C786 170 782 230 754 282C700 306 520 306 464 282C424 230 418 170 440 110Z', shell),
    path('M690 110L760 110C786 170 782 230 754 282C738 290 720 294 700 296C730 240 728 170 690 110Z', shade),
    ...[498, 566, 634, 702].map((x) => rect(x - 22, 140, 44, 76, '#d5cdbb', { rx: 12 })),
    finger(540, 286, [8, -8, -6], [120, 96, 84], 58),
    finger(622, 292, [-2, 4, 6], [124, 98, 86], 58),
    finger(704, 284, [-12, 14, 10], [118, 96, 84], 58),
    finger(762, 214, [-50, 62, 40], [150, 118, 104], 68),
    ...([[470, 640, 200], [760, 560, -20], [470, 560, 200], [776, 620, -20]] as const).map(([x, y, t], i) => stroke(i % 2 ? 'M0 -14C8 -5 8 5 0 14' : 'M0 -22C13 -8 13 8 0 22', '#ffd27d', 4, { transform: `translate(${x} ${y}) rotate(${t})`, opacity: 0.9 })),
  ]);
}

/** A wafer on the polishing pad. */
function wafer(): Drawing {
  return picture('wafer', [1200, 800], [
    fade('shine', [[0, '#7fb7b8'], [0.3, '#b7a6c9'], [0.55, '#e7b48f'], [0.8, '#d7d59a'], [1, '#7aa6c2']], 'across'),
    clip('wafer-edge', circle(560, 410, 300, '#000')),
  ], [
    rect(0, 0, 1200, 800, '#22303a'),
    circle(640, 430, 520, '#2c3f4b'), ...[480, 430, 380, 330].map((r) => ring(640, 430, r, '#374e5b', 7)),
    times(40, (i) => line(640 + Math.cos(i * 0.157) * 345, 430 + Math.sin(i * 0.157) * 345, 640 + Math.cos(i * 0.157 + 0.16) * 515, 430 + Math.sin(i * 0.157 + 0.16) * 515, '#1c2932', 4)),
    circle(572, 424, 306, '#131c23', { opacity: 0.6 }),
    circle(560, 410, 306, '#e6e2d6'),
    group([
      rect(240, 90, 640, 640, 'url(#shine)', { transform: 'rotate(-32 560 410)' }),
      times(17, (i) => rect(250, 104 + i * 38, 620, 3, '#3a4652', { opacity: 0.6 })),
      times(13, (i) => rect(258 + i * 50, 100, 3, 620, '#3a4652', { opacity: 0.6 })),
      times(204, (i) => rect(268 + (i % 12) * 50, 114 + Math.floor(i / 12) * 38, (i * 7) % 5 === 0 ? 18 : 12, 9, '#3a4652', { opacity: 0.28 })),
      polygon([[300, 60], [430, 60], [760, 760], [560, 760]], '#ffffff', { opacity: 0.24 }),
      polygon([[480, 60], [510, 60], [860, 760], [820, 760]], '#ffffff', { opacity: 0.2 }),
    ], { 'clip-path': 'url(#wafer-edge)' }),
    ring(560, 410, 300, '#f6f2e6', 6), circle(560, 712, 12, '#22303a'),
    move(1020, 120, [line(0, 0, -190, 170, '#0f171d', 46), line(0, 0, -190, 170, '#c9532f', 30), line(140, -120, 0, 0, '#c9532f', 34), circle(0, 0, 38, '#e9e3d3'), circle(0, 0, 14, '#22303a'), path('M-208 150L-168 196L-196 214L-228 178Z', '#e9e3d3')]),
    ...([[812, 342, 11], [800, 372, 8], [822, 394, 6], [790, 402, 5]] as const).map(([x, y, r]) => ellipse(x, y, r, r * 0.9, '#f4f1e2', { opacity: 0.95 })),
    ellipse(774, 420, 46, 18, '#f4f1e2', { opacity: 0.8, transform: 'rotate(-20 774 420)' }),
  ]);
}

/** Two memory chips about to join. */
function merger(): Drawing {
  const memory = (body: string, edge: string, mark: string, side: 1 | -1): string => group([
    rect(-230 + 16, -190 + 20, 460, 380, '#0c1320', { rx: 18, opacity: 0.35 }),
    times(8, (i) => rect(side * 230 - (side > 0 ? 8 : 62), -168 + i * 44, 70, 22, '#d9b25c', { rx: 4 })),
    times(8, (i) => rect(-side * 230 - (side > 0 ? 46 : 8), -168 + i * 44, 54, 22, '#a98a4b', { rx: 4 })),
    rect(-230, -190, 460, 380, body, { rx: 18 }),
    rect(-230, -190, 460, 26, edge, { rx: 13 }),
    times(4, (row) => times(5, (column) => rect(-184 + column * 76, -122 + row * 68, 62, 52, edge, { rx: 5 }))),
    times(3, (i) => rect(-184 + ((i * 2 + 1) % 5) * 76, -122 + ((i * 3 + 1) % 4) * 68, 62, 52, mark, { rx: 5 })),
    circle(-204, 166, 9, mark),
  ]);
  return picture('merger', [1600, 900], [
    fade('ground', [[0, '#e9dcc2'], [1, '#d3bf9b']]),
  ], [
    rect(0, 0, 1600, 900, 'url(#ground)'),
    ...times(12, (i) => `${stroke(`M0 ${70 + i * 70}L${130 + (i % 3) * 60} ${70 + i * 70}L${190 + (i % 3) * 60} ${110 + i * 62}L420 ${110 + i * 62}`, '#c2aa7f', 5)}\n`).trim().split('\n'),
    ...times(12, (i) => `${stroke(`M1600 ${70 + i * 70}L${1470 - (i % 3) * 60} ${70 + i * 70}L${1410 - (i % 3) * 60} ${110 + i * 62}L1180 ${110 + i * 62}`, '#c2aa7f', 5)}\n`).trim().split('\n'),
    ...[0, 1, 2, 3, 4, 5].map((i) => group([circle(130 + (i % 3) * 60, 70 + i * 140, 8, '#b5392c'), circle(1470 - (i % 3) * 60, 70 + i * 140, 8, '#b5392c')], { opacity: 0.9 })),
    line(800, 40, 800, 860, '#b5392c', 7, { 'stroke-dasharray': '3 20' }),
    move(505, 440, [memory('#24405a', '#335673', '#7fb0c4', 1)], -5, 1.02),
    move(1095, 460, [memory('#6b2f3a', '#8a4450', '#e2a07f', -1)], 5, 1.02),
  ]);
}

/** A chip as a town seen from above. Square. */
function chip(): Drawing {
  const next = dice(64);
  const block = (x: number, y: number, w: number, h: number, colour: string): string => group([
    rect(x + 5, y + 6, w, h, '#10202a', { opacity: 0.35 }), rect(x, y, w, h, colour, { rx: 3 }),
    times(Math.max(1, Math.floor(w / 22)), (i) => rect(x + 8 + i * 22, y + 8, 9, h - 16, '#10202a', { opacity: 0.18 })),
  ]);
  return picture('chip', [1000, 1000], [fade('board', [[0, '#2f6f5f'], [1, '#1d4a46']])], [
    rect(0, 0, 1000, 1000, 'url(#board)'),
    ...[0, 90, 180, 270].map((turn) => group([
      times(11, (i) => group([
        rect(232 + i * 51, 128, 22, 80, '#dcb764', { rx: 4 }),
        stroke(`M${243 + i * 51} 130L${243 + i * 51} ${104 - (i % 3) * 22}L${243 + i * 51 + (i - 5) * 16} ${78 - (i % 3) * 22}L${243 + i * 51 + (i - 5) * 16} -20`, '#4f9580', 5),
      ])),
    ], { transform: `rotate(${turn} 500 500)` })),
    rect(206, 212, 600, 600, '#0e2a2b', { rx: 16, opacity: 0.5 }),
    rect(196, 196, 608, 608, '#26323f', { rx: 16 }), rect(232, 232, 536, 536, '#e6dcc4'),
    block(250, 250, 210, 150, '#d9623b'), block(476, 250, 120, 70, '#3f7f8c'), block(612, 250, 138, 150, '#e9b44c'),
    block(476, 336, 120, 64, '#27465e'), block(250, 416, 90, 180, '#27465e'), block(356, 416, 240, 110, '#8fb8a8'),
    block(612, 416, 138, 70, '#c48a6a'), block(612, 502, 138, 94, '#3f7f8c'), block(356, 542, 110, 54, '#e9b44c'), block(482, 542, 114, 54, '#d9623b'),
    block(250, 612, 180, 138, '#3f7f8c'), block(446, 612, 130, 60, '#c48a6a'), block(446, 688, 130, 62, '#27465e'), block(592, 612, 158, 138, '#d9623b'),
    times(36, (i) => circle(240 + (i % 9) * 65, 240 + Math.floor(i / 9) * 173, 3.5 + next() * 1.5, '#b99647')),
    circle(236, 764, 0, '#fff'), polygon([[196, 240], [196, 212], [212, 196], [240, 196]], '#dcb764'),
  ]);
}

export const workshopDrawings: readonly Drawing[] = [hand(), wafer(), merger(), chip()];
