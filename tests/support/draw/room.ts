import { circle, clip, curve, dice, ellipse, fade, glow, group, land, line, move, path, picture, polar, polygon, rect, ring, stroke, times } from './paper.ts';
import type { Drawing } from './paper.ts';

/** A shelf of books and tools. */
function tools(): Drawing {
  const next = dice(77);
  const colours = ['#2f5a66', '#c9a25a', '#8a3f33', '#e6d9bd', '#4f6d52', '#b8704a', '#27384a', '#d8c39a'];
  const books = (from: number, to: number, shelf: number): string => {
    let x = from;
    let drawn = '';
    while (x < to - 22) {
      const width = Math.min(22 + Math.floor(next() * 30), to - x);
      const height = 132 + next() * 66;
      const colour = colours[Math.floor(next() * colours.length)] ?? '#2f5a66';
      drawn += group([
        rect(x, shelf - height, width - 3, height, colour),
        rect(x, shelf - height + 22, width - 3, 6, '#f4ead2', { opacity: 0.55 }),
        rect(x, shelf - 40, width - 3, 5, '#1b1a1a', { opacity: 0.3 }),
      ]);
      x += width;
    }
    return drawn;
  };
  return picture('tools', [1200, 800], [fade('case', [[0, '#6f4b35'], [1, '#553726']])], [
    rect(0, 0, 1200, 800, '#3b271d'),
    rect(40, 30, 1120, 770, 'url(#case)'),
    ...[262, 512, 762].map((y) => group([rect(40, y - 222, 1120, 222, '#2b1c15', { opacity: 0.55 }), rect(24, y, 1152, 26, '#a0714b'), rect(24, y + 20, 1152, 8, '#7a5236')])),
    books(60, 300, 262), books(660, 830, 262), books(1060, 1140, 262),
    books(60, 170, 512), books(560, 730, 512), books(960, 1140, 512),
    books(60, 420, 762), books(860, 1140, 762),
    move(330, 250, [path('M0 -14L216 -104L224 -84L210 -80L216 -66L202 -62L206 -50L192 -46L196 -34L182 -30L186 -20L12 0Z', '#d7dad6'), path('M214 -112L300 -160C322 -166 330 -144 316 -126L234 -58Z', '#d9623b'), ellipse(280, -122, 24, 12, '#2b1c15', { transform: 'rotate(-34 280 -122)' })], 0, 0.98),
    move(940, 262, [rect(-14, -150, 26, 150, '#c98f54', { rx: 8 }), path('M-70 -196L52 -196L62 -178L62 -146L-50 -146C-84 -146 -104 -170 -112 -190C-98 -192 -84 -196 -70 -196Z', '#59646b')]),
    move(370, 512, [
      path('M-150 -176L60 -176C84 -176 92 -160 92 -146L92 -108L-128 -108C-150 -108 -166 -120 -166 -142C-166 -162 -160 -172 -150 -176Z', '#e2a13c'),
      path('M-132 -112L-58 -112L-74 -34L-148 -34Z', '#33383d'), rect(-164, -36, 112, 36, '#33383d', { rx: 6 }),
      rect(92, -162, 34, 40, '#33383d'), polygon([[126, -154], [154, -148], [154, -136], [126, -130]], '#59646b'), rect(154, -146, 60, 8, '#d7dad6'),
      path('M-60 -108L-34 -108C-38 -92 -46 -82 -60 -80Z', '#d9623b'),
      times(5, (i) => rect(-120 + i * 18, -160, 8, 36, '#a8701e')),
    ]),
    move(846, 512, [rect(-96, -62, 190, 62, '#c2452f', { rx: 6 }), rect(-96, -74, 190, 18, '#8f2e22', { rx: 4 }), stroke('M-44 -74L-44 -112L44 -112L44 -74', '#33383d', 11), rect(-14, -62, 28, 20, '#e6d9bd')]),
    move(640, 762, [
      rect(-190, -46, 380, 46, '#e9c94b', { rx: 5 }), rect(-46, -36, 92, 26, '#e9f0d8', { rx: 12 }), circle(4, -23, 9, '#7fae4a'), line(-16, -36, -16, -10, '#33383d', 3), line(22, -36, 22, -10, '#33383d', 3),
      circle(-140, -23, 12, '#fdf6df'), circle(140, -23, 12, '#fdf6df'),
    ]),
    move(560, 716, [ring(0, -58, 50, '#d7dad6', 15), rect(-26, -72, 60, 34, '#d9623b', { rx: 5 })], 0, 0.8),
    ...[130, 190].map((x) => line(x + 596, 716, x + 560, 546, '#c98f54', 13)),
  ]);
}

