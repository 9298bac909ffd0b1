import { openStrings } from '../../strings/open.ts';
import { NameForm } from '../../ui/name-form.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import { AskButton } from './ask-button.tsx';

const words = openStrings.rename;

export interface RenameEditionProps {
  readonly title: string;
  readonly onRename: (title: string) => Promise<void>;
}

/** Gives an edition another name, in its place. */
export function RenameEdition({ title, onRename }: RenameEditionProps) {
  const { open, opener, show, hide } = useOpener<HTMLButtonElement>();
  if (!open) return <AskButton ref={opener} words={words} title={title} onAsk={show} />;
  const rename = async (name: string) => {
    await onRename(name);
    hide();
  };
  return (
    <NameForm label={words.label} words={words} name={title} onName={rename} onCancel={hide} />
  );
}
