import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { at } from '../../../../tests/support/cards.ts';
import { renderPart } from '../../../../tests/support/render-part.tsx';
import { anArticle, aStory } from '../../../../tests/support/stories.ts';
import type { CoverageArticle } from '../../../engine/answers.ts';
import { StoryHead } from './story-head.tsx';

function show(change: Partial<CoverageArticle> = {}) {
  const lead = anArticle(change);
  const filter = { providers: [], without: [] };
  return renderPart(
    <StoryHead
      story={aStory({ articles: [lead] })}
      lead={lead}
      filter={filter}
      onShowAll={() => {}}
    />,
  );
}

describe('the head of a story', () => {
  test('says when exactly, in UTC, and how long ago while it is news', () => {
    show({ published: at('2026-11-22T17:05') });
    const time = screen.getByText(/22 November 2026.*, 17:05 UTC|November 22, 2026, 17:05 UTC/);
    expect(time).toHaveAttribute('datetime', '2026-11-22T17:05:00Z');
    expect(screen.getByText('3 hours ago')).toBeVisible();
  });

  test('does not count the weeks of what is old', () => {
    show({ published: at('2026-11-12T17:05') });
    expect(screen.queryByText(/ago/)).toBeNull();
  });

  test('makes up no time where the source gave a day', () => {
    show({ published: at('2026-11-22T00:00'), dateOnly: true });
    expect(screen.queryByText(/UTC/)).toBeNull();
    expect(screen.queryByText(/ago/)).toBeNull();
    expect(document.querySelector('time')).toHaveAttribute('datetime', '2026-11-22');
  });

  test('leads to the provider, the source and its AMP pages', () => {
    show({ amp: 'https://valleywire.example/amp', cdnAmp: 'https://cache.example/amp' });
    expect(screen.getByRole('link', { name: 'Valley Wire' })).toHaveAttribute(
      'href',
      '/provider/valleywire.example',
    );
    expect(screen.getByRole('link', { name: 'AMP' })).toHaveAttribute(
      'href',
      'https://valleywire.example/amp',
    );
    expect(screen.getByRole('link', { name: 'AMP (cached)' })).toBeVisible();
  });

  test('shows a picture with its credit, and no frame without one', () => {
    show({
      picture: { src: 'https://valleywire.example/bus.jpg', alt: 'A bus', credit: 'Ann Pell' },
    });
    expect(screen.getByRole('img', { name: 'A bus' })).toBeVisible();
    expect(screen.getByText('Ann Pell')).toBeVisible();
  });

  test('has no frame without a picture', () => {
    show();
    expect(screen.queryByRole('figure')).toBeNull();
  });
});

describe('a video', () => {
  test('asks its host nothing before it is told to play, then takes the focus', async () => {
    show({ type: 'video', video: { host: 'youtube', id: 'abc_1-2' } });
    expect(document.querySelector('iframe')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Play video: loads from YouTube' }));
    const frame = screen.getByTitle('Video: Night buses return to the valley');
    expect(frame).toHaveAttribute(
      'src',
      'https://www.youtube-nocookie.com/embed/abc_1-2?autoplay=1',
    );
    expect(frame).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
    expect(frame).toHaveFocus();
  });

  test('of Vimeo asks not to be tracked', async () => {
    show({ type: 'video', video: { host: 'vimeo', id: '42' } });
    await userEvent.click(screen.getByRole('button', { name: 'Play video: loads from Vimeo' }));
    expect(screen.getByTitle(/^Video/)).toHaveAttribute(
      'src',
      'https://player.vimeo.com/video/42?autoplay=1&dnt=1',
    );
  });
});

describe('sharing', () => {
  const address = 'http://localhost:3000/story/2026/11/21/night-buses-return-to-the-valley';
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
  });
  const withShare = (share: Navigator['share']) =>
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });

  test('hands the address to the device', async () => {
    const share = vi.fn<Navigator['share']>(() => Promise.resolve());
    show();
    withShare(share);
    await userEvent.click(screen.getByRole('button', { name: 'Share' }));
    expect(share).toHaveBeenCalledWith({ title: 'Night buses return to the valley', url: address });
    expect(screen.queryByText(/copied/)).toBeNull();
  });

  test('that the reader breaks off does nothing', async () => {
    show();
    withShare(() => Promise.reject(new DOMException('no', 'AbortError')));
    await userEvent.click(screen.getByRole('button', { name: 'Share' }));
    expect(screen.queryByText(/address/)).toBeNull();
  });

  test('copies the address where the device has nothing to share with, and says so', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    expect(await screen.findByText(`The address is copied: ${address}`)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(address);
  });

  test('shows the address where nothing may be copied', async () => {
    const user = userEvent.setup({ writeToClipboard: false });
    show();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied'));
    await user.click(screen.getByRole('button', { name: 'Share' }));
    expect(await screen.findByText(new RegExp(`The address is ${address}`))).toBeVisible();
  });
});
