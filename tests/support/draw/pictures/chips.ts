import {
  at,
  circle,
  clip,
  dice,
  ellipse,
  fade,
  group,
  line,
  move,
  path,
  picture,
  polygon,
  rect,
  ring,
  stroke,
  times,
} from '../paper.ts';
import type { Drawing } from '../paper.ts';

/** A wafer on the polishing pad. */
function wafer(): Drawing {
  return picture(
    'wafer',
    [1200, 800],
    [
      fade('shine', '0 #7fb7b8, 0.3 #b7a6c9, 0.55 #e7b48f, 0.8 #d7d59a, 1 #7aa6c2', 'across'),
      clip('wafer-edge', circle(560, 410, 300, '#000')),
    ],
    [
      rect(0, 0, 1200, 800, '#22303a'),
      circle(640, 430, 520, '#2c3f4b'),
      ...[480, 430, 380, 330].map((r) => ring(640, 430, r, '#374e5b', 7)),
      times(40, (i) =>
        line(
          640 + Math.cos(i * 0.157) * 345,
          430 + Math.sin(i * 0.157) * 345,
          640 + Math.cos(i * 0.157 + 0.16) * 515,
          430 + Math.sin(i * 0.157 + 0.16) * 515,
          '#1c2932',
          4,
        ),
      ),
      circle(572, 424, 306, '#131c23', { opacity: 0.6 }),
      circle(560, 410, 306, '#e6e2d6'),
      group(
        [
          rect(240, 90, 640, 640, 'url(#shine)', { transform: 'rotate(-32 560 410)' }),
          times(17, (i) => rect(250, 104 + i * 38, 620, 3, '#3a4652', { opacity: 0.6 })),
          times(13, (i) => rect(258 + i * 50, 100, 3, 620, '#3a4652', { opacity: 0.6 })),
          times(204, (i) =>
            rect(
              268 + (i % 12) * 50,
              114 + Math.floor(i / 12) * 38,
              (i * 7) % 5 === 0 ? 18 : 12,
              9,
              '#3a4652',
              { opacity: 0.28 },
            ),
          ),
          polygon(at('300 60, 430 60, 760 760, 560 760'), '#ffffff', { opacity: 0.24 }),
          polygon(at('480 60, 510 60, 860 760, 820 760'), '#ffffff', { opacity: 0.2 }),
        ],
        { 'clip-path': 'url(#wafer-edge)' },
      ),
      ring(560, 410, 300, '#f6f2e6', 6),
      circle(560, 712, 12, '#22303a'),
      move(1020, 120, [
        line(0, 0, -190, 170, '#0f171d', 46),
        line(0, 0, -190, 170, '#c9532f', 30),
        line(140, -120, 0, 0, '#c9532f', 34),
        circle(0, 0, 38, '#e9e3d3'),
        circle(0, 0, 14, '#22303a'),
        path('M-208 150L-168 196L-196 214L-228 178Z', '#e9e3d3'),
      ]),
      ...(
        [
          [812, 342, 11],
          [800, 372, 8],
          [822, 394, 6],
          [790, 402, 5],
        ] as const
      ).map(([x, y, r]) => ellipse(x, y, r, r * 0.9, '#f4f1e2', { opacity: 0.95 })),
      ellipse(774, 420, 46, 18, '#f4f1e2', { opacity: 0.8, transform: 'rotate(-20 774 420)' }),
    ],
  );
}

/** A chip as a town seen from above. Square. */
function chip(): Drawing {
  const next = dice(64);
  const block = (x: number, y: number, w: number, h: number, colour: string): string =>
    group([
      rect(x + 5, y + 6, w, h, '#10202a', { opacity: 0.35 }),
      rect(x, y, w, h, colour, { rx: 3 }),
      times(Math.max(1, Math.floor(w / 22)), (i) =>
        rect(x + 8 + i * 22, y + 8, 9, h - 16, '#10202a', { opacity: 0.18 }),
      ),
    ]);
  return picture(
    'chip',
    [1000, 1000],
    [fade('board', '0 #2f6f5f, 1 #1d4a46')],
    [
      rect(0, 0, 1000, 1000, 'url(#board)'),
      ...[0, 90, 180, 270].map((turn) =>
        group(
          [
            times(11, (i) =>
              group([
                rect(232 + i * 51, 128, 22, 80, '#dcb764', { rx: 4 }),
                stroke(
                  `M${243 + i * 51} 130L${243 + i * 51} ${104 - (i % 3) * 22}L${243 + i * 51 + (i - 5) * 16} ${78 - (i % 3) * 22}L${243 + i * 51 + (i - 5) * 16} -20`,
                  '#4f9580',
                  5,
                ),
              ]),
            ),
          ],
          { transform: `rotate(${turn} 500 500)` },
        ),
      ),
      rect(206, 212, 600, 600, '#0e2a2b', { rx: 16, opacity: 0.5 }),
      rect(196, 196, 608, 608, '#26323f', { rx: 16 }),
      rect(232, 232, 536, 536, '#e6dcc4'),
      block(250, 250, 210, 150, '#d9623b'),
      block(476, 250, 120, 70, '#3f7f8c'),
      block(612, 250, 138, 150, '#e9b44c'),
      block(476, 336, 120, 64, '#27465e'),
      block(250, 416, 90, 180, '#27465e'),
      block(356, 416, 240, 110, '#8fb8a8'),
      block(612, 416, 138, 70, '#c48a6a'),
      block(612, 502, 138, 94, '#3f7f8c'),
      block(356, 542, 110, 54, '#e9b44c'),
      block(482, 542, 114, 54, '#d9623b'),
      block(250, 612, 180, 138, '#3f7f8c'),
      block(446, 612, 130, 60, '#c48a6a'),
      block(446, 688, 130, 62, '#27465e'),
      block(592, 612, 158, 138, '#d9623b'),
      times(36, (i) =>
        circle(240 + (i % 9) * 65, 240 + Math.floor(i / 9) * 173, 3.5 + next() * 1.5, '#b99647'),
      ),
      polygon(at('196 240, 196 212, 212 196, 240 196'), '#dcb764'),
    ],
  );
}

export const chipsDrawings: readonly Drawing[] = [wafer(), chip()];
