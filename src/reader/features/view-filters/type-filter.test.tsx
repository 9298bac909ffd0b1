import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { sampleEngine } from '../../../../tests/support/sample-engine.ts';
import { EVERYTHING } from '../../../engine/query.ts';
import { TypeFilter } from './type-filter.tsx';

it('says how many stories there are of any type, also while one is chosen', async () => {
  const view = { ...EVERYTHING, type: 'video' } as const;
  const facets = await sampleEngine().facets(view);
  render(<TypeFilter view={view} facets={facets} onChange={vi.fn<() => void>()} />);
  expect(screen.getByRole('radio', { name: 'Everything' })).toHaveAccessibleDescription('46');
  expect(screen.getByRole('radio', { name: 'Videos' })).toHaveAccessibleDescription(
    String(facets.total),
  );
});
