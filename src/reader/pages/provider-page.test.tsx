import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axe } from '../../../tests/support/axe.ts';
import { renderPart } from '../../../tests/support/render-part.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { ProviderPage } from './provider-page.tsx';

function show(domain: string) {
  return renderPart(<ProviderPage />, {
    engine: sampleEngine(),
    at: `/provider/${domain}`,
    route: '/provider/:domain',
  });
}

describe('a provider', () => {
  it('shows who it is and every story with its own article in the lead', async () => {
    show('tidewatch.example');
    expect(await screen.findByRole('heading', { level: 1, name: 'The Tidewatch' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Visit tidewatch.example' })).toHaveAttribute(
      'href',
      'https://tidewatch.example/',
    );
    const feed = await screen.findByRole('feed', { name: 'Stories with The Tidewatch' });
    for (const article of within(feed).getAllByRole('article')) {
      expect(within(article).getByRole('link', { name: 'The Tidewatch' })).toBeVisible();
    }
    expect(await axe(document.body)).toEqual([]);
  });

  it('is filtered by all but providers, since it is that filter', async () => {
    show('tidewatch.example?provider=northline.example');
    expect(await screen.findByRole('group', { name: 'Dates' })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Providers' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Remove filter/ })).not.toBeInTheDocument();
  });

  it.each(['nobody.example', 'not%20a%20domain'])(
    'that is not there says so: %s',
    async (domain) => {
      show(domain);
      expect(
        await screen.findByRole('heading', { level: 1, name: 'No such provider' }),
      ).toBeVisible();
      expect(screen.getByRole('link', { name: 'Go to the front page' })).toBeVisible();
    },
  );
});
