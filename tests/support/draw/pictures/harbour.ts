import {
  at,
  circle,
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
  stroke,
  swell,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';

/** A small electric boat at dawn, before a quay with panels on its roof. Portrait. */
function boat(): Drawing {
  return picture(
    'boat',
    [900, 1200],
    [
      fade('dawn', '0 #7d94b3, 0.55 #e7b9a0, 1 #f4dcb6'),
      fade('calm', '0 #e3bda0, 0.25 #9aa5b4, 1 #2b4763'),
    ],
    [
      rect(0, 0, 900, 620, 'url(#dawn)'),
      circle(650, 420, 92, '#f7efd9'),
      land(at('0 470, 150 390, 320 440, 480 372, 660 470, 900 430'), 640, '#76839c'),
      land(at('0 560, 200 500, 420 566, 640 520, 900 570'), 640, '#55657f'),
      rect(0, 610, 900, 590, 'url(#calm)'),
      rect(0, 596, 560, 30, '#38465c'),
      ...[60, 200, 340, 480].map((x) => rect(x, 520, 12, 84, '#38465c')),
      polygon(at('20 530, 540 486, 548 506, 28 552'), '#2b3850'),
      times(6, (i) =>
        polygon(
          [
            [40 + i * 82, 512 - i * 7],
            [108 + i * 82, 506 - i * 7],
            [112 + i * 82, 530 - i * 7],
            [44 + i * 82, 537 - i * 7],
          ],
          '#4d86b8',
        ),
      ),
      times(7, (i) =>
        rect(560 + (i % 3) * 26 - i * 6, 650 + i * 34, 170 - i * 8, 5, '#f7efd9', {
          opacity: 0.6 - i * 0.07,
          rx: 3,
        }),
      ),
      move(450, 850, [
        ellipse(0, 118, 300, 26, '#1c3149', { opacity: 0.55 }),
        rect(-60, -170, 150, 150, '#f7f3e6', { rx: 10 }),
        rect(-78, -188, 190, 24, '#d9623b', { rx: 8 }),
        rect(-42, -142, 50, 48, '#42688a'),
        rect(22, -142, 50, 48, '#42688a'),
        line(-120, -20, -120, -300, '#2b3850', 7),
        line(-120, -290, 20, -190, '#2b3850', 3),
        circle(-120, -306, 9, '#f3b65b'),
        path(
          'M-320 -60C-220 -20 120 -18 300 -78C300 20 250 96 190 116L-220 116C-280 80 -310 10 -320 -60Z',
          '#f7f3e6',
        ),
        path(
          'M-312 -14C-200 24 140 26 298 -30C294 -6 290 10 284 28C120 70 -180 70 -302 30Z',
          '#2f6f86',
        ),
        path(
          'M-268 82C-120 100 120 100 226 84C214 102 202 112 190 116L-220 116C-240 106 -256 94 -268 82Z',
          '#d9623b',
        ),
      ]),
      group(
        [
          land(swell(900, 1010, 9, 420, 80), 1200, '#27435f'),
          land(swell(900, 1090, 11, 520, 300), 1200, '#1f3852'),
        ],
        { opacity: 0.8 },
      ),
    ],
  );
}

/** Filter vessels in rows above a flat sea. */
function desalination(): Drawing {
  const vessel = (x: number, y: number, scale: number, body: string, shade: string): string =>
    move(
      x,
      y,
      [
        rect(-52, -190, 104, 190, body, { rx: 40 }),
        path('M10 -190C40 -186 52 -170 52 -150L52 -40C52 -16 36 0 12 0Z', shade),
        rect(-64, -6, 128, 18, '#3b4750'),
        rect(-12, -214, 24, 28, '#3b4750'),
      ],
      0,
      scale,
    );
  return picture(
    'desalination',
    [1200, 800],
    [fade('heat', '0 #f2c58e, 1 #f6e6c8'), fade('pacific', '0 #6ba5b5, 1 #2f7391')],
    [
      rect(0, 0, 1200, 430, 'url(#heat)'),
      circle(300, 250, 96, '#e2603c'),
      peaks(at('620 390, 760 310, 900 350, 1060 262, 1200 320'), 430, '#d8a878'),
      rect(0, 390, 1200, 150, 'url(#pacific)'),
      times(5, (i) =>
        rect(210 + (i % 2) * 22, 404 + i * 22, 180 - i * 24, 5, '#f6e6c8', {
          opacity: 0.7 - i * 0.1,
          rx: 3,
        }),
      ),
      rect(0, 520, 1200, 280, '#c9a87c'),
      rect(0, 520, 1200, 14, '#a88458'),
      ...[520, 650, 780, 910, 1040, 1170].map((x) => vessel(x, 560, 0.82, '#d9dcd3', '#b3bdb9')),
      stroke('M-20 610L190 610C250 610 250 610 250 670L250 700L1220 700', '#2f5d73', 44),
      stroke('M-20 600L190 600C262 600 262 610 262 690', '#6f9cae', 7, { opacity: 0.8 }),
      ...[400, 600, 800, 1000].map((x) => vessel(x, 690, 1.12, '#eef0e8', '#c6cec9')),
      rect(340, 696, 860, 14, '#3b4750'),
      move(118, 610, [
        rect(-9, -92, 18, 72, '#3b4750'),
        ring(0, -104, 40, '#b5392c', 13),
        line(-38, -104, 38, -104, '#b5392c', 8),
        line(0, -142, 0, -66, '#b5392c', 8),
      ]),
      rect(0, 760, 1200, 40, '#8e6d47'),
    ],
  );
}

export const harbourDrawings: readonly Drawing[] = [boat(), desalination()];
