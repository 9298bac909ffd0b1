import type { Reject } from '../../../bundle/records.ts';

/** What bundling does, in this order. */
export type Step = 'read' | 'merge' | 'write';

/** A folder that a page has listed, or a file: a zip, a page of JSON, lines. */
export type GivenSource = {
  /** Where it was found, in browsers that can go there again. */
  readonly handle?: FileSystemHandle;
} & (
  | {
      readonly kind: 'folder';
      readonly name: string;
      /** Below the folder, with `/`. */
      readonly files: readonly { readonly path: string; readonly file: File }[];
    }
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
);

/** An edition that is made anew: its address and its name stay. */
export interface Renewed {
  readonly id: string;
  readonly title: string;
}

/** From the page to the worker: one, at once. */
export interface BundleOrder {
  /** Path that the reader is served from. */
  readonly base: string;
  readonly sources: readonly GivenSource[];
  /** The edition that they take the place of. */
  readonly renewed?: Renewed | undefined;
  /** When it was asked, in seconds since 1970. */
  readonly now: number;
}

/** What has become of an archive. `read = stories + merged + leftOut + rejected` */
export interface Opened {
  readonly id: string;
  readonly title: string;
  readonly stories: number;
  readonly bytes: number;
  readonly read: number;
  readonly merged: number;
  readonly leftOut: number;
  readonly rejected: number;
  /** The first of those that were rejected. */
  readonly rejects: readonly Reject[];
  /** Kept in the private file system or, where that is closed, in the browser's database. */
  readonly keptIn: 'files' | 'database';
}

/** What is wrong with an archive itself; the page has words for it. `most` is how much it may be. */
export type ArchiveTrouble =
  | {
      readonly what: 'noZip' | 'locked' | 'damaged' | 'unpacksTooLarge';
    }
  /** In MiB; files; stories. */
  | { readonly what: 'tooLarge' | 'tooManyFiles' | 'tooManyStories'; readonly most: number };

/** Why an archive has not become an edition. */
export type OpenFailure =
  /** It cannot be read: `name` is the archive. */
  | { readonly why: 'unreadable'; readonly name: string; readonly trouble: ArchiveTrouble }
  | {
      readonly why: 'nothing';
      readonly name: string;
      readonly read: number;
      readonly rejected: number;
      readonly rejects: readonly Reject[];
    }
  | { readonly why: 'full'; readonly bytes: number }
  /** The worker's code did not come, as without a connection. */
  | { readonly why: 'absent' }
  /** `reason` is the browser's, or ours where it says nothing: in English, as a rule. */
  | { readonly why: 'closed'; readonly reason: string }
  | { readonly why: 'unexpected'; readonly reason: string };

/** From the worker to the page. */
export type BundleMessage =
  | {
      readonly kind: 'progress';
      readonly step: Step;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'failed'; readonly failure: OpenFailure };
