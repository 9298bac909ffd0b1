import { describe, expect, it } from 'vitest';
import { bytes, percent, seconds, tableText } from './table.ts';

describe('a table of results', () => {
  it('shows how many times ours each other row is', () => {
    const columns = [{ name: 'what' }, { name: 'time', show: seconds, ratio: true }];
    const rows = [
      ['ours', 2],
      ['theirs', 5],
      ['absent', undefined],
    ];
    expect(tableText({ columns, rows }).split('\n')).toEqual([
      '| what   | time       |',
      '| ------ | ---------- |',
      '| ours   | 2 s        |',
      '| theirs | 5 s (2.5×) |',
      '| absent | –          |',
    ]);
  });

  it('writes sizes and shares with three digits at most', () => {
    expect([bytes(12), bytes(1_234), bytes(151_900), bytes(48_210_000)]).toEqual([
      '12 B',
      '1.23 KB',
      '152 KB',
      '48.2 MB',
    ]);
    expect(percent(0.0123)).toBe('1.23 %');
  });
});
