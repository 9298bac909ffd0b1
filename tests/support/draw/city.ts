import { circle, clip, dice, ellipse, fade, glow, group, land, line, move, path, picture, polygon, rect, ring, stars, stroke, times } from './paper.ts';
import type { Drawing, Point } from './paper.ts';

/** The night bus on its way up the valley. */
function bus(): Drawing {
  const lamp = (x: number, y: number, scale: number): string => move(x, y, [
    polygon([[70, -330], [86, -330], [230, 0], [-70, 0]], 'url(#lamplight)'),
    stroke('M0 0L0 -330C0 -356 30 -360 76 -350', '#0d1526', 9),
    rect(56, -352, 46, 14, '#ffe0a0', { rx: 6 }),
  ], 0, scale);
  return picture('bus', [1600, 900], [
    fade('midnight', [[0, '#141d38'], [0.7, '#2c3f61'], [1, '#50607c']]),
    fade('lamplight', [[0, '#ffdf9c', 0.6], [1, '#ffdf9c', 0.04]]),
    fade('headlight', [[0, '#ffe7b3', 0.75], [1, '#ffe7b3', 0]], 'across'),
  ], [
    rect(0, 0, 1600, 900, 'url(#midnight)'),
    stars(90, 1600, 380, 4),
    circle(1290, 150, 54, '#efe6cf'),
    circle(1312, 138, 48, '#1a2542'),
    land([[0, 380], [240, 270], [520, 400], [800, 290], [1100, 420], [1360, 300], [1600, 360]], 900, '#223150'),
    land([[0, 500], [300, 440], [620, 520], [980, 430], [1300, 470], [1600, 400]], 900, '#1b2845'),
    ...([[130, 500], [190, 520], [236, 492], [700, 520], [748, 536], [1080, 470], [1128, 492], [1180, 476]] as const).map(([x, y], i) => rect(x, y, 12, 14, i % 3 === 0 ? '#ffcf7a' : '#e9a45b')),
    polygon([[0, 800], [1600, 640], [1600, 900], [0, 900]], '#131b30'),
    polygon([[0, 790], [1600, 630], [1600, 644], [0, 806]], '#0d1526'),
    ...times(9, (i) => `${polygon([[60 + i * 190, 858 - i * 19], [150 + i * 190, 849 - i * 19], [150 + i * 190, 857 - i * 19], [60 + i * 190, 866 - i * 19]], '#cdbd92', { opacity: 0.55 })}\n`).trim().split('\n'),
    lamp(190, 776, 1), lamp(760, 720, 0.92), lamp(1330, 662, 0.84),
    move(800, 742, [
      polygon([[290, -74], [660, -150], [660, 40], [290, -18]], 'url(#headlight)'),
      ellipse(0, 30, 330, 15, '#080d1a', { opacity: 0.6 }),
      path('M-310 -196C-310 -216 -296 -228 -276 -228L262 -228C288 -228 300 -214 304 -190L318 -60L318 4L-310 4Z', '#c5402f'),
      rect(-310, -40, 628, 44, '#8f2a25'),
      rect(-310, -56, 628, 8, '#f4e6c4'),
      ...times(5, (i) => `${rect(-286 + i * 92, -198, 78, 96, '#ffe1a1', { rx: 8 })}\n`).trim().split('\n'),
      path('M178 -198L266 -198C280 -198 288 -190 290 -178L300 -102L178 -102Z', '#ffefc9'),
      rect(186, -198, 10, 198, '#8f2a25'),
      ...[-250, -64, 30].map((x, i) => group([circle(x, -130, 15, '#4a3140'), path(`M${x - 24} -102C${x - 22} -${i === 1 ? 124 : 120} ${x + 22} -120 ${x + 24} -102Z`, '#4a3140')])),
      circle(246, -140, 14, '#4a3140'), path('M224 -102C226 -126 268 -126 270 -102Z', '#4a3140'),
      ...[-210, 206].map((x) => group([circle(x, 8, 42, '#0a1020'), circle(x, 8, 19, '#8b93a5')])),
      rect(300, -52, 18, 22, '#fff3cf', { rx: 4 }),
      rect(-310, -74, 9, 26, '#ffb06a', { rx: 3 }),
    ], -5.7, 1.06),
  ]);
}

