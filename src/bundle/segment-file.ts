import * as z from 'zod/mini';
import { segmentRef } from './manifest.ts';

/** The names of the files of a run of segments, oldest first. */
export const segmentFile = z.object({ segments: z.array(segmentRef).check(z.minLength(1)) });
export type SegmentFile = z.infer<typeof segmentFile>;
