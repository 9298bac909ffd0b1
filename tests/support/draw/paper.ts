/** Shared tools for the sample edition's drawings: shapes as SVG text, nothing clever. */

export interface Drawing {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export type Point = readonly [x: number, y: number];
type Attributes = Readonly<Record<string, string | number>>;

function element(tag: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => `${name}="${typeof value === 'number' ? round(value) : value}"`)
    .join(' ');
  return content === '' ? `<${tag} ${written}/>` : `<${tag} ${written}>${content}</${tag}>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string {
  return element('rect', { x, y, width, height, fill, ...more });
}

export function circle(
  cx: number,
  cy: number,
  r: number,
  fill: string,
  more: Attributes = {},
): string {
  return element('circle', { cx, cy, r, fill, ...more });
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string {
  return element('ellipse', { cx, cy, rx, ry, fill, ...more });
}

export function ring(
  cx: number,
  cy: number,
  r: number,
  stroke: string,
  width: number,
  more: Attributes = {},
): string {
  return circle(cx, cy, r, 'none', { stroke, 'stroke-width': width, ...more });
}

export function path(d: string, fill: string, more: Attributes = {}): string {
  return element('path', { d, fill, ...more });
}

/** An open line with round ends. */
export function stroke(d: string, colour: string, width: number, more: Attributes = {}): string {
  return path(d, 'none', {
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
  more: Attributes = {},
): string {
  return stroke(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, colour, width, more);
}

export function polygon(points: readonly Point[], fill: string, more: Attributes = {}): string {
  return element('polygon', {
    points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '),
    fill,
    ...more,
  });
}

export function group(parts: readonly string[], more: Attributes = {}): string {
  return element('g', more, parts.join('') || ' ');
}

export function move(x: number, y: number, parts: readonly string[], turn = 0, scale = 1): string {
  return group(parts, {
    transform: `translate(${round(x)} ${round(y)}) rotate(${turn}) scale(${scale})`,
  });
}

/** A gradient from top to bottom; use it as `url(#id)`. Stops read "0 #ffffff, 1 #000000 0.5". */
export function fade(id: string, stops: string, along: 'down' | 'across' = 'down'): string {
  const direction =
    along === 'down' ? { x1: 0, y1: 0, x2: 0, y2: 1 } : { x1: 0, y1: 0, x2: 1, y2: 0 };
  return element('linearGradient', { id, ...direction }, stopsOf(stops));
}

/** A gradient from the middle outwards. */
export function glow(id: string, stops: string): string {
  return element('radialGradient', { id }, stopsOf(stops));
}

function stopsOf(stops: string): string {
  return stops
    .split(', ')
    .map((stop) => {
      const [offset = '0', colour = 'none', opacity = '1'] = stop.split(' ');
      return element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity });
    })
    .join('');
}

/** Points written in one line: "0 246, 140 196". */
export function at(points: string): Point[] {
  return points.split(', ').map((point) => {
    const [x = Number.NaN, y = Number.NaN] = point.split(' ').map(Number);
    return [x, y];
  });
}

export function clip(id: string, shape: string): string {
  return element('clipPath', { id }, shape);
}

/** A smooth curve through all points, as path data (Catmull-Rom turned into Béziers). */
export function curve(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return '';
  let d = `M${round(first[0])} ${round(first[1])}`;
  for (let i = 0; i < points.length - 1; i += 1) {
    const here = points[i] ?? first;
    const next = points[i + 1] ?? here;
    const before = points[i - 1] ?? here;
    const after = points[i + 2] ?? next;
    const a: Point = [here[0] + (next[0] - before[0]) / 6, here[1] + (next[1] - before[1]) / 6];
    const b: Point = [next[0] - (after[0] - here[0]) / 6, next[1] - (after[1] - here[1]) / 6];
    d += `C${[a, b, next].map(([x, y]) => `${round(x)} ${round(y)}`).join(' ')}`;
  }
  return d;
}

/** Land or water under a curve: what a hill, a bank or a swell needs. */
export function land(
  points: readonly Point[],
  bottom: number,
  fill: string,
  more: Attributes = {},
): string {
  const first = points[0] ?? [0, bottom];
  const last = points[points.length - 1] ?? first;
  return path(`${curve(points)}L${last[0]} ${bottom}L${first[0]} ${bottom}Z`, fill, more);
}

/** Mountains: the same, with straight edges. */
export function peaks(points: readonly Point[], bottom: number, fill: string): string {
  const first = points[0] ?? [0, bottom];
  const last = points[points.length - 1] ?? first;
  return polygon([...points, [last[0], bottom], [first[0], bottom]], fill);
}

export function swell(
  width: number,
  y: number,
  height: number,
  length: number,
  shift: number,
): Point[] {
  const points: Point[] = [];
  for (let x = -length; x <= width + length; x += length / 4) {
    points.push([x, y + Math.sin(((x + shift) / length) * Math.PI * 2) * height]);
  }
  return points;
}

export function polar(cx: number, cy: number, r: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r];
}

/** 0, 1, 2 ... turned into parts. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** The same numbers on every run, between 0 and 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function stars(
  count: number,
  width: number,
  height: number,
  seed: number,
  colour = '#f4efe0',
): string {
  const next = dice(seed);
  return times(count, () =>
    circle(next() * width, next() * height, 0.8 + next() * 1.8, colour, {
      opacity: round(0.25 + next() * 0.6),
    }),
  );
}

const GRAIN =
  '<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.7" numOctaves="2" seed="7"/>' +
  '<feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.45  0 0 0 0 0.4  0.5 0 0 0 -0.19"/></filter>';

/** A finished picture: definitions, parts from back to front, and a little paper grain over all. */
export function picture(
  name: string,
  [width, height]: readonly [number, number],
  definitions: readonly string[],
  parts: readonly string[],
): Drawing {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${GRAIN}${definitions.join('')}</defs>${parts.join('')}` +
    `<rect width="${width}" height="${height}" filter="url(#grain)" opacity="0.28"/></svg>`;
  return { name, width, height, svg };
}
