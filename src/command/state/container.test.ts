import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Column, type Numbers } from '../../ingest/assemble/columns.ts';
import { readContainer, writeContainer } from './container.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-container-'));
const path = join(folder, 'state.bin');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const value = { text: 'Zürich' };
const arrays = new Map<string, Numbers>([
  ['bytes', Uint8Array.of(1, 2, 3)],
  ['none', new Uint32Array()],
  ['times', Float64Array.of(0.5, Number.NaN)],
]);

describe('a container', () => {
  it('gives back what was written, and is nothing once a byte of it differs or is missing', () => {
    writeContainer(path, { value, arrays });
    expect(readContainer(path)).toEqual({ value, arrays });
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (whole[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      expect(readContainer(path), `byte ${at}`).toBeUndefined();
      writeFileSync(path, whole.subarray(0, at));
      expect(readContainer(path), `the first ${at}`).toBeUndefined();
    }
  });

  it('holds arrays that a column goes on with where they stand', () => {
    writeContainer(path, { value, arrays });
    const bytes = readContainer(path)?.arrays.get('bytes') as Uint8Array<ArrayBuffer>;
    const column = new Column(new Uint8Array());
    column.adopt(bytes);
    column.append(Uint8Array.of(4, 5));
    expect([...column.view()]).toEqual([1, 2, 3, 4, 5]);
    expect(column.view().buffer).toBe(bytes.buffer);
    expect([...bytes]).toEqual([1, 2, 3]);
    expect(() => column.adopt(bytes)).toThrow('empty');
  });
});