/** A cot under a lamp. */
function cot(): Drawing {
  return picture('cot', [1200, 800], [
    fade('ward', [[0, '#27405c'], [1, '#1b2d45']]),
    glow('lamp', [[0, '#ffd994', 0.95], [0.35, '#ffc777', 0.4], [1, '#ffc777', 0]]),
    fade('beam', [[0, '#ffd994', 0.42], [1, '#ffd994', 0.04]]),
  ], [
    rect(0, 0, 1200, 800, 'url(#ward)'),
    rect(90, 110, 240, 330, '#16263b'), rect(106, 126, 208, 298, '#3d5f80'), line(210, 126, 210, 424, '#16263b', 10), line(106, 270, 314, 270, '#16263b', 10),
    circle(262, 184, 26, '#e6ecec'),
    rect(930, 150, 190, 520, '#1f3650'), rect(946, 166, 158, 504, '#2a4766'), circle(968, 430, 10, '#c6b27c'), rect(982, 206, 86, 120, '#3d5f80', { rx: 6 }),
    rect(0, 664, 1200, 136, '#14233a'),
    circle(600, 180, 300, 'url(#lamp)'),
    polygon([[540, 200], [660, 200], [900, 680], [300, 680]], 'url(#beam)'),
    line(600, 0, 600, 130, '#0f1b2d', 7), path('M530 190C532 140 568 124 600 124C632 124 668 140 670 190Z', '#e8a246'), ellipse(600, 190, 70, 13, '#fff0c9'),
    ellipse(600, 704, 330, 22, '#0d182a', { opacity: 0.7 }),
    path('M352 420L848 420L812 590L388 590Z', '#dfe9ea', { opacity: 0.32 }),
    path('M392 520C440 496 520 500 560 512C640 500 760 508 806 528L796 588L404 588Z', '#f6efe0'),
    path('M520 520C580 470 720 474 790 530L784 588L470 588C470 560 490 536 520 520Z', '#5f9c9a'),
    stroke('M512 556C590 516 700 516 786 556', '#f6efe0', 5, { opacity: 0.75 }),
    circle(462, 520, 42, '#e9b993'), path('M420 516C418 480 446 466 470 472C500 478 506 500 502 508C476 500 446 500 420 516Z', '#f6efe0'), stroke('M452 530C458 534 464 534 470 530', '#9a6a4c', 3.5), stroke('M466 546C470 549 475 549 478 546', '#9a6a4c', 3),
    rect(336, 408, 528, 16, '#eef2ee', { rx: 8 }), rect(376, 586, 448, 18, '#eef2ee', { rx: 8 }),
    times(9, (i) => line(372 + i * 57, 424, 396 + i * 51, 588, '#eef2ee', 5, { opacity: 0.85 })),
    line(430, 604, 400, 690, '#aebcc4', 12), line(770, 604, 800, 690, '#aebcc4', 12), line(420, 650, 780, 650, '#aebcc4', 8),
    circle(398, 698, 15, '#0f1b2d'), circle(802, 698, 15, '#0f1b2d'),
  ]);
}

