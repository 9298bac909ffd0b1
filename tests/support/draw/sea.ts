import {
  circle, clip, curve, dice, ellipse, fade, glow, group, land, line, move, path, peaks, picture, polygon, rect, ring, stroke, swell, times,
} from './paper.ts';
import type { Drawing, Point } from './paper.ts';

/** Buoys under the ice, with a crack above them and rings of sound below. */
function hydrophones(): Drawing {
  const size = [1600, 900] as const;
  const buoys: readonly Point[] = [[220, 470], [480, 600], [790, 690], [1090, 560], [1390, 640]];
  const top: readonly Point[] = [[-20, 250], [160, 226], [330, 262], [520, 236], [700, 258], [806, 244]];
  const right: readonly Point[] = [[846, 240], [1000, 262], [1160, 228], [1330, 256], [1480, 232], [1620, 250]];
  return picture('hydrophones', size, [
    fade('air', [[0, '#f0d9bd'], [1, '#e9e4d6']]),
    fade('deep', [[0, '#3f8296'], [0.5, '#1d4f6b'], [1, '#0f2b45']]),
    clip('water', rect(0, 300, 1600, 600, '#000')),
  ], [
    rect(0, 0, 1600, 320, 'url(#air)'),
    circle(1240, 178, 66, '#d9623b'),
    peaks([[0, 246], [140, 196], [260, 232], [420, 160], [560, 224], [760, 206], [900, 238], [1160, 220], [1600, 240]], 320, '#b9c7c9'),
    rect(0, 290, 1600, 610, 'url(#deep)'),
    group([
      times(9, (i) => ring(790, 690, 70 + i * 78, '#f3b65b', 5 - i * 0.45, { opacity: Number((0.8 - i * 0.085).toFixed(2)) })),
      land(swell(1600, 838, 22, 900, 200), 900, '#0a2038'),
    ], { 'clip-path': 'url(#water)' }),
    ...buoys.map(([x, y]) => line(x, 300, x, y - 50, '#dfe9e6', 3, { opacity: 0.75 })),
    path(`${curve(top)}L806 330L700 366L560 340L400 382L240 348L90 372L-20 340Z`, '#f6f3ea'),
    path(`${curve(right)}L1620 344L1500 372L1340 346L1180 384L1010 350L880 372L846 330L862 296Z`, '#f6f3ea'),
    path('M-20 340L90 372L240 348L400 382L560 340L700 366L806 330L806 312L690 340L560 318L400 352L240 322L90 344L-20 316Z', '#bcd3d6'),
    path('M846 330L880 372L1010 350L1180 384L1340 346L1500 372L1620 344L1620 318L1500 344L1340 322L1180 356L1010 326L880 344Z', '#bcd3d6'),
    ...buoys.map(([x, y], i) => move(x, y, [
      rect(-17, -52, 34, 104, i === 2 ? '#f3b65b' : '#e9eee9', { rx: 15 }),
      rect(-17, -14, 34, 14, i === 2 ? '#d9623b' : '#7fa6b0'),
      circle(0, 66, 9, i === 2 ? '#f3b65b' : '#c7d8d8'),
    ])),
  ]);
}

/** Columns of kelp that hold up a line of floats. */
function kelp(): Drawing {
  const next = dice(11);
  const column = (x: number, lean: number, colour: string, width: number): string => {
    const stem: Point[] = [[x, 800], [x + lean * 0.4, 620], [x - lean * 0.5, 430], [x + lean * 0.3, 250], [x, 120]];
    const leaves = times(16, (i) => {
      const y = 770 - i * 40;
      const side = i % 2 === 0 ? 1 : -1;
      const length = (58 + next() * 46) * (width / 10);
      const at = x + Math.sin(i * 0.8) * lean * 0.35;
      return path(`M${at} ${y}C${at + side * length * 0.4} ${y - 46} ${at + side * length} ${y - 40} ${at + side * length * 1.15} ${y - 8}C${at + side * length * 0.7} ${y - 2} ${at + side * length * 0.3} ${y + 8} ${at} ${y}Z`, colour);
    });
    return group([stroke(curve(stem), colour, width), leaves]);
  };
  return picture('kelp', [1200, 800], [
    fade('kelp-water', [[0, '#a9d3c0'], [0.4, '#4d9a8d'], [1, '#123f48']]),
    fade('shaft', [[0, '#f6efcf', 0.5], [1, '#f6efcf', 0]]),
  ], [
    rect(0, 0, 1200, 800, 'url(#kelp-water)'),
    rect(0, 0, 1200, 92, '#f2e3c4'),
    circle(930, 92, 58, '#e0713f'),
    rect(0, 92, 1200, 34, '#7fbcae'),
    polygon([[820, 126], [960, 126], [760, 800], [420, 800]], 'url(#shaft)'),
    polygon([[1000, 126], [1060, 126], [1080, 800], [900, 800]], 'url(#shaft)'),
    group([130, 330, 540, 760, 990, 1130].map((x, i) => column(x, i % 2 ? 34 : -30, '#3b8377', 7)), { opacity: 0.75 }),
    group([40, 240, 450, 660, 880, 1080].map((x, i) => column(x, i % 2 ? -44 : 40, '#1d5a55', 10))),
    column(180, 54, '#c6a03d', 11),
    column(1010, -50, '#c6a03d', 11),
    stroke(curve([[-20, 118], [240, 126], [450, 120], [660, 128], [880, 120], [1220, 124]]), '#143f46', 5),
    ...[40, 180, 240, 450, 660, 880, 1010, 1080].map((x) => circle(x, 116, 17, x === 180 || x === 1010 ? '#e0713f' : '#f7f1de')),
    land(swell(1200, 776, 14, 700, 0), 800, '#0c2d35'),
  ]);
}

