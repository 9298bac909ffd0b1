import { useEffect, useRef, type ReactNode } from 'react';
import type { Reject } from '../../../bundle/records.ts';
import type { ArchiveTrouble, OpenFailure, Opened } from '../../device/open-archives.ts';
import { RejectLine } from '../../edition/reject-line.tsx';
import { localPages } from '../../platform/bundle-base.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { openStrings } from '../../strings/open.ts';
import buttons from '../../ui/button.module.css';
import styles from './outcome.module.css';
import { RenameEdition } from './rename-edition.tsx';
import { sizeWords } from './size-words.ts';

export interface OpenedEditionProps {
  readonly opened: Opened;
  readonly forGood: boolean;
  /** It was there before. */
  readonly renewed: boolean;
  readonly onRename: (title: string) => Promise<void>;
}

/** An archive that has become an edition: what is in it, the way to it, and its name. */
export function OpenedEdition({ opened, forGood, renewed, onRename }: OpenedEditionProps) {
  const formats = useFormats();
  const words = openStrings.opened;
  const figures = [
    [words.stories, opened.stories],
    [words.merged, opened.merged],
    [words.leftOut, opened.leftOut],
    [words.rejected, opened.rejected],
  ] as const;
  return (
    <Outcome heading={(renewed ? words.renewed : words.heading)(opened.title)}>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>{formats.number(value)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>{keptWords(opened, forGood)}</p>
      {/* Another edition: the reader starts afresh in it. */}
      <div className={styles.ways}>
        <a className={`${buttons.button} ${buttons.main}`} href={localPages(opened.id)}>
          {words.read}
        </a>
        <RenameEdition title={opened.title} onRename={onRename} />
      </div>
      <RejectLines rejects={opened.rejects} all={opened.rejected} />
    </Outcome>
  );
}

function keptWords({ keptIn }: Opened, forGood: boolean): string {
  const words = openStrings.opened;
  if (keptIn === 'database') return words.inDatabase;
  return forGood ? words.forGood : words.forNow;
}

/** An archive that could not be opened: why, and what helps. */
export function FailedOpening({ failure }: { failure: OpenFailure }) {
  const words = openStrings.failed;
  switch (failure.why) {
    case 'unreadable':
      return (
        <Outcome heading={words.unreadable.heading(failure.name)}>
          <p className={styles.words}>{troubleWords(failure.trouble)}</p>
        </Outcome>
      );
    case 'nothing':
      return (
        <Outcome heading={words.nothing.heading(failure.name)}>
          <p className={styles.words}>{words.nothing.words}</p>
          {failure.read > 0 && <p className={styles.words}>{words.nothing.read(failure.read)}</p>}
          <RejectLines rejects={failure.rejects} all={failure.rejected} />
        </Outcome>
      );
    case 'full':
      return (
        <Outcome heading={words.full.heading}>
          <p className={styles.words}>{words.full.words(sizeWords(failure.bytes))}</p>
        </Outcome>
      );
    case 'absent':
      return (
        <Outcome heading={words.absent.heading}>
          <p className={styles.words}>{words.absent.words}</p>
        </Outcome>
      );
    case 'closed':
    case 'unexpected':
      return (
        <Outcome heading={words[failure.why].heading}>
          <p className={styles.words}>{words[failure.why].words}</p>
          <p className={styles.words}>
            <code lang="en" dir="ltr">
              {failure.reason}
            </code>
          </p>
        </Outcome>
      );
  }
}

function troubleWords(trouble: ArchiveTrouble): string {
  const words = openStrings.failed.unreadable;
  return 'most' in trouble ? words[trouble.what](trouble.most) : words[trouble.what];
}

/** What has come of it is read out: the focus goes to its heading. */
function Outcome({ heading, children }: { heading: string; children: ReactNode }) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <section className={styles.outcome}>
      <h2 ref={top} tabIndex={-1} className={styles.heading} dir="auto">
        {heading}
      </h2>
      {children}
    </section>
  );
}

function RejectLines({ rejects, all }: { rejects: readonly Reject[]; all: number }) {
  if (rejects.length === 0) return null;
  const words = openStrings.rejects;
  return (
    <>
      <h3 className={styles.subheading}>{words.heading}</h3>
      <ul>
        {rejects.map((reject, position) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may be alike, and none ever moves
          <RejectLine key={position} reject={reject} />
        ))}
      </ul>
      {all > rejects.length && <p className={styles.words}>{words.all(rejects.length)}</p>}
    </>
  );
}
