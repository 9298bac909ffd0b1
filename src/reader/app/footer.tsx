import { useQuery } from '@tanstack/react-query';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery } from '../edition/queries.ts';
import { useFormats } from '../platform/use-formats.ts';
import { appStrings } from '../strings/app.ts';
import { ReaderLink } from './reader-link.tsx';
import styles from './footer.module.css';

/** Which edition this is, and ways on. */
export function Footer({ onHelp }: { onHelp: () => void }) {
  const { data: edition } = useQuery(editionQuery(useEngine()));
  const formats = useFormats();
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.edition}>
          {edition && (
            <>
              <p>{appStrings.edition({ title: edition.title, ...edition.counts })}</p>
              <p suppressHydrationWarning>
                {spanWords(formats.date(edition.span.first), formats.date(edition.span.last))}
              </p>
            </>
          )}
        </div>
        <ul className={styles.links}>
          <li>
            <ReaderLink to="/about">{appStrings.about}</ReaderLink>
          </li>
          <li>
            <ReaderLink to="/saved">{appStrings.saved}</ReaderLink>
          </li>
          <li>
            <ReaderLink to="/settings">{appStrings.settings}</ReaderLink>
          </li>
          <li>
            <button type="button" onClick={onHelp}>
              {appStrings.keyboard}
            </button>
          </li>
        </ul>
      </div>
    </footer>
  );
}

function spanWords(first: string, last: string): string {
  return first === last ? first : appStrings.span({ first, last });
}
