import { move, path, polygon, stroke } from '../paper.ts';

export function fir(x: number, y: number, height: number, colour: string): string {
  const half = height * 0.24;
  return polygon(
    [
      [x, y - height],
      [x + half * 0.6, y - height * 0.55],
      [x + half * 0.35, y - height * 0.55],
      [x + half, y],
      [x - half, y],
      [x - half * 0.35, y - height * 0.55],
      [x - half * 0.6, y - height * 0.55],
    ],
    colour,
  );
}

export function palm(x: number, y: number, height: number, leaf: string): string {
  return move(x, y, [
    stroke(
      `M0 0C${height * 0.06} ${-height * 0.4} ${-height * 0.02} ${-height * 0.7} ${height * 0.05} ${-height}`,
      '#6b4a35',
      height * 0.045,
    ),
    ...[-172, -146, -112, -70, -34, -8].map((angle) =>
      path('M0 0C30 -34 92 -40 132 8C92 -8 40 -4 0 0Z', leaf, {
        transform: `translate(${height * 0.05} ${-height}) rotate(${angle + 20}) scale(${height / 330})`,
      }),
    ),
  ]);
}
