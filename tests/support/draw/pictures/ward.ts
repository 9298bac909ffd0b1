import {
  at,
  circle,
  ellipse,
  fade,
  glow,
  group,
  land,
  line,
  move,
  path,
  picture,
  polygon,
  rect,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';

/** A cot under a lamp. */
function cot(): Drawing {
  return picture(
    'cot',
    [1200, 800],
    [
      fade('ward', '0 #27405c, 1 #1b2d45'),
      glow('lamp', '0 #ffd994 0.95, 0.35 #ffc777 0.4, 1 #ffc777 0'),
      fade('beam', '0 #ffd994 0.42, 1 #ffd994 0.04'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#ward)'),
      rect(90, 110, 240, 330, '#16263b'),
      rect(106, 126, 208, 298, '#3d5f80'),
      line(210, 126, 210, 424, '#16263b', 10),
      line(106, 270, 314, 270, '#16263b', 10),
      circle(262, 184, 26, '#e6ecec'),
      rect(930, 150, 190, 520, '#1f3650'),
      rect(946, 166, 158, 504, '#2a4766'),
      circle(968, 430, 10, '#c6b27c'),
      rect(982, 206, 86, 120, '#3d5f80', { rx: 6 }),
      rect(0, 664, 1200, 136, '#14233a'),
      circle(600, 180, 300, 'url(#lamp)'),
      polygon(at('540 200, 660 200, 900 680, 300 680'), 'url(#beam)'),
      line(600, 0, 600, 130, '#0f1b2d', 7),
      path('M530 190C532 140 568 124 600 124C632 124 668 140 670 190Z', '#e8a246'),
      ellipse(600, 190, 70, 13, '#fff0c9'),
      ellipse(600, 704, 330, 22, '#0d182a', { opacity: 0.7 }),
      path('M352 420L848 420L812 590L388 590Z', '#dfe9ea', { opacity: 0.32 }),
      path('M392 520C440 496 520 500 560 512C640 500 760 508 806 528L796 588L404 588Z', '#f6efe0'),
      path('M520 520C580 470 720 474 790 530L784 588L470 588C470 560 490 536 520 520Z', '#5f9c9a'),
      stroke('M512 556C590 516 700 516 786 556', '#f6efe0', 5, { opacity: 0.75 }),
      circle(462, 520, 42, '#e9b993'),
      path(
        'M420 516C418 480 446 466 470 472C500 478 506 500 502 508C476 500 446 500 420 516Z',
        '#f6efe0',
      ),
      stroke('M452 530C458 534 464 534 470 530', '#9a6a4c', 3.5),
      stroke('M466 546C470 549 475 549 478 546', '#9a6a4c', 3),
      rect(336, 408, 528, 16, '#eef2ee', { rx: 8 }),
      rect(376, 586, 448, 18, '#eef2ee', { rx: 8 }),
      times(9, (i) => line(372 + i * 57, 424, 396 + i * 51, 588, '#eef2ee', 5, { opacity: 0.85 })),
      line(430, 604, 400, 690, '#aebcc4', 12),
      line(770, 604, 800, 690, '#aebcc4', 12),
      line(420, 650, 780, 650, '#aebcc4', 8),
      circle(398, 698, 15, '#0f1b2d'),
      circle(802, 698, 15, '#0f1b2d'),
    ],
  );
}

/** A bed net at dusk with one drop of vaccine above it. */
function net(): Drawing {
  const fold = (x: number, base: number): string =>
    stroke(
      `M600 226C${600 + (x - 600) * 0.3} 300 ${600 + (x - 600) * 0.8} 440 ${base} 668`,
      '#fbf5e6',
      3,
      { opacity: 0.5 },
    );
  return picture(
    'net',
    [1200, 800],
    [
      fade('dusk-room', '0 #7b4a4c, 0.6 #c27a58, 1 #e2a768'),
      fade('gauze', '0 #fbf5e6 0.75, 1 #fbf5e6 0.28'),
      glow('drop-light', '0 #fff3cf 0.9, 1 #fff3cf 0'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#dusk-room)'),
      group([
        rect(70, 190, 210, 270, '#5c3a42'),
        rect(86, 206, 178, 238, '#f2c27f'),
        land(at('86 400, 140 380, 210 396, 264 376'), 444, '#a8653f'),
        circle(206, 330, 34, '#e8553a'),
        line(175, 206, 175, 444, '#5c3a42', 9),
      ]),
      rect(0, 660, 1200, 140, '#5a3639'),
      ellipse(600, 700, 430, 34, '#3c2429', { opacity: 0.55 }),
      rect(230, 610, 740, 66, '#2f5d62', { rx: 20 }),
      rect(230, 634, 740, 12, '#e8b14f'),
      rect(230, 654, 740, 7, '#f6e6c4', { opacity: 0.8 }),
      path('M330 612C330 566 420 552 460 576C480 588 482 604 480 612Z', '#f3e4c6'),
      path('M450 612C520 520 700 540 800 572C860 590 890 600 900 612Z', '#c9503a'),
      stroke('M520 590C620 548 740 566 850 604', '#f0b14c', 6),
      circle(426, 560, 36, '#5a3328'),
      path('M392 556C392 520 452 512 462 552C440 540 412 542 392 556Z', '#241816'),
      path(
        'M600 210C500 300 330 420 190 680C330 660 420 690 520 672C620 660 700 690 800 672C880 660 950 690 1010 680C870 420 700 300 600 210Z',
        'url(#gauze)',
      ),
      ...[230, 330, 440, 540, 660, 770, 870, 970].map((x) => fold(x, x)),
      ellipse(600, 218, 66, 15, '#fbf5e6'),
      ellipse(600, 218, 44, 8, '#d9b58c'),
      line(542, 214, 600, 190, '#fbf5e6', 4),
      line(658, 214, 600, 190, '#fbf5e6', 4),
      circle(600, 112, 130, 'url(#drop-light)'),
      path('M600 44C628 84 646 106 646 132A46 46 0 0 1 554 132C554 106 572 84 600 44Z', '#1f7f80'),
      path('M578 130C578 148 588 158 600 162', 'none', {
        stroke: '#d8f0e6',
        'stroke-width': 8,
        'stroke-linecap': 'round',
      }),
      ...(
        [
          [900, 190, 20],
          [1010, 300, -30],
          [960, 440, 10],
        ] as const
      ).map(([x, y, t]) =>
        move(
          x,
          y,
          [
            ellipse(0, 0, 17, 5, '#3c2429'),
            circle(19, -2, 6, '#3c2429'),
            line(24, 0, 42, 12, '#3c2429', 2.5),
            stroke('M-4 4L-16 30M4 4L4 32M10 4L24 28', '#3c2429', 2.5),
            path('M-2 -3C-20 -30 -34 -28 -40 -16Z', '#fbf5e6', { opacity: 0.7 }),
            path('M4 -4C4 -34 -8 -40 -18 -32Z', '#fbf5e6', { opacity: 0.7 }),
          ],
          t,
        ),
      ),
    ],
  );
}

export const wardDrawings: readonly Drawing[] = [cot(), net()];
