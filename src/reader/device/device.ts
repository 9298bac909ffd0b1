import {
  forgetEdition,
  listEditions,
  reachAgain,
  rememberPlace,
  removeLeftovers,
  renameEdition,
} from './editions.ts';
import { keepForGood } from '../platform/keep-for-good.ts';
import { openArchives } from './open-archives.ts';

/** What pages may ask of the device: archives become editions that are kept on it. */
export interface Device {
  readonly open: typeof openArchives;
  readonly list: typeof listEditions;
  readonly rename: typeof renameEdition;
  readonly remember: typeof rememberPlace;
  readonly reach: typeof reachAgain;
  readonly forget: typeof forgetEdition;
  readonly keepForGood: typeof keepForGood;
  readonly removeLeftovers: typeof removeLeftovers;
}

export const browserDevice: Device = {
  open: openArchives,
  list: listEditions,
  rename: renameEdition,
  remember: rememberPlace,
  reach: reachAgain,
  forget: forgetEdition,
  keepForGood,
  removeLeftovers,
};
