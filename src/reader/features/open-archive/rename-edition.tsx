import { openStrings } from '../../strings/open.ts';
import buttons from '../../ui/button.module.css';
import { NameForm } from '../../ui/name-form.tsx';
import { useOpener } from '../../ui/use-opener.ts';

const words = openStrings.rename;

export interface RenameEditionProps {
  readonly title: string;
  readonly onRename: (title: string) => Promise<void>;
}

/** Gives an edition another name, in its place. */
export function RenameEdition({ title, onRename }: RenameEditionProps) {
  const { open, opener, show, hide } = useOpener<HTMLButtonElement>();
  if (!open) {
    return (
      <button
        ref={opener}
        type="button"
        className={buttons.plain}
        aria-label={words.askFor(title)}
        onClick={show}
      >
        {words.ask}
      </button>
    );
  }
  const rename = async (name: string) => {
    await onRename(name);
    hide();
  };
  return (
    <NameForm label={words.label} words={words} name={title} onName={rename} onCancel={hide} />
  );
}