/** A small electric boat at dawn, before a quay with panels on its roof. Portrait. */
function boat(): Drawing {
  return picture('boat', [900, 1200], [
    fade('dawn', [[0, '#7d94b3'], [0.55, '#e7b9a0'], [1, '#f4dcb6']]),
    fade('calm', [[0, '#e3bda0'], [0.25, '#9aa5b4'], [1, '#2b4763']]),
  ], [
    rect(0, 0, 900, 620, 'url(#dawn)'),
    circle(650, 420, 92, '#f7efd9'),
    land([[0, 470], [150, 390], [320, 440], [480, 372], [660, 470], [900, 430]], 640, '#76839c'),
    land([[0, 560], [200, 500], [420, 566], [640, 520], [900, 570]], 640, '#55657f'),
    rect(0, 610, 900, 590, 'url(#calm)'),
    rect(0, 596, 560, 30, '#38465c'),
    ...[60, 200, 340, 480].map((x) => rect(x, 520, 12, 84, '#38465c')),
    polygon([[20, 530], [540, 486], [548, 506], [28, 552]], '#2b3850'),
    ...times(6, (i) => polygon([[40 + i * 82, 512 - i * 7], [108 + i * 82, 506 - i * 7], [112 + i * 82, 530 - i * 7], [44 + i * 82, 537 - i * 7]], '#4d86b8')).split('\n'),
    times(7, (i) => rect(560 + (i % 3) * 26 - i * 6, 650 + i * 34, 170 - i * 8, 5, '#f7efd9', { opacity: 0.6 - i * 0.07, rx: 3 })),
    move(450, 850, [
      ellipse(0, 118, 300, 26, '#1c3149', { opacity: 0.55 }),
      rect(-60, -170, 150, 150, '#f7f3e6', { rx: 10 }),
      rect(-78, -188, 190, 24, '#d9623b', { rx: 8 }),
      rect(-42, -142, 50, 48, '#42688a'),
      rect(22, -142, 50, 48, '#42688a'),
      line(-120, -20, -120, -300, '#2b3850', 7),
      line(-120, -290, 20, -190, '#2b3850', 3),
      circle(-120, -306, 9, '#f3b65b'),
      path('M-320 -60C-220 -20 120 -18 300 -78C300 20 250 96 190 116L-220 116C-280 80 -310 10 -320 -60Z', '#f7f3e6'),
      path('M-312 -14C-200 24 140 26 298 -30C294 -6 290 10 284 28C120 70 -180 70 -302 30Z', '#2f6f86'),
      path('M-268 82C-120 100 120 100 226 84C214 102 202 112 190 116L-220 116C-240 106 -256 94 -268 82Z', '#d9623b'),
    ]),
    group([
      land(swell(900, 1010, 9, 420, 80), 1200, '#27435f'),
      land(swell(900, 1090, 11, 520, 300), 1200, '#1f3852'),
    ], { opacity: 0.8 }),
  ]);
}