/** A bed net at dusk with one drop of vaccine above it. */
function net(): Drawing {
  const fold = (x: number, base: number): string => stroke(`M600 226C${600 + (x - 600) * 0.3} 300 ${600 + (x - 600) * 0.8} 440 ${base} 668`, '#fbf5e6', 3, { opacity: 0.5 });
  return picture('net', [1200, 800], [
    fade('dusk-room', [[0, '#7b4a4c'], [0.6, '#c27a58'], [1, '#e2a768']]),
    fade('gauze', [[0, '#fbf5e6', 0.75], [1, '#fbf5e6', 0.28]]),
    glow('drop-light', [[0, '#fff3cf', 0.9], [1, '#fff3cf', 0]]),
  ], [
    rect(0, 0, 1200, 800, 'url(#dusk-room)'),
    group([rect(70, 190, 210, 270, '#5c3a42'), rect(86, 206, 178, 238, '#f2c27f'), land([[86, 400], [140, 380], [210, 396], [264, 376]], 444, '#a8653f'), circle(206, 330, 34, '#e8553a'), line(175, 206, 175, 444, '#5c3a42', 9)]),
    rect(0, 660, 1200, 140, '#5a3639'),
    ellipse(600, 700, 430, 34, '#3c2429', { opacity: 0.55 }),
    rect(230, 610, 740, 66, '#2f5d62', { rx: 20 }), rect(230, 634, 740, 12, '#e8b14f'), rect(230, 654, 740, 7, '#f6e6c4', { opacity: 0.8 }),
    path('M330 612C330 566 420 552 460 576C480 588 482 604 480 612Z', '#f3e4c6'),
    path('M450 612C520 520 700 540 800 572C860 590 890 600 900 612Z', '#c9503a'),
    stroke('M520 590C620 548 740 566 850 604', '#f0b14c', 6),
    circle(426, 560, 36, '#5a3328'), path('M392 556C392 520 452 512 462 552C440 540 412 542 392 556Z', '#241816'),
    path('M600 210C500 300 330 420 190 680C330 660 420 690 520 672C620 660 700 690 800 672C880 660 950 690 1010 680C870 420 700 300 600 210Z', 'url(#gauze)'),
    ...[230, 330, 440, 540, 660, 770, 870, 970].map((x) => fold(x, x)),
    ellipse(600, 218, 66, 15, '#fbf5e6'), ellipse(600, 218, 44, 8, '#d9b58c'), line(600, 0, 600, 70, '#3c2429', 0),
    line(542, 214, 600, 190, '#fbf5e6', 4), line(658, 214, 600, 190, '#fbf5e6', 4),
    circle(600, 112, 130, 'url(#drop-light)'),
    path('M600 44C628 84 646 106 646 132A46 46 0 0 1 554 132C554 106 572 84 600 44Z', '#e8553a'),
    path('M578 130C578 148 588 158 600 162', 'none', { stroke: '#ffd9b8', 'stroke-width': 8, 'stroke-linecap': 'round' }),
    ...([[900, 190, 20], [1010, 300, -30], [960, 440, 10]] as const).map(([x, y, t]) => move(x, y, [ellipse(0, 0, 17, 5, '#3c2429'), circle(19, -2, 6, '#3c2429'), line(24, 0, 42, 12, '#3c2429', 2.5), stroke('M-4 4L-16 30M4 4L4 32M10 4L24 28', '#3c2429', 2.5), path('M-2 -3C-20 -30 -34 -28 -40 -16Z', '#fbf5e6', { opacity: 0.7 }), path('M4 -4C4 -34 -8 -40 -18 -32Z', '#fbf5e6', { opacity: 0.7 })], t)),
  ]);
}

