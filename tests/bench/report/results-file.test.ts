import { describe, expect, it } from 'vitest';
import { withSection } from './results-file.ts';

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
}

describe('the file of results', () => {
  it('keeps its sections in order, whichever bench ran first', () => {
    const text = withSection(withSection('', 'Scale', 'one'), 'Search', 'two');
    expect(headingsOf(text)).toEqual(['Search', 'Scale']);
  });

  it('replaces a section and leaves the others alone', () => {
    const before = withSection(withSection('', 'Search', 'old'), 'Filters', 'kept');
    const after = withSection(before, 'Search', 'new\n\n### a table\n\n| a |');
    expect(after).toContain('## Search\n\nnew\n\n### a table\n\n| a |\n\n## Filters\n\nkept\n');
    expect(after).not.toContain('old');
    expect(withSection(after, 'Filters', 'kept')).toBe(after);
  });
});
