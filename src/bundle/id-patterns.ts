/*
 * How ids are written. Apart from their schemas (ids.ts): threads of the command make ids and check
 * few, and the library of those schemas takes longer to load than all of their own code.
 */

/** `yyyy/mm/dd/slug`. */
export const STORY_ID = /^\d{4}\/\d{2}\/\d{2}\/[\p{L}\p{N}-]+$/u;
/** A lower-case domain. */
export const PROVIDER_ID = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;
/** A slug. */
export const TOPIC_ID = /^[\p{L}\p{N}-]+$/u;
/** What a host of videos calls one. */
export const VIDEO_ID = /^[\w-]{1,64}$/;