/** A clock that has lost its hands. */
function clock(): Drawing {
  return picture('clock', [1200, 800], [
    fade('gallery', [[0, '#2a3d3b'], [1, '#3b544e']]),
    fade('sky-shaft', [[0, '#f6edd0', 0.55], [1, '#f6edd0', 0.02]]),
    fade('brass', [[0, '#edc568'], [1, '#a87328']]),
  ], [
    rect(0, 0, 1200, 800, 'url(#gallery)'),
    rect(0, 640, 1200, 160, '#22302e'), rect(0, 632, 1200, 12, '#536e66'),
    polygon([[470, 0], [730, 0], [960, 660], [240, 660]], 'url(#sky-shaft)'),
    polygon([[470, 0], [730, 0], [716, 26], [484, 26]], '#cfe0e2'), line(600, 0, 600, 26, '#22302e', 6),
    stroke('M668 0C664 120 690 180 676 268', '#d9a15b', 5),
    ...[[90, 150, 150, 210], [960, 150, 150, 210]].map(([x = 0, y = 0, w = 0, h = 0]) => group([rect(x, y, w, h, '#7a5a35'), rect(x + 14, y + 14, w - 28, h - 28, '#2f4a52'), land([[x + 14, y + 130], [x + 60, y + 116], [x + 100, y + 134], [x + w - 14, y + 118]], y + h - 14, '#49707a'), polygon([[x + 70, y + 118], [x + 70, y + 54], [x + 108, y + 112]], '#e9e0c8')])),
    circle(600, 316, 226, '#1b2624', { opacity: 0.45 }),
    circle(600, 306, 220, 'url(#brass)'), circle(600, 306, 190, '#f5ecd6'),
    ring(600, 306, 150, '#2a2a2a', 3), ring(600, 306, 168, '#2a2a2a', 2),
    times(60, (i) => {
      const [x1, y1] = polar(600, 306, 150, i * 6);
      const [x2, y2] = polar(600, 306, 168, i * 6);
      return line(x1, y1, x2, y2, '#2a2a2a', i % 5 === 0 ? 6 : 2);
    }),
    times(12, (i) => {
      const [x1, y1] = polar(600, 306, 112, i * 30);
      const [x2, y2] = polar(600, 306, 138, i * 30);
      return line(x1, y1, x2, y2, '#2a2a2a', i % 3 === 0 ? 15 : 8);
    }),
    circle(600, 388, 36, '#f5ecd6', { stroke: '#2a2a2a', 'stroke-width': 2.5 }), times(12, (i) => { const [x, y] = polar(600, 388, 29, i * 30); return circle(x, y, 2, '#2a2a2a'); }),
    circle(600, 306, 14, '#b5392c'), circle(600, 306, 6, '#2a2a2a'),
    rect(380, 560, 440, 34, '#e4dac2'), polygon([[380, 594], [820, 594], [800, 616], [400, 616]], '#a89c83'), rect(410, 616, 380, 184, '#cabea4'), rect(700, 616, 90, 184, '#b0a48a'),
    rect(580, 512, 40, 50, '#8a5e23'), rect(540, 546, 120, 16, '#a87328'),
    move(0, 0, [path('M420 578L560 571L566 566L582 576L566 586L560 581Z', '#1d1f22'), circle(420, 578, 10, '#1d1f22'), circle(420, 578, 4, '#e4dac2')]),
    move(0, 0, [path('M640 578L752 568L764 560L786 574L766 588L752 582Z', '#1d1f22'), circle(640, 578, 12, '#1d1f22'), circle(640, 578, 5, '#e4dac2')]),
  ]);
}

