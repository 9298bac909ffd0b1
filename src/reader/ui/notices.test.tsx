import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadNotice, NoticesProvider, useNotices, type Notice } from './notices.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Sayer({ notices }: { notices: readonly Notice[] }) {
  const { say } = useNotices();
  return notices.map((notice) => (
    <button key={notice.text} onClick={() => say(notice)}>
      Say {notice.text}
    </button>
  ));
}

async function say(...notices: readonly Notice[]) {
  render(
    <NoticesProvider>
      <Sayer notices={notices} />
    </NoticesProvider>,
  );
  for (const { text } of notices) {
    const button = screen.getByRole('button', { name: `Say ${text}` });
    button.focus();
    fireEvent.click(button);
  }
  // The code of a notice comes with the first.
  await act(async () => void (await loadNotice()));
  return screen.getByRole('status');
}

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe('a notice', () => {
  it('is read out politely and goes after a while', async () => {
    const region = await say({ text: 'Removed' });
    expect(region).toHaveTextContent('Removed');
    pass(7_900);
    expect(region).toHaveTextContent('Removed');
    pass(200);
    expect(region).toBeEmptyDOMElement();
  });

  it('waits while the pointer is on it', async () => {
    const region = await say({ text: 'Removed' });
    const notice = region.firstElementChild ?? region;
    fireEvent.pointerEnter(notice);
    pass(60_000);
    expect(region).toHaveTextContent('Removed');
    fireEvent.pointerLeave(notice);
    pass(8_100);
    expect(region).toBeEmptyDOMElement();
  });

  it('stays when it is meant to last, until it is dismissed', async () => {
    const region = await say({ text: 'Nothing is kept', lasting: true });
    pass(60_000);
    const opener = document.activeElement as HTMLElement;
    screen.getByRole('button', { name: 'Dismiss' }).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(region).toBeEmptyDOMElement();
    expect(opener).toHaveFocus();
  });

  it('goes at Escape, the newest first, and the focus stays', async () => {
    const region = await say({ text: 'a' }, { text: 'b', lasting: true });
    const focused = screen.getByRole('button', { name: 'Say b' });
    fireEvent.keyDown(focused, { key: 'Escape' });
    expect(region).toHaveTextContent('a');
    expect(region).not.toHaveTextContent('b');
    fireEvent.keyDown(focused, { key: 'Escape' });
    expect(region).toBeEmptyDOMElement();
    expect(focused).toHaveFocus();
  });

  it('is undone by the keys for that, but not where a text is written', async () => {
    const run = vi.fn<() => void>();
    const region = await say({ text: 'Removed', action: { label: 'Undo', run } });
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
    field.remove();
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
    expect(run).toHaveBeenCalledOnce();
    expect(region).toBeEmptyDOMElement();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(run).toHaveBeenCalledOnce();
  });

  it('stays for longer where it offers something', async () => {
    const region = await say({ text: 'Removed', action: { label: 'Undo', run: () => {} } });
    pass(19_900);
    expect(region).toHaveTextContent('Removed');
    pass(200);
    expect(region).toBeEmptyDOMElement();
  });

  it('runs its action once and goes', async () => {
    const run = vi.fn<() => void>();
    const region = await say({ text: 'Removed', action: { label: 'Undo', run } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(run).toHaveBeenCalledOnce();
    expect(region).toBeEmptyDOMElement();
  });

  it('takes the place of the same words, and of the oldest of many', async () => {
    const region = await say({ text: 'a' }, { text: 'b' }, { text: 'c' }, { text: 'd' });
    expect(region).toHaveTextContent('bcd');
    fireEvent.click(screen.getByRole('button', { name: 'Say b' }));
    expect(region).toHaveTextContent('cdb');
  });
});
