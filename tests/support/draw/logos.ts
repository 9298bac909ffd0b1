import {
  at,
  circle,
  ellipse,
  group,
  line,
  path,
  polygon,
  rect,
  ring,
  stroke,
  times,
} from './paper.ts';
import type { Drawing } from './paper.ts';

const INK = '#fdf8ea';

/** A mark on a coloured ground, 96 units square; bold enough to be read at 18 pixels. */
function logo(name: string, ground: string, parts: readonly string[]): Drawing {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">' +
    `<rect width="96" height="96" fill="${ground}"/>${parts.join('')}</svg>`;
  return { name, width: 96, height: 96, svg };
}

export const logos: readonly Drawing[] = [
  logo(
    'tidewatch',
    '#1f6a62',
    [30, 50, 70].map((y) =>
      stroke(`M14 ${y}C26 ${y - 16} 36 ${y - 16} 48 ${y}S70 ${y + 16} 82 ${y}`, INK, 10),
    ),
  ),
  logo('meridianpost', '#1f4a80', [
    ring(48, 48, 30, INK, 9),
    ellipse(48, 48, 12, 30, 'none', { stroke: INK, 'stroke-width': 8 }),
  ]),
  logo('orbitandnote', '#4a3a86', [
    circle(48, 48, 15, INK),
    stroke('M20 74C4 54 30 18 62 16', INK, 8),
    circle(72, 22, 10, '#f0b14c'),
  ]),
  logo('circuitdaily', '#8c2746', [
    stroke('M70 30C50 12 18 26 18 50S52 86 72 66', INK, 12),
    circle(74, 30, 10, INK),
    circle(74, 66, 10, INK),
  ]),
  logo('firstlight', '#e0673a', [
    path('M18 62A30 30 0 0 1 78 62Z', INK),
    rect(10, 68, 76, 9, INK, { rx: 4 }),
  ]),
  logo('harbourquarterly', '#7a5c1c', [
    path('M16 22H44V50H16Z', INK),
    path('M52 22H80V50H52Z', INK, { opacity: 0.45 }),
    path('M16 58H44V80H16Z', INK, { opacity: 0.45 }),
    path('M52 58H80V80H52Z', INK, { opacity: 0.45 }),
  ]),
  logo('fieldnotes', '#4b6f24', [
    stroke('M48 84V40', INK, 9),
    path('M48 46C48 24 30 16 14 18C14 38 28 50 48 46Z', INK),
    path('M48 60C48 42 64 34 82 36C82 54 66 64 48 60Z', INK),
  ]),
  logo('northline', '#25333f', [polygon(at('48 10, 76 82, 48 66, 20 82'), INK)]),
  logo('valleywire', '#a45a17', [stroke('M12 22L48 76L84 22', INK, 14)]),
  logo('bellwetherwire', '#1d1d1f', [
    path('M48 14C66 14 70 32 70 48C70 58 76 62 80 68H16C20 62 26 58 26 48C26 32 30 14 48 14Z', INK),
    circle(48, 78, 9, '#e0673a'),
  ]),
  logo('canalstreetcourier', '#0f7f9c', [
    path('M14 66V44A34 34 0 0 1 82 44V66H66V46A18 18 0 0 0 30 46V66Z', INK),
    rect(14, 74, 68, 9, INK),
  ]),
  logo('radioestuary', '#b3302c', [
    circle(26, 70, 11, INK),
    stroke('M26 42A28 28 0 0 1 54 70', INK, 10),
    stroke('M26 18A52 52 0 0 1 78 70', INK, 10),
  ]),
  logo('thesieve', '#5b6b78', [
    times(9, (i) =>
      circle(
        24 + (i % 3) * 24,
        24 + Math.floor(i / 3) * 24,
        i === 4 ? 10 : 8,
        i === 4 ? '#f7c948' : INK,
      ),
    ),
  ]),
  logo('longgallery', '#c78a9c', [
    rect(14, 18, 68, 60, '#3a1f33'),
    rect(26, 30, 44, 36, '#c78a9c'),
    line(26, 66, 50, 42, '#3a1f33', 8),
    line(50, 42, 70, 62, '#3a1f33', 8),
  ]),
  logo('frameeleven', '#f0b429', [
    group([rect(22, 18, 16, 60, '#1d1d1f'), polygon(at('50 18, 82 48, 50 78'), '#1d1d1f')]),
  ]),
];
