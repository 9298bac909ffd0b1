import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../command/writing/put-file.ts';
import { linkOrCopy } from '../placing/put-link.ts';
import { contentHash, type Hashes } from '../content-hash.ts';
import { cardPath, type Card } from './card.ts';

/** The cards of a site, each drawn once: one that stands in the site of the last build is taken over. */
export class CardFiles {
  readonly #standing: string;
  readonly #out: string;
  readonly #known: Hashes;

  /**
   * @param standing the folder of the site as it stands
   * @param out the folder that cards go to
   * @param known hashes of standing cards, by their paths; one that has another is drawn anew
   */
  constructor(standing: string, out: string, known: Hashes = {}) {
    this.#standing = standing;
    this.#out = out;
    this.#known = known;
  }

  /** @returns the path of the card's file, below both folders */
  async put(card: Card): Promise<string> {
    const path = cardPath(card);
    const [there, to] = [join(this.#standing, path), join(this.#out, path)];
    if (existsSync(to)) return path;
    makeFolder(dirname(to));
    if (this.#stands(there, this.#known[path])) linkOrCopy(there, to);
    else {
      const { drawCard } = await import('./draw-card.ts');
      writeFileSync(to, drawCard(card));
    }
    return path;
  }

  #stands(file: string, hash: string | undefined): boolean {
    if (!existsSync(file)) return false;
    return hash === undefined || contentHash(readFileSync(file)) === hash;
  }
}
