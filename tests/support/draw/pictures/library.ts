import {
  at,
  circle,
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
  ring,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';

/** A shelf of books and tools. */
function tools(): Drawing {
  const next = dice(77);
  const colours = [
    '#2f5a66',
    '#c9a25a',
    '#8a3f33',
    '#e6d9bd',
    '#4f6d52',
    '#b8704a',
    '#27384a',
    '#d8c39a',
  ];
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
  return picture(
    'tools',
    [1200, 800],
    [fade('case', '0 #6f4b35, 1 #553726')],
    [
      rect(0, 0, 1200, 800, '#3b271d'),
      rect(40, 30, 1120, 770, 'url(#case)'),
      ...[262, 512, 762].map((y) =>
        group([
          rect(40, y - 222, 1120, 222, '#2b1c15', { opacity: 0.55 }),
          rect(24, y, 1152, 26, '#a0714b'),
          rect(24, y + 20, 1152, 8, '#7a5236'),
        ]),
      ),
      books(60, 300, 262),
      books(660, 830, 262),
      books(1060, 1140, 262),
      books(60, 170, 512),
      books(560, 730, 512),
      books(960, 1140, 512),
      books(60, 420, 762),
      books(860, 1140, 762),
      move(
        330,
        250,
        [
          path(
            'M0 -14L216 -104L224 -84L210 -80L216 -66L202 -62L206 -50L192 -46L196 -34L182 -30L186 -20L12 0Z',
            '#d7dad6',
          ),
          path('M214 -112L300 -160C322 -166 330 -144 316 -126L234 -58Z', '#d9623b'),
          ellipse(280, -122, 24, 12, '#2b1c15', { transform: 'rotate(-34 280 -122)' }),
        ],
        0,
        0.98,
      ),
      move(940, 262, [
        rect(-14, -150, 26, 150, '#c98f54', { rx: 8 }),
        path(
          'M-70 -196L52 -196L62 -178L62 -146L-50 -146C-84 -146 -104 -170 -112 -190C-98 -192 -84 -196 -70 -196Z',
          '#59646b',
        ),
      ]),
      move(370, 512, [
        path(
          'M-150 -176L60 -176C84 -176 92 -160 92 -146L92 -108L-128 -108C-150 -108 -166 -120 -166 -142C-166 -162 -160 -172 -150 -176Z',
          '#e2a13c',
        ),
        path('M-132 -112L-58 -112L-74 -34L-148 -34Z', '#33383d'),
        rect(-164, -36, 112, 36, '#33383d', { rx: 6 }),
        rect(92, -162, 34, 40, '#33383d'),
        polygon(at('126 -154, 154 -148, 154 -136, 126 -130'), '#59646b'),
        rect(154, -146, 30, 8, '#d7dad6'),
        path('M-60 -108L-34 -108C-38 -92 -46 -82 -60 -80Z', '#d9623b'),
        times(5, (i) => rect(-120 + i * 18, -160, 8, 36, '#a8701e')),
      ]),
      move(846, 512, [
        rect(-96, -62, 190, 62, '#c2452f', { rx: 6 }),
        rect(-96, -74, 190, 18, '#8f2e22', { rx: 4 }),
        stroke('M-44 -74L-44 -112L44 -112L44 -74', '#33383d', 11),
        rect(-14, -62, 28, 20, '#e6d9bd'),
      ]),
      move(640, 762, [
        rect(-190, -46, 380, 46, '#e9c94b', { rx: 5 }),
        rect(-46, -36, 92, 26, '#e9f0d8', { rx: 12 }),
        circle(4, -23, 9, '#7fae4a'),
        line(-16, -36, -16, -10, '#33383d', 3),
        line(22, -36, 22, -10, '#33383d', 3),
        circle(-140, -23, 12, '#fdf6df'),
        circle(140, -23, 12, '#fdf6df'),
      ]),
      move(
        560,
        716,
        [ring(0, -58, 50, '#d7dad6', 15), rect(-26, -72, 60, 34, '#d9623b', { rx: 5 })],
        0,
        0.8,
      ),
      move(740, 716, [
        rect(-52, -96, 104, 96, '#d7dad6', { rx: 6 }),
        rect(-52, -66, 104, 42, '#3f7f8c'),
        ellipse(0, -96, 52, 11, '#8f9a9b'),
        ellipse(0, -96, 40, 7, '#3f7f8c'),
        stroke('M-52 -84C-46 -140 46 -140 52 -84', '#8f9a9b', 4),
      ]),
    ],
  );
}

/** A clock that has lost its hands. */
function clock(): Drawing {
  return picture(
    'clock',
    [1200, 800],
    [
      fade('gallery', '0 #2a3d3b, 1 #3b544e'),
      fade('sky-shaft', '0 #f6edd0 0.55, 1 #f6edd0 0.02'),
      fade('brass', '0 #edc568, 1 #a87328'),
    ],
    [
      rect(0, 0, 1200, 800, 'url(#gallery)'),
      rect(0, 640, 1200, 160, '#22302e'),
      rect(0, 632, 1200, 12, '#536e66'),
      polygon(at('470 0, 730 0, 960 660, 240 660'), 'url(#sky-shaft)'),
      polygon(at('470 0, 730 0, 716 26, 484 26'), '#cfe0e2'),
      line(600, 0, 600, 26, '#22302e', 6),
      stroke('M668 0C664 120 690 180 676 268', '#d9a15b', 5),
      ...[
        [90, 150, 150, 210],
        [960, 150, 150, 210],
      ].map(([x = 0, y = 0, w = 0, h = 0]) =>
        group([
          rect(x, y, w, h, '#7a5a35'),
          rect(x + 14, y + 14, w - 28, h - 28, '#2f4a52'),
          land(
            [
              [x + 14, y + 130],
              [x + 60, y + 116],
              [x + 100, y + 134],
              [x + w - 14, y + 118],
            ],
            y + h - 14,
            '#49707a',
          ),
          polygon(
            [
              [x + 70, y + 118],
              [x + 70, y + 54],
              [x + 108, y + 112],
            ],
            '#e9e0c8',
          ),
        ]),
      ),
      circle(600, 316, 226, '#1b2624', { opacity: 0.45 }),
      circle(600, 306, 220, 'url(#brass)'),
      circle(600, 306, 190, '#f5ecd6'),
      ring(600, 306, 150, '#2a2a2a', 3),
      ring(600, 306, 168, '#2a2a2a', 2),
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
      circle(600, 388, 36, '#f5ecd6', { stroke: '#2a2a2a', 'stroke-width': 2.5 }),
      times(12, (i) => {
        const [x, y] = polar(600, 388, 29, i * 30);
        return circle(x, y, 2, '#2a2a2a');
      }),
      circle(600, 306, 14, '#b5392c'),
      circle(600, 306, 6, '#2a2a2a'),
      rect(380, 560, 440, 34, '#e4dac2'),
      polygon(at('380 594, 820 594, 800 616, 400 616'), '#a89c83'),
      rect(410, 616, 380, 184, '#cabea4'),
      rect(700, 616, 90, 184, '#b0a48a'),
      rect(580, 512, 40, 50, '#8a5e23'),
      rect(540, 546, 120, 16, '#a87328'),
      group([
        path('M420 578L560 571L566 566L582 576L566 586L560 581Z', '#1d1f22'),
        circle(420, 578, 10, '#1d1f22'),
        circle(420, 578, 4, '#e4dac2'),
      ]),
      group([
        path('M640 578L752 568L764 560L786 574L766 588L752 582Z', '#1d1f22'),
        circle(640, 578, 12, '#1d1f22'),
        circle(640, 578, 5, '#e4dac2'),
      ]),
    ],
  );
}

export const libraryDrawings: readonly Drawing[] = [tools(), clock()];
