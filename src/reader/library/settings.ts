import * as z from 'zod/mini';

// oxlint-disable promise/valid-params -- `z.catch` is not that of a promise

/**
 * How the reader wants the page; `own` pictures are those inside the bundle, and an empty language is
 * that of the site.
 */
const settings = z.object({
  language: z.catch(z.string(), ''),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  pictures: z.catch(z.enum(['all', 'own']), 'all'),
  shortcuts: z.catch(z.enum(['on', 'off']), 'on'),
});
export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  language: '',
  theme: 'system',
  pictures: 'all',
  shortcuts: 'on',
};

/** The reader's settings, the same in every tab. */
export interface SettingsStore {
  /** For useSyncExternalStore: the same object until something changes. */
  state(): Settings;
  subscribe(listener: () => void): () => void;
  set(change: Partial<Settings>): void;
}

/** Where settings are kept: a key of localStorage, which answers before the first paint. */
export interface SettingsStorage {
  read(): string | null;
  write(text: string): void;
  /** Called when another tab wrote. */
  onChange(listener: () => void): void;
}

/** Settings over a storage; one that is denied or holds nonsense gives the defaults. */
export function createSettings(storage?: SettingsStorage): SettingsStore {
  let state = storage ? read(storage) : DEFAULT_SETTINGS;
  const listeners = new Set<() => void>();
  const show = (next: Settings) => {
    state = next;
    for (const listener of listeners) listener();
  };
  storage?.onChange(() => show(read(storage)));
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (change) => {
      show({ ...state, ...change });
      try {
        storage?.write(JSON.stringify(state));
      } catch {
        // Denied or full: the choice holds for this visit, and the page shows that it does.
      }
    },
  };
}

function read(storage: SettingsStorage): Settings {
  try {
    return settings.parse(JSON.parse(storage.read() ?? '{}'));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** @param key of localStorage: one for each place that the reader is served from */
export function browserSettings(key: string): SettingsStorage {
  return {
    read: () => localStorage.getItem(key),
    write: (text) => localStorage.setItem(key, text),
    onChange: (listener) =>
      window.addEventListener('storage', (event) => {
        // A null key: everything was cleared.
        if (event.key === key || event.key === null) listener();
      }),
  };
}