/** Rails that cross a red cycle lane, from above. */
function tramlines(): Drawing {
  const rail = (offset: number): string => {
    const d = `M${-40} ${620 + offset}C360 ${600 + offset} 620 ${500 + offset} ${760 + offset * 0.55} ${300 + offset * 0.4}S${960 + offset * 0.6} ${20 + offset * 0.1} ${980 + offset * 0.75} -60`;
    return group([stroke(d, '#6f6b66', 22), stroke(d, '#d9dcd8', 10), stroke(d, '#3b3d42', 3)]);
  };
  const next = dice(31);
  const setts = times(15, (row) => times(20, (column) => {
    const tone = ['#a79f93', '#b1a99c', '#9c958b', '#aaa296'][Math.floor(next() * 4)] ?? '#a79f93';
    return rect(column * 64 - (row % 2) * 32 + 2, row * 56 + 2, 60, 52, tone, { rx: 7 });
  }));
  return picture('tramlines', [1200, 800], [], [
    rect(0, 0, 1200, 800, '#8d867c'),
    setts,
    polygon([[330, -20], [560, -20], [850, 820], [600, 820]], '#b9472f'),
    ...[0, 1].map((side) => line(330 + side * 230, -20, 600 + side * 250, 820, '#f1e5cc', 9)),
    rail(0), rail(118),
    ...[120, 300, 640, 760].map((y, i) => line(448 + y * 0.328, y, 448 + (y + 46) * 0.328, y + 46, '#f1e5cc', 7, { opacity: i === 1 ? 0.9 : 0.8 })),
    move(482, 220, [
      path('M-64 60L96 96L120 70L-30 32Z', '#3a3630', { opacity: 0.28 }),
      line(0, -92, 0, 92, '#1d2733', 12), ellipse(0, -98, 8, 52, '#1d2733'), ellipse(0, 98, 8, 52, '#1d2733'),
      stroke('M-44 -62C-24 -76 24 -76 44 -62', '#1d2733', 9),
      path('M-40 -40C-46 -10 -30 40 0 48C30 40 46 -10 40 -40C20 -58 -20 -58 -40 -40Z', '#f0b14c'),
      stroke('M-38 -34C-52 -44 -54 -56 -44 -64', '#f0b14c', 14), stroke('M38 -34C52 -44 54 -56 44 -64', '#f0b14c', 14),
      ellipse(0, -28, 25, 29, '#f7f1e2'), stroke('M0 -54L0 -4', '#c9c3b4', 5),
    ], -18),
    move(1010, 640, [rect(-150, -100, 300, 200, '#3a3630', { opacity: 0 })]),
  ]);
}

/** The sunken square after a storm. */
function square(): Drawing {
  return picture('square', [1200, 800], [
    fade('storm', [[0, '#8d9aa8'], [1, '#d9d3c4']]),
    fade('rainwater', [[0, '#a9b8bd'], [0.5, '#5f8596'], [1, '#2f566c']]),
    clip('pool', polygon([[250, 470], [950, 470], [1090, 690], [110, 690]], '#000')),
  ], [
    rect(0, 0, 1200, 460, 'url(#storm)'),
    path('M0 90C200 40 420 120 640 70S1040 40 1200 90L1200 0L0 0Z', '#6f7d8c', { opacity: 0.5 }),
    ...([[0, 150, 200, '#596675'], [200, 210, 150, '#6c7784'], [350, 120, 170, '#4d5968'], [520, 230, 180, '#75808b'], [700, 170, 150, '#596675'], [850, 110, 190, '#66717f'], [1040, 190, 160, '#4d5968']] as const).map(([x, y, w, c]) => group([
      rect(x, y, w, 290, c),
      times(4, (row) => times(Math.floor(w / 42), (column) => rect(x + 16 + column * 40, y + 24 + row * 56, 20, 30, (row * 3 + column * 5 + x) % 7 === 0 ? '#f2c36e' : '#8e99a4', { opacity: 0.85 }))),
    ])),
    rect(0, 420, 1200, 380, '#bdb3a1'),
    polygon([[180, 420], [1020, 420], [1200, 760], [1200, 800], [0, 800], [0, 760]], '#a99e8b'),
    polygon([[216, 445], [984, 445], [1146, 730], [54, 730]], '#93897a'),
    polygon([[250, 470], [950, 470], [1090, 690], [110, 690]], 'url(#rainwater)'),
    group([
      ellipse(600, 580, 190, 62, 'none', { stroke: '#e9e4d4', 'stroke-width': 5, opacity: 0.4 }),
      line(250, 580, 950, 580, '#e9e4d4', 4, { opacity: 0.35 }),
      ...([[330, 620, 44], [500, 520, 30], [860, 640, 56], [690, 660, 36], [420, 560, 22]] as const).map(([x, y, r]) => group([ellipse(x, y, r, r * 0.32, 'none', { stroke: '#e9e4d4', 'stroke-width': 3, opacity: 0.8 }), ellipse(x, y, r * 0.5, r * 0.16, 'none', { stroke: '#e9e4d4', 'stroke-width': 3, opacity: 0.8 })])),
      rect(786, 596, 14, 100, '#2f3a46', { opacity: 0.35 }), rect(716, 620, 150, 70, '#d9573a', { opacity: 0.22 }),
    ], { 'clip-path': 'url(#pool)' }),
    rect(786, 300, 14, 296, '#2f3a46'),
    rect(708, 216, 168, 112, '#f4eedf', { rx: 4 }), rect(762, 262, 60, 46, 'none', { stroke: '#d9573a', 'stroke-width': 7 }),
    ellipse(792, 322, 38, 10, 'none', { stroke: '#d9573a', 'stroke-width': 8 }),
    ...[-26, -9, 9, 26].map((x) => line(792 + x, 328, 792 + x * 0.6, 372, '#f4eedf', 3)),
    move(424, 590, [path('M-46 0L46 0L30 20L-30 20Z', '#d9573a'), polygon([[-2, -4], [-2, -66], [36, -12]], '#f4eedf'), line(-4, 0, -4, -70, '#2f3a46', 4)]),
    move(150, 690, [path('M-40 -96L-8 -96L-8 -28C10 -24 26 -16 26 0L-40 0Z', '#f0b14c'), rect(-42, -98, 36, 14, '#c98a2b'), rect(-42, -6, 70, 10, '#c98a2b')], -4),
    move(214, 706, [path('M-40 -96L-8 -96L-8 -28C10 -24 26 -16 26 0L-40 0Z', '#f0b14c'), rect(-42, -98, 36, 14, '#c98a2b'), rect(-42, -6, 70, 10, '#c98a2b')], 5),
  ]);
}

