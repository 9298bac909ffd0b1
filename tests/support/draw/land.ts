import { circle, curve, dice, ellipse, fade, glow, group, land, line, move, path, picture, polygon, rect, ring, stars, stroke, swell, times } from './paper.ts';
import type { Drawing } from './paper.ts';

function fir(x: number, y: number, height: number, colour: string): string {
  const half = height * 0.24;
  return polygon([[x, y - height], [x + half * 0.6, y - height * 0.55], [x + half * 0.35, y - height * 0.55], [x + half, y], [x - half, y], [x - half * 0.35, y - height * 0.55], [x - half * 0.6, y - height * 0.55]], colour);
}

function palm(x: number, y: number, height: number, leaf: string): string {
  return move(x, y, [
    stroke(`M0 0C${height * 0.06} ${-height * 0.4} ${-height * 0.02} ${-height * 0.7} ${height * 0.05} ${-height}`, '#6b4a35', height * 0.045),
    ...[-172, -146, -112, -70, -34, -8].map((angle) => path('M0 0C30 -34 92 -40 132 8C92 -8 40 -4 0 0Z', leaf, { transform: `translate(${height * 0.05} ${-height}) rotate(${angle + 20}) scale(${height / 330})` })),
  ]);
}

/** The river through the gap in its dam. */
function dam(): Drawing {
  const next = dice(8);
  return picture('dam', [1200, 800], [
    fade('pale', [[0, '#c9d6cf'], [1, '#f3ead2']]),
    fade('river', [[0, '#d8e4dc'], [0.4, '#6fa5a8'], [1, '#2a6572']]),
    fade('wall', [[0, '#c3bdb0'], [1, '#8d877c']]),
  ], [
    rect(0, 0, 1200, 800, 'url(#pale)'),
    circle(640, 190, 60, '#e88d4d'),
    land([[0, 250], [260, 180], [480, 280], [620, 320], [820, 240], [1200, 170]], 800, '#a3bba8'),
    land([[0, 330], [240, 270], [470, 350], [600, 380], [760, 340], [1000, 270], [1200, 300]], 800, '#7a9d86'),
    path('M560 372C610 366 650 372 664 380C690 430 640 450 620 480L660 560L560 560C560 500 600 470 580 430Z', '#e6ede2'),
    times(16, (i) => fir(20 + i * 27 + next() * 14, 380 + next() * 36, 70 + next() * 50, '#3f6a58')),
    times(16, (i) => fir(780 + i * 28 + next() * 14, 360 + next() * 40, 70 + next() * 50, '#3f6a58')),
    path('M0 380L440 380L452 430L424 452L458 510L430 560L470 640L0 700Z', 'url(#wall)'),
    path('M1200 380L760 380L772 424L744 470L778 520L742 580L724 640L1200 700Z', 'url(#wall)'),
    rect(0, 366, 446, 22, '#ddd7c8'), rect(756, 366, 444, 22, '#ddd7c8'),
    ...[70, 180, 290, 390].map((x) => polygon([[x, 388], [x + 24, 388], [x + 34, 690], [x - 10, 694]], '#a39c8f')),
    ...[800, 910, 1020, 1130].map((x) => polygon([[x, 388], [x + 24, 388], [x + 34, 690], [x - 10, 690]], '#a39c8f')),
    path('M470 560C520 540 700 540 742 560C780 620 900 680 1200 720L1200 800L0 800L0 724C280 690 430 620 470 560Z', 'url(#river)'),
    ...([[500, 600, 220], [430, 650, 380], [300, 706, 560], [160, 760, 820]] as const).map(([x, y, w], i) => stroke(curve([[x, y], [x + w * 0.25, y - 9], [x + w * 0.5, y + 5], [x + w * 0.75, y - 7], [x + w, y]]), '#f3efe0', 4 - i * 0.3, { opacity: 0.65 })),
    stroke('M540 770C580 730 620 800 660 750S730 690 700 640', '#23323a', 13),
    stroke('M690 780C720 756 748 792 780 762S820 726 812 704', '#23323a', 9),
    ...([[470, 640, 34], [745, 612, 28], [420, 676, 22], [800, 650, 20]] as const).map(([x, y, r]) => polygon([[x - r, y], [x - r * 0.4, y - r * 0.8], [x + r * 0.5, y - r * 0.7], [x + r, y]], '#8d877c')),
  ]);
}

