import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axe } from '../../../tests/support/axe.ts';
import { renderPart } from '../../../tests/support/render-part.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { TopicPage } from './topic-page.tsx';
// Code that comes late in a browser is here at once, so that no test waits for its making.
import './filter-controls.tsx';
import '../features/topic-feed/later-block.tsx';

function show(at: string) {
  return renderPart(<TopicPage />, { engine: sampleEngine(), at, route: '/topic/:topic' });
}

describe('a topic', () => {
  it('shows its stories and leads to its children', async () => {
    show('/topic/climate');
    expect(await screen.findByRole('heading', { level: 1, name: 'Climate' })).toBeVisible();
    const feed = await screen.findByRole('feed', { name: 'Stories about Climate' });
    expect(within(feed).getAllByRole('article').length).toBeGreaterThan(3);
    expect(screen.getAllByRole('link', { name: 'Oceans' })[0]).toHaveAttribute(
      'href',
      '/topic/oceans',
    );
    await screen.findByRole('group', { name: 'Providers' });
    expect(await axe(document.body)).toEqual([]);
  });

  it('leads to its parent', async () => {
    show('/topic/oceans');
    expect((await screen.findByText('Part of')).parentElement).toHaveTextContent(/Climate/);
  });

  it('that is not there leads to those that are', async () => {
    show('/topic/gardening');
    expect(await screen.findByRole('heading', { level: 1, name: 'No such topic' })).toBeVisible();
    expect(screen.getByText(/no topic “gardening”/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Climate' })).toBeVisible();
  });
});
