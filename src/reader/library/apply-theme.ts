import type { Settings } from './settings.ts';

/** Shows a page in the chosen theme: `data-theme` on the root, which `tokens.css` reads. */
export function applyTheme(theme: Settings['theme'], page: Document): void {
  if (theme === 'system') delete page.documentElement.dataset['theme'];
  else page.documentElement.dataset['theme'] = theme;
  // The colour of the browser's own frame; without a choice each `meta` speaks for its theme.
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
