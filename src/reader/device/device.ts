import { forgetEdition, keepForGood, listEditions, removeLeftovers } from './editions.ts';
import { openArchives } from './open-archives.ts';

/** What pages may ask of the device: archives become editions that are kept on it. */
export interface Device {
  readonly open: typeof openArchives;
  readonly list: typeof listEditions;
  readonly forget: typeof forgetEdition;
  readonly keepForGood: typeof keepForGood;
  readonly removeLeftovers: typeof removeLeftovers;
}

export const browserDevice: Device = {
  open: openArchives,
  list: listEditions,
  forget: forgetEdition,
  keepForGood,
  removeLeftovers,
};
