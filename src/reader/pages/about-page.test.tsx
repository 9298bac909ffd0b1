import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../tests/support/render-app.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { BundleProblem } from '../../bundle/problems.ts';
import type { Reject } from '../../bundle/records.ts';

function withRejects(rejected: readonly Reject[], all = rejected.length) {
  const engine = sampleEngine();
  return {
    ...engine,
    edition: async () => {
      const edition = await engine.edition();
      return { ...edition, intake: { ...edition.intake, rejected: all } };
    },
    rejects: async () => ({ rejected: [...rejected], notes: [] }),
  };
}

const reject = (line: number): Reject => ({
  source: 'archive/2026.ndjson',
  line,
  field: 'title',
  reason: 'is missing',
});

describe('the page about the edition', () => {
  it('gives its title, dates, counts and topics', async () => {
    const { counts } = await sampleEngine().edition();
    renderApp('/about');
    const main = within(screen.getByRole('main'));
    expect(await main.findByText('The Sample Edition')).toBeVisible();
    expect(main.getByText(/^From .* to .*2026/)).toBeVisible();
    const articles = main.getByText('Articles').parentElement;
    expect(articles).toHaveTextContent(`Articles${counts.articles}`);
    expect(main.getByRole('link', { name: 'Oceans' })).toHaveAttribute('href', '/topic/oceans');
    expect(main.getByText('Nothing was rejected.')).toBeVisible();
  });

  it('lists what was rejected: where, which field, why', async () => {
    renderApp('/about', { engine: withRejects([reject(7)]) });
    expect(await screen.findByText('1 record could not be used.')).toBeVisible();
    const entry = screen.getByText('archive/2026.ndjson, line 7').closest('li');
    expect(entry).toHaveTextContent('title: is missing');
  });

  it('opens a long list on demand, and says when even that is not all', async () => {
    const many = Array.from({ length: 45 }, (_, line) => reject(line + 1));
    const { user } = renderApp('/about', { engine: withRejects(many, 2000) });
    expect(await screen.findByText('The first 45 of them are listed.')).toBeVisible();
    expect(screen.queryByText('archive/2026.ndjson, line 45')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show 25 more' }));
    expect(screen.getByText('archive/2026.ndjson, line 45')).toBeVisible();
  });

  it('keeps the rest when the list does not load', async () => {
    const missing = new BundleProblem('missing', 'rejects/0123456789abcdef.json', 'gone');
    const engine = { ...withRejects([], 3), rejects: () => Promise.reject(missing) };
    renderApp('/about', { engine });
    expect(await screen.findByRole('alert')).toHaveTextContent(/part of the edition is missing/);
    expect(screen.getByText('3 records could not be used.')).toBeVisible();
  });
});
