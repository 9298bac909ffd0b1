import { Link } from 'react-router';
import { ForgetCopies } from '../features/settings/forget-copies.tsx';
import { ForgetRead } from '../features/settings/forget-read.tsx';
import { LibraryFile } from '../features/settings/library-file.tsx';
import { LanguageChoice } from '../features/settings/language-choice.tsx';
import { Choice } from '../features/settings/choice.tsx';
import { useSettings, useSettingsStore } from '../library/settings-context.ts';
import { appStrings } from '../strings/app.ts';
import { openLinkStrings } from '../strings/open-link.ts';
import { settingsStrings } from '../strings/settings.ts';
import styles from './settings-page.module.css';

const { theme, pictures, shortcuts } = settingsStrings;

/** How the reader wants the page. Every choice holds at once; there is nothing to submit. */
export function SettingsPage() {
  const settings = useSettings();
  const { set } = useSettingsStore();
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.heading}>
        {appStrings.titles.settings}
      </h1>
      <p className={styles.words}>{settingsStrings.words}</p>
      <LanguageChoice />
      <Choice
        legend={theme.legend}
        options={{ system: theme.system, light: theme.light, dark: theme.dark }}
        value={settings.theme}
        onChange={(value) => set({ theme: value })}
      />
      <Choice
        legend={pictures.legend}
        hint={pictures.hint}
        options={{ all: pictures.all, own: pictures.own }}
        value={settings.pictures}
        onChange={(value) => set({ pictures: value })}
      />
      <Choice
        legend={shortcuts.legend}
        hint={shortcuts.hint}
        options={{ on: shortcuts.on, off: shortcuts.off }}
        value={settings.shortcuts}
        onChange={(value) => set({ shortcuts: value })}
      />
      <LibraryFile />
      <ForgetRead />
      <ForgetCopies />
      <p className={styles.open}>
        <Link to="/open">{openLinkStrings.open}</Link>
      </p>
    </div>
  );
}
