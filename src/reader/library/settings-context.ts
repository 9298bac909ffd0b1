import { createContext, use, useSyncExternalStore } from 'react';
import { DEFAULT_SETTINGS, type Settings, type SettingsStore } from './settings.ts';

export const SettingsContext = createContext<SettingsStore | undefined>(undefined);

/** @throws Error outside of the app's providers */
export function useSettingsStore(): SettingsStore {
  const store = use(SettingsContext);
  if (!store) throw new Error('no settings are provided here');
  return store;
}

export function useSettings(): Settings {
  const store = useSettingsStore();
  return useSyncExternalStore(store.subscribe, store.state, () => DEFAULT_SETTINGS);
}