/** Hives on a roof, with the town's gables beyond. */
function bees(): Drawing {
  const bee = (x: number, y: number, turn: number, scale: number): string => move(x, y, [
    ellipse(-4, -17, 12, 20, '#fdf8ea', { transform: 'rotate(-24)', opacity: 0.92 }),
    ellipse(12, -16, 11, 18, '#fdf8ea', { transform: 'rotate(16)', opacity: 0.92 }),
    ellipse(0, 0, 27, 16, '#e9a52c'),
    path('M-9 -15C-5 -8 -5 8 -9 15L-1 16C3 8 3 -8 -1 -16Z', '#33261d'),
    path('M8 -15C12 -8 12 8 8 15L15 13C18 6 18 -6 15 -13Z', '#33261d'),
    circle(-25, 0, 10, '#33261d'),
  ], turn, scale);
  const hive = (x: number, y: number, boxes: readonly string[]): string => move(x, y, [
    ...boxes.map((colour, i) => group([
      rect(-74, -62 * (i + 1), 148, 60, colour), rect(40, -62 * (i + 1), 34, 60, '#2b2118', { opacity: 0.14 }),
      rect(-20, -62 * (i + 1) + 20, 40, 9, '#33261d', { opacity: 0.55, rx: 4 }),
    ])),
    polygon([[-88, -62 * boxes.length], [88, -62 * boxes.length], [78, -62 * boxes.length - 24], [-78, -62 * boxes.length - 24]], '#596a72'),
    rect(-40, -16, 80, 10, '#33261d'),
    rect(-66, 0, 18, 34, '#6b5442'), rect(48, 0, 18, 34, '#6b5442'),
    rect(-84, 32, 168, 14, '#39464d'),
  ]);
  const gable = (x: number, y: number, w: number, wall: string, roof: string): string => group([
    rect(x, y, w, 400, wall), polygon([[x - 12, y], [x + w / 2, y - w * 0.46], [x + w + 12, y]], roof),
    times(3, (i) => rect(x + w * 0.2 + i * w * 0.24, y + 36, w * 0.12, 34, '#6d4a3c', { opacity: 0.6 })),
  ]);
  return picture('bees', [1200, 800], [fade('june', [[0, '#b9d2d0'], [1, '#f6e8c6']])], [
    rect(0, 0, 1200, 800, 'url(#june)'),
    land([[0, 420], [200, 350], [460, 400], [760, 320], [1000, 380], [1200, 340]], 800, '#9dbba4'),
    group([rect(560, 260, 64, 260, '#e9d9b8'), path('M548 262C552 214 580 208 592 170C604 208 632 214 636 262Z', '#4f7f72'), line(592, 172, 592, 130, '#33261d', 5)]),
    gable(20, 440, 170, '#e8cda3', '#b9573a'), gable(210, 470, 150, '#f0e0c0', '#a24a34'), gable(384, 430, 160, '#dcb98c', '#b9573a'),
    gable(650, 450, 170, '#f0e0c0', '#a24a34'), gable(840, 480, 150, '#e8cda3', '#b9573a'), gable(1010, 440, 180, '#dcb98c', '#a24a34'),
    rect(0, 640, 1200, 160, '#8c8072'), rect(0, 624, 1200, 26, '#b8ab98'), rect(0, 648, 1200, 8, '#6c6257'),
    hive(230, 690, ['#f4ead2', '#7fa6a8', '#f4ead2']), hive(470, 690, ['#d9784a', '#f4ead2']), hive(860, 690, ['#f4ead2', '#e0b04a', '#f4ead2', '#7fa6a8']),
    stroke('M470 500C520 380 420 300 540 220S800 150 900 240S1010 330 1090 250', '#33261d', 2.5, { 'stroke-dasharray': '2 12', opacity: 0.55 }),
    bee(466, 470, 60, 1.05), bee(484, 330, 200, 0.95), bee(640, 170, 160, 1.25), bee(812, 176, 200, 1), bee(942, 286, 220, 1.35), bee(1092, 248, 140, 1.05), bee(330, 300, 10, 0.8), bee(1010, 140, 190, 0.75),
  ]);
}

export const cityDrawings: readonly Drawing[] = [bus(), tramlines(), square(), bees()];
