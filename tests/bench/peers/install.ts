import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ROOT } from '../../support/site.ts';

/** Packages that the project is compared with, at the majors of the day; no dependency of it. */
const PEERS = {
  pagefind: '1',
  minisearch: '7',
  flexsearch: '0.8',
  '@orama/orama': '3',
  '@11ty/eleventy': '3',
  lighthouse: '13',
} as const;
export type Peer = keyof typeof PEERS;

export const PEERS_FOLDER = join(ROOT, 'node_modules', '.cache', 'broadsheet', 'peers');

/** A module beside the peers, whose imports find them. */
export const LOADER = join(PEERS_FOLDER, 'load.js');

const packageVersion = z.object({ version: z.string() });

function packageFile(peer: Peer): string {
  return join(PEERS_FOLDER, 'node_modules', peer, 'package.json');
}

/** The version that is installed. */
export function peerVersion(peer: Peer): string {
  return packageVersion.parse(JSON.parse(readFileSync(packageFile(peer), 'utf8'))).version;
}

/**
 * Installs peers into a folder of the cache, once.
 *
 * @throws Error when npm can't
 */
export function installPeers(peers: readonly Peer[]): void {
  const missing = peers.filter((peer) => !existsSync(packageFile(peer)));
  if (missing.length === 0 && existsSync(LOADER)) return;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  const folderFile = join(PEERS_FOLDER, 'package.json');
  if (!existsSync(folderFile)) {
    writeFileSync(folderFile, JSON.stringify({ private: true, type: 'module' }));
  }
  writeFileSync(LOADER, 'export const load = (name) => import(name);\n');
  if (missing.length === 0) return;
  const named = missing.map((peer) => `${peer}@${PEERS[peer]}`);
  console.log(`Installing ${named.join(', ')} ...`);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...named], {
    cwd: PEERS_FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm install ${named.join(' ')} ended with ${status}`);
}
