import { beforeEach, describe, expect, it, vi } from 'vitest';
import { colourFrame } from './frame-colour.ts';
import { browserSettings, createSettings, DEFAULT_SETTINGS } from './settings.ts';

const KEY = 'broadsheet-test';

beforeEach(() => localStorage.clear());

describe('settings', () => {
  it('are kept for the next visit', () => {
    createSettings(browserSettings(KEY)).set({ theme: 'dark', pictures: 'own' });
    expect(createSettings(browserSettings(KEY)).state()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      pictures: 'own',
    });
  });

  it.each(['', 'nonsense', '[]', '{"theme":"pink"}', 'null'])(
    'are the defaults over %j',
    (kept) => {
      localStorage.setItem(KEY, kept);
      expect(createSettings(browserSettings(KEY)).state()).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('lose only the one that makes no sense', () => {
    localStorage.setItem(KEY, '{"theme":"pink","pictures":"own"}');
    expect(createSettings(browserSettings(KEY)).state().pictures).toBe('own');
  });

  it('follow another tab', () => {
    const here = createSettings(browserSettings(KEY));
    const listener = vi.fn<() => void>();
    here.subscribe(listener);
    localStorage.setItem(KEY, '{"theme":"dark"}');
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(here.state().theme).toBe('dark');
    expect(listener).toHaveBeenCalledOnce();
  });

  it('hold for the visit where the storage is denied', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = createSettings({ read: denied, write: denied, onChange: () => {} });
    store.set({ theme: 'light' });
    expect(store.state().theme).toBe('light');
  });
});

describe('the theme', () => {
  it('stands on the root, and the frame of the browser follows it', () => {
    document.head.innerHTML = `
      <meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)">
      <meta name="theme-color" content="#000" media="(prefers-color-scheme: dark)">`;
    const media = () =>
      [...document.querySelectorAll('meta')].map((meta) => meta.getAttribute('media'));
    colourFrame('dark', document);
    expect(media()).toEqual(['not all', 'all']);
    colourFrame('system', document);
    expect(media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  });
});
