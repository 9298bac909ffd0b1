import languages from 'virtual:languages';
import { useEffect, useRef } from 'react';
import { useSettings, useSettingsStore } from '../../library/settings-context.ts';
import { settingsStrings } from '../../strings/settings.ts';
import buttons from '../../ui/button.module.css';
import styles from './choice.module.css';
import own from './language-choice.module.css';

const words = settingsStrings.language;

/** Names this part of the page in its address, so that the focus is here when it is loaded anew. */
const HASH = '#language';

/**
 * The language of the reader's own words. Buttons, where other choices are radio buttons: the page
 * is loaded anew for each, which arrow keys on the way to another must not do.
 */
export function LanguageChoice() {
  const { language } = useSettings();
  const { set } = useSettingsStore();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (window.location.hash !== HASH) return;
    group.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, []);
  const choose = (id: string) => {
    if (id === language) return;
    window.history.replaceState(window.history.state, '', HASH);
    set({ language: id });
  };
  return (
    <fieldset ref={group} className={styles.choice} aria-describedby="language-hint">
      <legend className={styles.legend}>{words.legend}</legend>
      <p id="language-hint" className={styles.hint}>
        {words.hint}
      </p>
      <div className={own.languages}>
        {[{ id: '', name: words.site }, ...languages].map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={buttons.button}
            lang={id || undefined}
            dir="auto"
            aria-pressed={id === language}
            onClick={() => choose(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
