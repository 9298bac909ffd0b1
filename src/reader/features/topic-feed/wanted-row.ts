/** A row that a list is asked to bring into sight, by an event of this name at its element. */
export interface Wanted {
  /** In the list, counted from 0. */
  readonly place: number;
  /** How far below the top of the screen it shall stand, in px. */
  readonly top: number;
}

/** A list that brings rows prevents the event's default. */
export const BRING = 'broadsheet:bring';
