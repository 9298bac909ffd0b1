import { useMemo, useState } from 'react';
import type { StoryDetail } from '../../engine/answers.ts';
import { ProviderFilter } from '../features/provider-filter/provider-filter.tsx';
import { storyProviders } from '../features/story/story-providers.ts';
import { ActiveFilters } from '../features/view-filters/active-filters.tsx';
import { useFormats } from '../platform/use-formats.ts';
import { storyStrings } from '../strings/story.ts';
import buttons from '../ui/button.module.css';
import { Icon } from '../ui/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';
import type { UseView } from '../view/use-view.ts';
import { activeFilters, type View } from '../view/view.ts';
import styles from './story-filters.module.css';

const words = storyStrings.filter;

interface StoryProvidersProps {
  readonly story: StoryDetail;
  readonly view: View;
  readonly onChange: UseView['update'];
}

/** The providers of this story, to include or leave out, with how many articles each has. */
export function StoryProviders({ story, view, onChange }: StoryProvidersProps) {
  const providers = useMemo(() => storyProviders(story.articles, view), [story, view]);
  // One provider alone is no choice.
  if (providers.length === 1 && activeFilters(view) === 0) return null;
  return (
    <ProviderFilter
      providers={providers}
      included={view.providers}
      leftOut={view.without}
      onChange={onChange}
    />
  );
}

interface StoryFilterBarProps extends StoryProvidersProps {
  /** Articles that the view leaves. */
  readonly shown: number;
}

/** Where no column is wide enough for the providers, the way to them; and what is held back. */
export function StoryFilterBar({ shown, ...props }: StoryFilterBarProps) {
  const { story, view, onChange } = props;
  const all = story.articles.length;
  const active = activeFilters(view);
  const names = new Map(story.articles.map(({ provider }) => [provider.id, provider.name]));
  if (names.size === 1 && active === 0) return null;
  return (
    <div className={`${styles.bar} ${active > 0 ? '' : styles.idle}`}>
      <ProviderSheet {...props} active={active} shown={shown} />
      {active > 0 && <p className={styles.shown}>{words.shown(shown, all)}</p>}
      <ActiveFilters
        view={view}
        nameOf={(id) => names.get(id) ?? id}
        onChange={onChange}
        clear={words.showAll(all)}
      />
    </div>
  );
}

function ProviderSheet({ active, shown, ...props }: StoryFilterBarProps & { active: number }) {
  const [open, setOpen] = useState(false);
  const formats = useFormats();
  const close = () => setOpen(false);
  return (
    <div className={styles.sheet}>
      <button
        type="button"
        className={buttons.button}
        aria-haspopup="dialog"
        aria-label={active > 0 ? words.openWith(active) : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="settings" />
        {words.open}
        {active > 0 && <span className={styles.number}>{formats.number(active)}</span>}
      </button>
      <Sheet open={open} onClose={close} title={words.label}>
        <StoryProviders {...props} />
        <div className={styles.done}>
          <button type="button" className={`${buttons.button} ${buttons.main}`} onClick={close}>
            {words.done(shown)}
          </button>
        </div>
      </Sheet>
    </div>
  );
}
