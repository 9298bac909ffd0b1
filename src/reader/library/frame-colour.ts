import type { Settings } from './settings.ts';

/** Sets the colour of the browser's own frame; without a choice each `meta` speaks for its theme. */
export function colourFrame(theme: Settings['theme'], page: Document): void {
  for (const meta of page.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.setAttribute('media', mediaFor(meta, theme));
  }
}

function mediaFor(meta: HTMLMetaElement, theme: Settings['theme']): string {
  const own = (meta.dataset['scheme'] ??= meta.getAttribute('media')?.includes('dark')
    ? 'dark'
    : 'light');
  if (theme === 'system') return `(prefers-color-scheme: ${own})`;
  return own === theme ? 'all' : 'not all';
}