/** An owl over the hedge, the lights of lorries below it. */
function owl(): Drawing {
  const next = dice(19);
  return picture('owl', [1200, 800], [
    fade('field-night', [[0, '#1b2440'], [0.75, '#44506d'], [1, '#77718a']]),
  ], [
    rect(0, 0, 1200, 800, 'url(#field-night)'),
    stars(70, 1200, 400, 23),
    land([[0, 520], [300, 490], [700, 530], [1200, 480]], 800, '#2a3450'),
    rect(0, 640, 1200, 160, '#151b2c'),
    times(24, (i) => rect(i * 52, 722, 28, 4, '#8c8a92', { opacity: 0.6 })),
    ...([[120, 690, 260], [560, 690, 200], [900, 690, 280]] as const).map(([x, y, w]) => rect(x, y, w, 5, '#ffd58a', { rx: 3 })),
    ...([[40, 758, 300], [470, 758, 240], [840, 758, 330]] as const).map(([x, y, w]) => rect(x, y, w, 6, '#d6483a', { rx: 3 })),
    times(60, (i) => circle(i * 21 - 10, 606 + next() * 34, 34 + next() * 26, i % 3 === 0 ? '#1e3a35' : '#183029')),
    times(34, (i) => circle(i * 37, 566 + next() * 26, 8 + next() * 14, '#2c5046')),
    move(590, 300, [
      path('M-40 -20C-150 -150 -330 -190 -470 -120C-430 -108 -420 -92 -428 -76C-392 -78 -376 -64 -380 -46C-340 -52 -318 -38 -318 -18C-280 -26 -254 -14 -250 6C-206 -4 -172 10 -164 30C-120 20 -80 36 -40 70Z', '#e3c391'),
      path('M40 -20C150 -150 330 -190 470 -120C430 -108 420 -92 428 -76C392 -78 376 -64 380 -46C340 -52 318 -38 318 -18C280 -26 254 -14 250 6C206 -4 172 10 164 30C120 20 80 36 40 70Z', '#e3c391'),
      path('M-40 -6C-140 -110 -270 -150 -400 -122C-290 -112 -170 -60 -60 40Z', '#f7eeda'),
      path('M40 -6C140 -110 270 -150 400 -122C290 -112 170 -60 60 40Z', '#f7eeda'),
      path('M-46 120L-66 200L-24 176L0 206L24 176L66 200L46 120Z', '#e3c391'),
      path('M-72 -10C-80 80 -40 160 0 170C40 160 80 80 72 -10Z', '#fbf5e6'),
      times(12, (i) => circle(-36 + (i % 4) * 24 + (Math.floor(i / 4) % 2) * 8, 66 + Math.floor(i / 4) * 26, 3, '#a4835a')),
      path('M0 -98C-66 -112 -92 -60 -74 -12C-58 30 -22 38 0 52C22 38 58 30 74 -12C92 -60 66 -112 0 -98Z', '#d9b57f'),
      path('M0 -80C-50 -96 -72 -50 -58 -12C-44 18 -18 26 0 40C18 26 44 18 58 -12C72 -50 50 -96 0 -80Z', '#fdf9ee'),
      ellipse(-27, -28, 11, 14, '#1f1a1c'), ellipse(27, -28, 11, 14, '#1f1a1c'),
      circle(-24, -33, 3.5, '#fff'), circle(30, -33, 3.5, '#fff'),
      path('M-7 -14L7 -14L0 16Z', '#c98a5a'),
      stroke('M-20 166L-24 196M20 166L24 196', '#c98a5a', 7),
    ], -7, 0.98),
  ]);
}

/** A waterwheel among palms. */
function waterwheel(): Drawing {
  const wheel = move(470, 440, [
    circle(0, 0, 232, '#2f2620', { opacity: 0.16 }),
    ring(0, 0, 220, '#5d3b28', 22), ring(0, 0, 164, '#7a5136', 14),
    times(16, (i) => rect(-15, -262, 30, 70, i % 2 ? '#8c5f3e' : '#6e4630', { rx: 4, transform: `rotate(${i * 22.5})` })),
    times(8, (i) => line(0, 0, Math.cos((i * Math.PI) / 4) * 214, Math.sin((i * Math.PI) / 4) * 214, '#7a5136', 14)),
    circle(0, 0, 46, '#5d3b28'), circle(0, 0, 20, '#e2a13c'),
  ]);
  return picture('waterwheel', [1200, 800], [
    fade('oasis', [[0, '#e9a86a'], [1, '#f7e3b5']]),
    fade('channel', [[0, '#5f9f8f'], [1, '#1e5a5a']]),
  ], [
    rect(0, 0, 1200, 800, 'url(#oasis)'),
    circle(900, 210, 76, '#fbf0cf'),
    land([[0, 420], [220, 360], [520, 410], [820, 350], [1200, 400]], 800, '#d99a5b'),
    land([[0, 520], [300, 470], [700, 510], [1200, 460]], 800, '#8ba05c'),
    palm(90, 560, 330, '#476b3c'), palm(1110, 540, 380, '#476b3c'), palm(206, 580, 250, '#587c46'),
    group([rect(760, 420, 240, 180, '#f1d9ae'), rect(740, 404, 280, 22, '#c88a55'), rect(860, 500, 54, 100, '#7a5136', { rx: 26 }), rect(790, 460, 44, 50, '#ffcf5c', { rx: 20 }), rect(940, 460, 44, 50, '#ffcf5c', { rx: 20 }), polygon([[1000, 404], [1020, 404], [1020, 600], [1000, 600]], '#d6b27e')]),
    land([[0, 600], [400, 580], [800, 606], [1200, 580]], 800, '#5f7c43'),
    rect(236, 420, 40, 250, '#b98a5c'), rect(664, 420, 40, 250, '#b98a5c'), rect(220, 404, 72, 26, '#d2a671'), rect(648, 404, 72, 26, '#d2a671'),
    rect(250, 432, 440, 16, '#5d3b28'),
    wheel,
    land([[-20, 672], [300, 640], [480, 650], [700, 638], [960, 660], [1220, 640]], 800, 'url(#channel)'),
    ...([[240, 668, 460], [300, 700, 620], [60, 738, 520], [640, 760, 420]] as const).map(([x, y, w]) => stroke(curve([[x, y], [x + w * 0.33, y - 8], [x + w * 0.66, y + 7], [x + w, y - 2]]), '#dff0da', 4, { opacity: 0.6 })),
    times(7, (i) => ellipse(664 + i * 9, 500 + i * 24, 5, 11, '#dff0da', { opacity: 0.85 })),
  ]);
}

