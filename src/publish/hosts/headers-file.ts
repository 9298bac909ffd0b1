import { BUNDLE_FOLDERS } from '../../bundle/files.ts';
import type { Place } from '../site.ts';
import { SERVICE_WORKER } from '../placing/site-file.ts';
import { ASK_AGAIN, FOR_EVER, headersOf } from './policy.ts';

export const HEADERS_FILE = '_headers';

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines].join('\n');
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. How long other files are kept is left to the
 * host, which asks again each time: two rules for one header would be joined.
 *
 * @param scripts that stand in pages
 */
export function headersFile({ base }: Place, scripts: readonly string[]): string {
  const kept = ['assets', ...BUNDLE_FOLDERS.map((folder) => `bundle/${folder}`)];
  const rules = [
    rule(`${base}*`, headersOf(scripts)),
    ...kept.map((folder) => rule(`${base}${folder}/*`, { 'Cache-Control': FOR_EVER })),
    // Whatever a host thinks of scripts: it leads to the newest app.
    rule(base + SERVICE_WORKER, { 'Cache-Control': ASK_AGAIN }),
  ];
  return `${rules.join('\n\n')}\n`;
}
