import { judge } from '../../assemble/candidate.ts';
import type { Candidate } from '../../assemble/candidate.ts';
import type { Reject } from '../../../bundle/records.ts';
import { loadReaders, readSource } from '../read.ts';
import type { SourceYield } from '../record.ts';

await loadReaders(['feed.xml']);

export function read(text: string, path = 'feed.xml'): SourceYield {
  return readSource({ source: path, root: 0, path, text });
}

/** What becomes of the items of a feed. */
export function judged(text: string, path?: string) {
  const { records, rejected } = read(text, path);
  const stories: Candidate[] = [];
  const rejects: Reject[] = [...rejected];
  for (const record of records) {
    const verdict = judge(record, () => ({ reason: 'is not there' }));
    if (verdict.kind === 'story') stories.push(verdict.candidate);
    if (verdict.kind === 'rejected') rejects.push(verdict.reject);
  }
  return { stories, rejects };
}

/** An RSS 2.0 feed of some items, by what stands in them. */
export function rss(items: readonly string[], head = '', attributes = ''): string {
  const body = items.map((item) => `<item>\n${item}\n</item>`).join('\n');
  return `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" ${attributes}>
<channel><title>The Millrace</title><link>https://millrace.example/</link>${head}
${body}
</channel></rss>`;
}

/** An item that lacks nothing, with more in it. */
export function item(more = '', link = 'https://millrace.example/otters'): string {
  return `<title>Otters below the mill</title><link>${link}</link>
<pubDate>Sat, 07 Nov 2026 09:00:00 GMT</pubDate>${more}`;
}

/** An Atom feed of some entries. */
export function atom(entries: readonly string[], head = '', attributes = ''): string {
  const body = entries.map((entry) => `<entry>\n${entry}\n</entry>`).join('\n');
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>
<title>The Millrace</title><link href="https://millrace.example/"/>${head}
${body}
</feed>`;
}
