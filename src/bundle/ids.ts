import * as z from 'zod/mini';
import { PROVIDER_ID, STORY_ID, TOPIC_ID } from './id-patterns.ts';

/** Address of a story without its leading `/story/`: `yyyy/mm/dd/slug`, the UTC day of its lead. */
export const storyId = z
  .string()
  .check(z.regex(STORY_ID, 'must read yyyy/mm/dd/slug'))
  .brand<'StoryId'>();
export type StoryId = z.infer<typeof storyId>;

/** A provider's domain, in lower case, without `www.`. */
export const providerId = z
  .string()
  .check(z.regex(PROVIDER_ID, 'must be a lower-case domain'))
  .brand<'ProviderId'>();
export type ProviderId = z.infer<typeof providerId>;

/** A topic's slug. */
export const topicId = z.string().check(z.regex(TOPIC_ID, 'must be a slug')).brand<'TopicId'>();
export type TopicId = z.infer<typeof topicId>;

/** First 8 bytes of the SHA-256 (FIPS 180-4) of a file's content, as 16 hexadecimal digits. */
export const fileHash = z
  .string()
  .check(z.regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits'))
  .brand<'FileHash'>();
export type FileHash = z.infer<typeof fileHash>;

const YEAR_0 = Date.parse('0000-01-01T00:00:00Z') / 1000;
const YEAR_10000 = Date.parse('+010000-01-01T00:00:00Z') / 1000;

/** Seconds since 1970-01-01T00:00:00Z, whole; negative before. Of years that have four digits. */
export const seconds = z.int().check(z.gte(YEAR_0), z.lt(YEAR_10000));
export type Seconds = number;
