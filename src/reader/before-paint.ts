import { libraryName } from './library/library-name.ts';

/** Under this name it is kept that the font of text was asked for once. */
const TEXT_FONT = 'broadsheet text';

/**
 * The one script inside pages, which shows the chosen theme before anything is painted: the reader's
 * code comes too late for that. See `library/settings.ts` for what is kept under that name.
 *
 * And it tells when text is set in its own font. On a first visit that is behind the first paint, for
 * which it would be one trip more: until then the font of headlines, which is there, stands in. That is
 * a little wider, so that some paragraphs lose a line: they keep its room, and nothing moves.
 *
 * @param base path that the site is served from, with `/` at its end
 */
export function beforePaint(base: string): string {
  const text = JSON.stringify(TEXT_FONT);
  return [
    '{const d=document.documentElement.dataset,a=()=>{d.text=""};',
    'try{',
    `const{theme:t}=JSON.parse(localStorage.getItem(${JSON.stringify(libraryName(base))}))||{};`,
    'if(t==="light"||t==="dark")d.theme=t;',
    '}catch{}',
    'try{',
    `localStorage.getItem(${text})?a():localStorage.setItem(${text},1)`,
    '}catch{}',
    '"text"in d||new PerformanceObserver((_,o)=>{',
    'o.disconnect();',
    'document.fonts.load("1em Text").then(()=>{',
    // What is not laid out yet has no height that could be kept.
    'const p=[...document.querySelectorAll("main p")].filter(e=>e.checkVisibility?.({contentVisibilityAuto:true})).map(e=>[e,e.offsetHeight]);',
    'a();',
    'for(const[e,h]of p)if(e.offsetHeight<h)e.style.minHeight=h+"px";',
    // On a phone that is turned lines are others.
    'const w=innerWidth;addEventListener("resize",()=>{if(innerWidth!==w)for(const[e]of p)e.style.minHeight=""})',
    '},a)',
    '}).observe({type:"paint",buffered:true})}',
  ].join('');
}
