import { element, text } from '../xml.ts';
import type { PageFiles } from './page-files.ts';
import { MEDIA_ASIDE } from './page-styles.ts';

/** The app's `index.html` as it was built, cut where a page's own parts go. */
export interface Shell {
  readonly head: string;
  /** From the end of the title to the root element's content, which was rendered. */
  readonly middle: string;
  /** From the end of the root element. */
  readonly end: string;
}

/** What a page puts into the shell; all of it is HTML already, but for the title. */
export interface PageParts {
  /** Title, description and all that others read of it. */
  readonly head: readonly string[];
  readonly html: string;
  readonly files: PageFiles;
  readonly data: PageData;
}

/** What a page goes on with, by the id of its element: as JSON in it, or in a file of its own. */
export type PageData = { readonly id: string } & (
  { readonly json: string } | { readonly href: string }
);

const ROOT = '<div id="root">';
/** What a page brings along is laid out as far as it is in sight: see `lay-out-rest.ts`. */
const RENDERED_ROOT = '<div id="root" data-rendered>';
const ROOT_END = '</div>';
/** What the shell says of itself, and each page says of its own. */
const OWN_WORDS =
  /\s*<(title>[^<]*<\/title|meta\s+name="description"[^>]*|link\s+rel="alternate"[^>]*)>/g;
const NO_SCRIPTS = /<noscript>.*?<\/noscript>/s;

/** As React writes them, of pictures; the shell has those of fonts. */
const HINT = /^<link rel="preload" as="image"[^>]*>/;
const HINT_IN_HEAD = /^ *(<link rel="preload" as="image"[^>]*>)$/gm;

/** How the app's page names its code. */
const HINTS = /\s*<link rel="modulepreload"[^>]*>/g;
/** What `start.ts` asks for when text, styles, fonts and picture have come and are painted. */
const LATER = { rel: 'later', crossorigin: '' };

/**
 * @param withoutScripts what a page says where scripts are off: it asks for nothing that it can do
 * @throws Error when it has no root element or no head
 */
export function cutShell(index: string, withoutScripts: string): Shell {
  const said = index
    .replaceAll(OWN_WORDS, '')
    .replace(NO_SCRIPTS, `<noscript><p>${text(withoutScripts)}</p></noscript>`)
    .replaceAll(HINTS, '');
  const headEnd = said.indexOf('</head>');
  const root = said.indexOf(ROOT, headEnd);
  const rootEnd = said.indexOf(ROOT_END, root);
  if (headEnd < 0 || root < 0 || rootEnd < 0) {
    throw new Error('index.html has no head, or no root element');
  }
  return {
    head: said.slice(0, headEnd),
    middle: said.slice(headEnd, root) + RENDERED_ROOT,
    end: said.slice(rootEnd),
  };
}

/** A page's whole HTML. */
export function pageIn(shell: Shell, { head, html, files, data }: PageParts): string {
  const { id } = data;
  const links = [
    ...files.styles.map((href) => element('link', { rel: 'stylesheet', crossorigin: '', href })),
    ...files.aside.map((href) =>
      element('link', { ...LATER, as: 'style', media: MEDIA_ASIDE, href }),
    ),
    ...files.joined.map((href) => element('link', { rel: 'joined', href })),
    ...files.scripts.map((href) => element('link', { ...LATER, href })),
    ...('href' in data ? [element('link', { ...LATER, as: 'fetch', id, href: data.href })] : []),
  ];
  const value =
    'json' in data ? `    <script type="application/json" id="${id}">${data.json}</script>\n` : '';
  const asides = files.aside.map((href) =>
    element('link', { rel: 'stylesheet', media: MEDIA_ASIDE, href }),
  );
  if (asides.length > 0) links.push(`<noscript>${asides.join('')}</noscript>`);
  const [before, rest] = splitHints(html);
  const bodyEnd = shell.end.lastIndexOf('</body>');
  return [
    shell.head,
    ...head.map((line) => `    ${line}\n`),
    ...[...before, ...links].map((line) => `    ${line}\n`),
    `  ${shell.middle}`,
    rest,
    shell.end.slice(0, bodyEnd),
    value,
    `  ${shell.end.slice(bodyEnd)}`,
  ].join('');
}

/**
 * React puts hints for the browser in front of what it renders: their place is the head.
 *
 * @returns them, and the rest
 */
export function splitHints(html: string): readonly [readonly string[], string] {
  const hints: string[] = [];
  let rest = html;
  for (let found; (found = HINT.exec(rest));) {
    hints.push(found[0]);
    rest = rest.slice(found[0].length);
  }
  return [hints, rest];
}

/** What was rendered of a page that `pageIn` made, hints in front, and the end of the page behind it. */
export function renderedIn(page: string): string {
  const root = page.indexOf(RENDERED_ROOT);
  const hints = Array.from(page.slice(0, root).matchAll(HINT_IN_HEAD), ([, hint]) => hint);
  return hints.join('') + page.slice(root + RENDERED_ROOT.length);
}
