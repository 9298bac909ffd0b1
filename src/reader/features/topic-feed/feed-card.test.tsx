import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axe } from '../../../../tests/support/axe.ts';
import { aCard, aMark, aProvider, at } from '../../../../tests/support/cards.ts';
import { renderPart, type PartOptions } from '../../../../tests/support/render-part.tsx';
import { topicId } from '../../../bundle/ids.ts';
import type { FeedCard as Card } from '../../../engine/answers.ts';
import { EVERYTHING, type Query } from '../../../engine/query.ts';
import { FeedCard } from './feed-card.tsx';

const tidewatch = aProvider('The Tidewatch');
const firstLight = aProvider('First Light');

function show(card: Card, view: Query = EVERYTHING, options: PartOptions = {}) {
  renderPart(
    <div role="feed" aria-label="Stories">
      <FeedCard card={card} look="row" place={3} total={44} view={view} />
    </div>,
    options,
  );
  return within(screen.getByRole('article', { name: card.title }));
}

const covered = aCard({
  articles: 3,
  providers: 2,
  first: firstLight.name,
  marks: [
    aMark({ published: at('2026-11-19T10:00'), provider: firstLight.id }),
    aMark({ published: at('2026-11-20T10:00'), lead: true }),
    aMark({ published: at('2026-11-21T08:00'), counts: false }),
  ],
});

describe('a card', () => {
  it('says where it stands in the feed', () => {
    show(aCard());
    const article = screen.getByRole('article');
    expect(article).toHaveAttribute('aria-posinset', '3');
    expect(article).toHaveAttribute('aria-setsize', '44');
  });

  it('leads to its story with the filters that go along, and to its topic with all of them', () => {
    const view: Query = {
      ...EVERYTHING,
      without: [tidewatch.id],
      type: 'article',
      from: '2026-11-01',
    };
    const card = show(aCard(), view);
    expect(within(card.getByRole('heading')).getByRole('link')).toHaveAttribute(
      'href',
      '/story/2026/11/21/night-buses?without=thetidewatch.example&type=article',
    );
    expect(card.getByRole('link', { name: 'Cities' })).toHaveAttribute(
      'href',
      '/topic/cities?without=thetidewatch.example&type=article&from=2026-11-01',
    );
    expect(card.getByRole('link', { name: 'Valley Wire' })).toHaveAttribute(
      'href',
      '/provider/valleywire.example',
    );
  });

  it('does not repeat the topic whose page it is on', () => {
    const topic = topicId.parse('cities');
    const card = show(aCard(), { ...EVERYTHING, topic });
    expect(card.queryByRole('link', { name: 'Cities' })).not.toBeInTheDocument();
  });

  it('says how many cover it, but not that one does', () => {
    expect(show(covered).getByText('2 providers')).toBeVisible();
  });

  it('says nothing of its one provider, and draws no strip for one article', () => {
    const card = show(aCard());
    expect(card.queryByText(/provider/)).not.toBeInTheDocument();
    expect(card.queryByRole('img')).not.toBeInTheDocument();
  });

  it('tells a video, an unlisted story and a read one in words', () => {
    const plain = aCard({ type: 'video', listed: false });
    const card = show(plain, EVERYTHING, { read: [plain.id] });
    for (const word of ['video', 'unlisted', 'read']) expect(card.getByText(word)).toBeVisible();
  });

  it('knows itself as read under an earlier address', () => {
    const moved = aCard({ aliases: [aCard().id], id: covered.id });
    expect(show(moved, EVERYTHING, { read: [aCard().id] }).getByText('read')).toBeVisible();
  });

  it('shows the coverage as marks in time, with the same in words', () => {
    const strip = show(covered).getByRole('img');
    expect(strip).toHaveAccessibleName(
      '3 articles over 46 hours; First Light was first; 1 of them is filtered out',
    );
    // A ring is a dot inside of another.
    expect(strip.innerHTML.match(/M[\d.]+ 7h\.01/g)).toHaveLength(4);
  });

  it('says in seconds what was over within a minute', () => {
    const marks = [aMark(), aMark({ published: at('2026-11-21T21:40:41'), lead: true })];
    expect(show(aCard({ marks, first: firstLight.name })).getByRole('img')).toHaveAccessibleName(
      '2 articles over 41 seconds; First Light was first',
    );
  });

  it('says in whose place its lead stands when that was left out', () => {
    const card = aCard({ leadInsteadOf: tidewatch });
    expect(
      show(card, { ...EVERYTHING, without: [tidewatch.id] }).getByText(
        'In place of The Tidewatch, which is left out',
      ),
    ).toBeVisible();
  });

  it('says who leads otherwise when others were chosen', () => {
    const card = aCard({ leadInsteadOf: tidewatch });
    expect(
      show(card, { ...EVERYTHING, providers: [firstLight.id] }).getByText(
        'Otherwise led by The Tidewatch',
      ),
    ).toBeVisible();
  });

  it('marks the words that were looked for, and leaves its name whole', () => {
    const match = {
      title: [
        { start: 0, end: 5 },
        { start: 12, end: 18 },
      ],
      excerpt: [{ start: 8, end: 11 }],
    };
    const card = show(aCard({ excerpt: 'All the way home', match }));
    const marked = card.getAllByText(/./, { selector: 'mark' }).map((mark) => mark.textContent);
    expect(marked).toEqual(['Night', 'return', 'way']);
    expect(card.getByRole('heading')).toHaveTextContent('Night buses return to the valley');
  });

  it('says which other article has the words', async () => {
    const article = {
      title: 'Late buses are back',
      url: 'https://firstlight.example/late',
      published: at('2026-11-21T20:00'),
      provider: firstLight,
      language: 'en',
      marks: [{ start: 0, end: 4 }],
    };
    const card = show(aCard({ match: { title: [], excerpt: [], article } }));
    const found = await card.findByText('Late', { selector: 'mark' });
    const line = found.closest('p');
    expect(line).toHaveTextContent('First Light: Late buses are back');
  });

  it('tells the browser the language of what journalists wrote', () => {
    const card = show(aCard({ language: 'ar', excerpt: 'نص' }));
    expect(card.getByRole('heading')).toHaveAttribute('lang', 'ar');
    expect(card.getByText('نص')).toHaveAttribute('dir', 'auto');
  });

  it('is free of what axe finds', async () => {
    show(
      aCard({ ...covered, picture: { src: 'https://valleywire.example/bus.jpg', alt: 'A bus' } }),
    );
    expect(await axe(document.body)).toEqual([]);
  });
});
