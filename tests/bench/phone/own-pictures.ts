import { cpSync, createReadStream, createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { ROOT } from '../../support/site.ts';
import { archiveOf, once } from '../workplace.ts';

const PICTURES = join(ROOT, 'tests', 'fixtures', 'sample-edition', 'assets', 'pictures');
const ELSEWHERE = /"images":\[\{"url":"[^"]*"[^\]]*\]/;

/**
 * An archive whose pictures are its own, those of the sample edition in turn: those of the usual one
 * stand on invented hosts, and a page whose pictures cannot come is not the one to audit.
 */
export function archiveWithPictures(work: string, stories: number): Promise<string> {
  return once(join(work, 'archives', `pictures-${stories}`), async (out) => {
    const plain = await archiveOf(work, stories, 'ndjson');
    cpSync(plain, out, { recursive: true, filter: (path) => !path.endsWith('.ndjson') });
    const pictures = readdirSync(PICTURES).sort();
    mkdirSync(join(out, 'assets'));
    cpSync(PICTURES, join(out, 'assets', 'pictures'), { recursive: true });
    let number = 0;
    for (const name of readdirSync(plain).filter((file) => file.endsWith('.ndjson'))) {
      const lines = createWriteStream(join(out, name));
      for await (const line of createInterface(createReadStream(join(plain, name)))) {
        const picture = pictures[number++ % pictures.length];
        const own = `"images":[{"url":"/assets/pictures/${picture}"}]`;
        lines.write(`${line.replace(ELSEWHERE, own)}\n`);
      }
      lines.end();
      await finished(lines);
    }
  });
}