/** The survey ship on its way out of the fjord, its buoys in a row behind. */
function ship(): Drawing {
  return picture('ship', [1200, 800], [
    fade('noon', [[0, '#9fb9c6'], [1, '#eee6d3']]),
    fade('fjord', [[0, '#7fa2ad'], [1, '#24495f']]),
  ], [
    rect(0, 0, 1200, 520, 'url(#noon)'),
    peaks([[0, 300], [130, 170], [230, 260], [360, 110], [520, 330], [640, 470]], 520, '#8ba1ae'),
    polygon([[130, 170], [186, 221], [150, 232], [120, 214], [78, 228]], '#fbf8ef'),
    polygon([[360, 110], [446, 229], [398, 220], [366, 252], [330, 206], [290, 188]], '#fbf8ef'),
    peaks([[560, 500], [760, 250], [860, 340], [1010, 150], [1200, 330]], 520, '#6d8899'),
    polygon([[760, 250], [804, 290], [770, 306], [744, 296], [712, 310]], '#fbf8ef'),
    polygon([[1010, 150], [1116, 250], [1064, 262], [1020, 236], [974, 270], [940, 234]], '#fbf8ef'),
    rect(0, 500, 1200, 300, 'url(#fjord)'),
    group([
      rect(-230, -150, 16, 96, '#3b4a58'), rect(-262, -150, 80, 10, '#3b4a58'),
      rect(-40, -170, 170, 112, '#f8f3e6'), rect(0, -236, 100, 74, '#f8f3e6'),
      rect(14, -218, 74, 22, '#3d6179'), ...[-22, 18, 58, 98].map((x) => circle(x + 6, -110, 10, '#3d6179')),
      rect(-100, -150, 42, 92, '#f0b14c'), rect(-100, -150, 42, 20, '#3b4a58'),
      line(50, -236, 50, -330, '#3b4a58', 6), line(20, -300, 80, -300, '#3b4a58', 4),
      path('M-290 -66L330 -92L268 44L-262 44Z', '#c24a33'),
      path('M-271 10L284 10L268 44L-262 44Z', '#8e2f27'),
    ], { transform: 'translate(690 560) scale(1.05)' }),
    land([...swell(1200, 606, 7, 260, 0)], 800, '#3d6b80'),
    ...([[330, 596], [236, 622], [134, 656], [24, 698]] as const).map(([x, y], i) => group([
      rect(x - 7 - i * 2, y - 26 - i * 6, 14 + i * 4, 30 + i * 7, '#f0b14c', { rx: 6 + i }),
      ellipse(x, y + 6, 24 + i * 7, 4 + i, '#f8f3e6', { opacity: 0.5 }),
    ])),
    land(swell(1200, 716, 10, 420, 150), 800, '#2d576d'),
    land(swell(1200, 766, 10, 520, 20), 800, '#234a60'),
  ]);
}

/** A volcano in the sea, and the cable on the seabed that listens to it. */
function volcano(): Drawing {
  return picture('volcano', [1200, 800], [
    fade('dusk', [[0, '#3c3a5a'], [0.6, '#b8697a'], [1, '#eeb07a']]),
    fade('sea', [[0, '#2f5a78'], [1, '#0d2238']]),
    glow('fire', [[0, '#ffce7a', 0.85], [1, '#ffce7a', 0]]),
  ], [
    rect(0, 0, 1200, 440, 'url(#dusk)'),
    circle(690, 120, 210, 'url(#fire)'),
    path('M668 150C640 110 700 80 668 40C730 20 800 60 770 100C820 110 760 160 716 150Z', '#5b4a66', { opacity: 0.8 }),
    path('M640 148L736 148C790 260 890 370 1060 440L300 440C480 380 580 260 640 148Z', '#2b2740'),
    path('M640 148L736 148C748 172 760 194 774 216C750 206 742 240 722 226C706 214 702 268 686 250C668 232 660 226 636 236C622 220 604 216 640 148Z', '#e2623a'),
    rect(0, 430, 1200, 370, 'url(#sea)'),
    ...[452, 480, 514].map((y, i) => rect(600 - i * 40, y, 190 + i * 60, 4, '#eeb07a', { opacity: 0.5 - i * 0.12, rx: 2 })),
    path('M300 440L1060 440C1110 520 1170 600 1200 640L1200 800L0 800L0 720C120 690 220 560 300 440Z', '#1a1c33', { opacity: 0.72 }),
    land([[0, 730], [220, 690], [430, 716], [640, 668], [860, 712], [1200, 676]], 800, '#0a1424'),
    stroke(curve([[0, 716], [220, 676], [430, 702], [640, 654], [860, 698], [1200, 662]]), '#ffd27d', 6),
    ...([[220, 676], [430, 702], [640, 654], [860, 698], [1060, 676]] as const).map(([x, y], i) => group([
      circle(x, y, 11, '#ffd27d'),
      ...[30, 54, 78].map((r, n) => ring(x, y, r + (i === 2 ? 8 : 0), '#ffd27d', 2.5, { opacity: 0.5 - n * 0.14 })),
    ])),
  ]);
}

