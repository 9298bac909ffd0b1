import { useId, type ReactNode } from 'react';
import type { Combobox } from './combobox.ts';
import styles from './option-list.module.css';

// oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML's own select and datalist take no groups of two-part options under a field

export interface Option {
  readonly key: string;
  readonly label: string;
  /** What it is or does, in a few words. */
  readonly hint?: string | undefined;
  readonly language?: string | undefined;
}

export interface OptionGroup<Kind extends Option> {
  readonly title: string;
  readonly options: readonly Kind[];
}

export interface OptionListProps<Kind extends Option> {
  readonly label: string;
  readonly groups: readonly OptionGroup<Kind>[];
  readonly combobox: Pick<Combobox, 'listId' | 'optionId' | 'active'>;
  readonly onChoose: (option: Kind) => void;
}

/** The options of a combobox, in groups. Its field keeps the focus, also while one is pressed. */
export function OptionList<Kind extends Option>(props: OptionListProps<Kind>) {
  const { label, groups, combobox, onChoose } = props;
  const starts = startsOf(groups);
  return (
    <div
      id={combobox.listId}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={styles.list}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ title, options }, group) => (
        <Group key={title} title={title}>
          {options.map((option, position) => (
            <Row
              key={option.key}
              id={combobox.optionId((starts[group] ?? 0) + position)}
              option={option}
              selected={combobox.active === (starts[group] ?? 0) + position}
              onChoose={() => onChoose(option)}
            />
          ))}
        </Group>
      ))}
    </div>
  );
}

/** The place of each group's first option among all. */
function startsOf(groups: readonly OptionGroup<Option>[]): number[] {
  let next = 0;
  return groups.map(({ options }) => {
    const start = next;
    next += options.length;
    return start;
  });
}

interface RowProps {
  readonly id: string;
  readonly option: Option;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

function Row({ id, option: { label, hint, language }, selected, onChoose }: RowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.option}
      onClick={onChoose}
    >
      <span className={styles.label} lang={language} dir="auto">
        {label}
      </span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <div role="group" aria-labelledby={heading} className={styles.group}>
      <div id={heading} role="presentation" className={styles.title}>
        {title}
      </div>
      {children}
    </div>
  );
}
