import { useId, type ChangeEvent, type ComponentProps } from 'react';
import buttons from './button.module.css';
import styles from './file-field.module.css';

export interface FileFieldProps extends Pick<
  ComponentProps<'input'>,
  'ref' | 'accept' | 'multiple' | 'onClick'
> {
  readonly label: string;
  /** Takes a folder with all that is below it; else files. */
  readonly folder?: boolean;
  /** Given one file or more. */
  readonly onChosen: (files: readonly File[]) => void;
}

/** The browser's own field for files, which looks like a button. */
export function FileField({ label, folder = false, onChosen, ...field }: FileFieldProps) {
  const id = useId();
  const take = ({ currentTarget: chosen }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(chosen.files ?? [])];
    // The same may be chosen again, after a mistake in it was mended.
    chosen.value = '';
    if (files.length > 0) onChosen(files);
  };
  return (
    <span className={styles.choice}>
      <input
        {...field}
        {...(folder && { webkitdirectory: '' })}
        id={id}
        type="file"
        className={styles.field}
        onChange={take}
      />
      <label htmlFor={id} className={buttons.button}>
        {label}
      </label>
    </span>
  );
}
