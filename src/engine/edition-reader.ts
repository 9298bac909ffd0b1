import type { Manifest } from '../bundle/manifest.ts';
import { DayIndex } from './day-index.ts';
import { ProviderTable } from './provider-table.ts';
import { segmentReaders, type SegmentReader } from './segment-reader.ts';
import type { Store } from './store.ts';
import { volumeReaders, type VolumeReader } from './volume-reader.ts';
import { windowsOf, type Window } from './windows.ts';

/** An edition, opened: what is made once of its manifest. Reads nothing by itself. */
export class EditionReader {
  readonly store: Store;
  readonly manifest: Manifest;
  /** Oldest first, like volumes and windows. */
  readonly segments: readonly SegmentReader[];
  readonly volumes: readonly VolumeReader[];
  readonly windows: readonly Window[];
  readonly providers: ProviderTable;
  readonly days: DayIndex;

  constructor(store: Store, manifest: Manifest) {
    this.store = store;
    this.manifest = manifest;
    this.segments = segmentReaders(store, manifest);
    this.volumes = volumeReaders(store, manifest.volumes);
    this.windows = windowsOf(this.volumes);
    this.providers = new ProviderTable(store, manifest);
    this.days = new DayIndex(manifest.days, store.days);
  }

  get stories(): number {
    return this.manifest.counts.stories;
  }
}