/** The lit greenhouse beside the server hall, in snow. */
function greenhouse(): Drawing {
  const next = dice(41);
  const vine = (x: number, height: number): string => group([
    line(x, 610, x, 610 - height, '#3f6b3c', 6),
    times(5, (i) => ellipse(x + (i % 2 ? 16 : -16), 596 - i * (height / 5), 18, 9, '#558a4a', { transform: `rotate(${i % 2 ? -28 : 28} ${x} ${596 - i * (height / 5)})` })),
    times(4, (i) => circle(x + (i % 2 ? -11 : 12), 580 - i * (height / 4.6), 10, '#d8402c')),
  ]);
  return picture('greenhouse', [1200, 800], [
    fade('polar', [[0, '#1c2a48'], [0.7, '#4a5f86'], [1, '#8894ac']]),
    fade('warm', [[0, '#ffcf85'], [1, '#f79c4c']]),
    glow('halo', [[0, '#ffb860', 0.6], [1, '#ffb860', 0]]),
  ], [
    rect(0, 0, 1200, 800, 'url(#polar)'),
    stars(60, 1200, 300, 2),
    land([[0, 470], [300, 420], [640, 480], [940, 410], [1200, 450]], 800, '#5a6c8f'),
    times(22, (i) => fir(i * 58 + next() * 24, 560, 90 + next() * 70, '#26385a')),
    ellipse(760, 500, 560, 330, 'url(#halo)'),
    rect(40, 340, 330, 270, '#222d42'), rect(30, 326, 350, 22, '#eef1f2'),
    times(5, (row) => times(4, (column) => group([rect(70 + column * 74, 376 + row * 42, 54, 26, '#31405c'), circle(112 + column * 74, 389 + row * 42, 4, (row + column) % 3 ? '#7bd0b4' : '#f0a24b')]))),
    stroke('M370 560L460 560', '#d8603c', 18), stroke('M370 586L460 586', '#6f9cc0', 12),
    path('M450 610L450 400L780 250L1110 400L1110 610Z', 'url(#warm)'),
    ...[510, 590, 670, 750, 830, 910, 990, 1060].map((x, i) => vine(x, 150 + (i % 3) * 24)),
    ...[450, 560, 670, 780, 890, 1000, 1110].map((x) => line(x, 610, x, 400 - (1 - Math.abs(780 - x) / 330) * 150, '#fdf3dd', 6)),
    stroke('M450 400L780 250L1110 400', '#fdf3dd', 9), line(450, 400, 1110, 400, '#fdf3dd', 6), line(450, 500, 1110, 500, '#fdf3dd', 3, { opacity: 0.7 }),
    path('M436 398L780 240L1124 398L1124 386C1040 350 900 270 780 222C660 270 520 350 436 386Z', '#f4f4ef'),
    land([[0, 616], [260, 600], [600, 616], [900, 602], [1200, 614]], 800, '#e7ebef'),
    land([[380, 640], [760, 622], [1180, 640]], 700, '#f9d7a6', { opacity: 0.55 }),
    land([[0, 700], [340, 676], [760, 712], [1200, 680]], 800, '#cfd8e3'),
    times(70, () => circle(next() * 1200, next() * 760, 1.5 + next() * 3, '#ffffff', { opacity: 0.8 })),
  ]);
}

export const landDrawings: readonly Drawing[] = [dam(), owl(), waterwheel(), greenhouse()];