/** A heat pump in freezing fog. */
function heatpump(): Drawing {
  return picture('heatpump', [1200, 800], [
    fade('fog', [[0, '#c7d0d6'], [1, '#eceae2']]),
    fade('mist', [[0, '#f4f3ee', 0], [0.5, '#f4f3ee', 0.85], [1, '#f4f3ee', 0]]),
  ], [
    rect(0, 0, 1200, 800, 'url(#fog)'),
    group([line(180, 700, 190, 200, '#8b98a1', 20), ...[[190, 420, 80, 300], [188, 360, 300, 250], [190, 300, 120, 180], [190, 260, 250, 150], [130, 355, 70, 350], [250, 300, 290, 180]].map(([a = 0, b = 0, c = 0, d = 0]) => line(a, b, c, d, '#8b98a1', 8))], { opacity: 0.6 }),
    ...[0, 1, 2].map((i) => group([rect(20 + i * 66, 560, 40, 150, '#a9b3b6', { opacity: 0.7 }), polygon([[20 + i * 66, 560], [40 + i * 66, 536], [60 + i * 66, 560]], '#a9b3b6', { opacity: 0.7 })])),
    rect(560, 0, 640, 700, '#b5634a'),
    times(20, (row) => times(9, (column) => rect(560 + column * 80 - (row % 2) * 40 + (column === 0 && row % 2 ? 40 : 0), row * 35, column === 0 && row % 2 ? 37 : 77, 31, (row * 5 + column * 3) % 7 === 0 ? '#c47a5f' : (row + column * 2) % 5 === 0 ? '#a4553e' : '#b9694f'))),
    rect(860, 100, 230, 250, '#f1ead9'), rect(878, 118, 194, 214, '#f6c66f'), line(975, 118, 975, 332, '#f1ead9', 11), line(878, 214, 1072, 214, '#f1ead9', 11), rect(840, 344, 270, 24, '#f1ead9'),
    path('M878 118L920 118C924 180 910 240 878 300Z', '#d9824a'), path('M1072 118L1030 118C1026 180 1040 240 1072 300Z', '#d9824a'),
    rect(0, 692, 1200, 108, '#dfe3e2'), rect(0, 692, 1200, 10, '#f7f7f3'),
    rect(396, 690, 70, 22, '#54616a'), rect(694, 690, 70, 22, '#54616a'),
    rect(350, 400, 460, 292, '#eef0ec', { rx: 14 }), rect(350, 400, 460, 292, 'none', { rx: 14, stroke: '#a7b1b4', 'stroke-width': 4 }),
    circle(520, 546, 122, '#4c5a63'), ring(520, 546, 122, '#c7cfd0', 8),
    times(5, (i) => path('M0 0C30 -30 40 -80 16 -108C-16 -96 -24 -40 0 0Z', '#7f8e96', { transform: `translate(520 546) rotate(${i * 72 + 10})` })),
    ...[34, 62, 92].map((r) => ring(520, 546, r, '#dfe5e5', 4)), times(6, (i) => { const [x, y] = polar(520, 546, 120, i * 60 + 15); return line(520, 546, x, y, '#dfe5e5', 4); }),
    circle(520, 546, 20, '#e2603c'),
    times(6, (i) => rect(690, 450 + i * 26, 88, 10, '#b8c1c3', { rx: 5 })), circle(768, 640, 8, '#e2603c'),
    path('M398 470C430 426 480 418 520 424C566 416 620 440 642 476C650 510 636 500 630 530L620 492L604 520L590 474L570 500L552 452L530 478L512 446L492 474L470 450L452 500L436 478L424 530L410 498L402 540Z', '#f7fbfb', { opacity: 0.95 }),
    ...[360, 392, 420, 700, 730, 764, 790].map((x, i) => polygon([[x - 8, 692], [x + 8, 692], [x, 692 + 18 + (i % 3) * 9]], '#f7fbfb')),
    path('M346 404C346 388 360 384 376 386C460 376 720 376 790 386C806 386 814 392 814 408C780 400 760 414 730 404C690 398 660 412 620 404C540 396 470 412 420 404C390 400 370 412 346 404Z', '#fbfdfc'),
    stroke('M810 600L880 600L880 500L1000 500', '#54616a', 12),
    rect(0, 470, 1200, 150, 'url(#mist)', { opacity: 0.4 }), rect(0, 640, 1200, 140, 'url(#mist)', { opacity: 0.7 }),
  ]);
}

export const roomDrawings: readonly Drawing[] = [tools(), cot(), net(), clock(), heatpump()];
