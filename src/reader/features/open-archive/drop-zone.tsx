import { useEffect, useRef, useState, type MouseEvent, type Ref } from 'react';
import { chosenFiles, chosenFolder, droppedSources, reachedSources } from '../../device/collect.ts';
import { picker } from '../../device/handles.ts';
import type { GivenSource } from '../../device/open-archives.ts';
import { openStrings } from '../../strings/open.ts';
import { FileField } from '../../ui/file-field.tsx';
import styles from './drop-zone.module.css';

const FILES = '.zip,.json,.ndjson,.jsonl,.md,.markdown,.xml,.rss,.atom,.rdf';

export interface DropZoneProps {
  /** To the field that takes files. */
  readonly filesRef?: Ref<HTMLInputElement>;
  readonly onGiven: (sources: Promise<readonly GivenSource[]>) => void;
}

/** Takes an archive: dropped anywhere on the page, or chosen. */
export function DropZone({ filesRef, onGiven }: DropZoneProps) {
  const over = useDrop(onGiven);
  return (
    <div className={styles.zone} data-over={over || undefined}>
      <p className={styles.drop}>{over ? openStrings.dropNow : openStrings.drop}</p>
      <p className={styles.or}>{openStrings.or}</p>
      <div className={styles.choices}>
        <Choice folder label={openStrings.chooseFolder} onGiven={onGiven} />
        <Choice fieldRef={filesRef} label={openStrings.chooseFiles} onGiven={onGiven} />
      </div>
      <p className={styles.kinds}>{openStrings.kinds}</p>
    </div>
  );
}

interface ChoiceProps extends Pick<DropZoneProps, 'onGiven'> {
  readonly fieldRef?: DropZoneProps['filesRef'];
  readonly label: string;
  /** Of a folder with all that is below it; else of files. */
  readonly folder?: boolean;
}

/** Where the browser has a way to choose that leads to the same files again, that one is taken. */
function Choice({ fieldRef, label, folder = false, onGiven }: ChoiceProps) {
  const pick = (event: MouseEvent) => {
    const choose = picker(folder);
    if (!choose) return;
    event.preventDefault();
    onGiven(choose().then(reachedSources));
  };
  return (
    <FileField
      ref={fieldRef}
      label={label}
      multiple
      folder={folder}
      {...(!folder && { accept: FILES })}
      onClick={pick}
      onChosen={(files) =>
        onGiven(Promise.resolve(folder ? chosenFolder(files) : chosenFiles(files)))
      }
    />
  );
}

/** Files that are let go anywhere: elsewhere the browser would leave the page for them. */
function useDrop(onGiven: DropZoneProps['onGiven']): boolean {
  const [over, setOver] = useState(false);
  const given = useRef(onGiven);
  useEffect(() => {
    given.current = onGiven;
  }, [onGiven]);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      given.current(droppedSources(event.dataTransfer.items));
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