/** Filter vessels in rows above a flat sea. */
function desalination(): Drawing {
  const vessel = (x: number, y: number, scale: number, body: string, shade: string): string => move(x, y, [
    rect(-52, -190, 104, 190, body, { rx: 40 }),
    path('M10 -190C40 -186 52 -170 52 -150L52 -40C52 -16 36 0 12 0Z', shade),
    rect(-64, -6, 128, 18, '#3b4750'),
    rect(-12, -214, 24, 28, '#3b4750'),
  ], 0, scale);
  return picture('desalination', [1200, 800], [
    fade('heat', [[0, '#f2c58e'], [1, '#f6e6c8']]),
    fade('pacific', [[0, '#6ba5b5'], [1, '#2f7391']]),
  ], [
    rect(0, 0, 1200, 430, 'url(#heat)'),
    circle(300, 250, 96, '#e2603c'),
    peaks([[620, 390], [760, 310], [900, 350], [1060, 262], [1200, 320]], 430, '#d8a878'),
    rect(0, 390, 1200, 150, 'url(#pacific)'),
    times(5, (i) => rect(210 + (i % 2) * 22, 404 + i * 22, 180 - i * 24, 5, '#f6e6c8', { opacity: 0.7 - i * 0.1, rx: 3 })),
    rect(0, 520, 1200, 280, '#c9a87c'),
    rect(0, 520, 1200, 14, '#a88458'),
    ...[520, 650, 780, 910, 1040, 1170].map((x) => vessel(x, 560, 0.82, '#d9dcd3', '#b3bdb9')),
    stroke('M0 392L420 392L420 392', '#3b4750', 0),
    stroke('M-20 610L190 610C250 610 250 610 250 670L250 700L1220 700', '#2f5d73', 44),
    stroke('M-20 600L190 600C262 600 262 610 262 690', '#6f9cae', 7, { opacity: 0.8 }),
    ...[400, 600, 800, 1000].map((x) => vessel(x, 690, 1.12, '#eef0e8', '#c6cec9')),
    rect(340, 696, 860, 14, '#3b4750'),
    move(118, 610, [rect(-9, -92, 18, 72, '#3b4750'), ring(0, -104, 40, '#b5392c', 13), line(-38, -104, 38, -104, '#b5392c', 8), line(0, -142, 0, -66, '#b5392c', 8)]),
    rect(0, 760, 1200, 40, '#8e6d47'),
  ]);
}

/** Turbines at sea while the geese go through. */
function turbines(): Drawing {
  const turbine = (x: number, y: number, scale: number, turn: number, colour: string): string => move(x, y, [
    polygon([[-7, -400], [7, -400], [14, 0], [-14, 0]], colour),
    group([0, 120, 240].map((angle) => path('M-5 0C-16 -70 -10 -150 0 -210C8 -150 10 -60 6 0Z', colour, { transform: `rotate(${angle + turn})` })), { transform: 'translate(0 -404)' }),
    circle(0, -404, 13, colour),
  ], 0, scale);
  const goose = (x: number, y: number, scale: number, lift: number): string => move(x, y, [
    path(`M-34 ${-lift}C-20 -10 -8 -3 0 0C8 -3 20 -10 34 ${-lift}C22 2 10 7 0 8C-10 7 -22 2 -34 ${-lift}Z`, '#22303f'),
    path('M-8 2C6 -6 22 -5 38 -9L42 -5C26 4 8 12 -8 8Z', '#22303f'),
  ], 0, scale);
  const wedge: readonly Point[] = [[1040, 250], [978, 222], [974, 286], [914, 196], [908, 322], [850, 172], [842, 356], [786, 148], [776, 392], [722, 124], [708, 424], [656, 106]];
  return picture('turbines', [1600, 900], [
    fade('evening', [[0, '#6b7fa0'], [0.55, '#dba08a'], [1, '#f6cf96']]),
    fade('north-sea', [[0, '#8f7f86'], [0.3, '#4d6078'], [1, '#22364e']]),
  ], [
    rect(0, 0, 1600, 660, 'url(#evening)'),
    circle(400, 560, 120, '#f8e7c0'),
    ...([[90, 0.42, 12], [240, 0.42, 50], [560, 0.42, 80], [710, 0.42, 20], [1130, 0.46, 100], [1500, 0.46, 36]] as const).map(([x, s, t]) => turbine(x, 648, s, t, '#c9b3ad')),
    rect(0, 640, 1600, 260, 'url(#north-sea)'),
    times(6, (i) => rect(330 - i * 14 + (i % 2) * 30, 660 + i * 24, 150 + i * 6, 5, '#f8e7c0', { opacity: 0.6 - i * 0.09, rx: 3 })),
    turbine(1290, 720, 1.12, 0, '#fbf6ea'),
    turbine(520, 690, 0.86, 60, '#f0e6da'),
    ...wedge.map(([x, y], i) => goose(x - 20, y + 20, 1 - i * 0.018, 20 + (i % 3) * 8)),
    land(swell(1600, 740, 8, 400, 0), 900, '#2d435c'),
    land(swell(1600, 810, 12, 640, 200), 900, '#22374f'),
  ]);
}

export const seaDrawings: readonly Drawing[] = [
  hydrophones(), kelp(), boat(), ship(), volcano(), desalination(), turbines(),
];
