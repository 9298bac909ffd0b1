import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery } from '../edition/queries.ts';
import { appStrings } from '../strings/app.ts';
import { notFoundStrings } from '../strings/not-found.ts';
import styles from '../ui/dead-end.module.css';

/** An address that leads nowhere, and ways on from it. */
export function NotFoundPage() {
  const { data: edition } = useQuery(editionQuery(useEngine()));
  const topics = edition?.topics.filter(
    ({ parent, stories }) => parent === undefined && stories > 0,
  );
  return (
    <div className={styles.page}>
      <meta name="robots" content="noindex" />
      <h1 tabIndex={-1}>{notFoundStrings.heading}</h1>
      <p>{notFoundStrings.words}</p>
      <ul className={styles.ways}>
        <li>
          <Link to="/">{appStrings.frontPage}</Link>
        </li>
        {topics?.slice(0, 12).map(({ id, name }) => (
          <li key={id}>
            <Link to={`/topic/${id}`}>{name}</Link>
          </li>
        ))}
        <li>
          <Link to="/saved">{appStrings.saved}</Link>
        </li>
      </ul>
    </div>
  );
}
