import { libraryName } from './library/library-name.ts';

/**
 * The one script inside pages, which shows the chosen theme before anything is painted: the reader's
 * code comes too late for that. See `library/settings.ts` for what is kept under that name.
 *
 * @param base path that the site is served from, with `/` at its end
 */
export function beforePaint(base: string): string {
  return [
    'try{',
    `const{theme:t}=JSON.parse(localStorage.getItem(${JSON.stringify(libraryName(base))}));`,
    'if(t==="light"||t==="dark")document.documentElement.dataset.theme=t',
    '}catch{}',
  ].join('');
}
