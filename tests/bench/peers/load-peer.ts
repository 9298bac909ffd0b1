import { pathToFileURL } from 'node:url';
import { LOADER, type Peer } from './install.ts';

/**
 * A peer's module, which this project doesn't depend on: what is used of it is typed by whoever
 * loads it.
 */
export async function loadPeer<Module>(peer: Peer): Promise<Module> {
  const loader: { load(name: string): Promise<Module> } = await import(pathToFileURL(LOADER).href);
  return loader.load(peer);
}
