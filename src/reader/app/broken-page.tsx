import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import styles from './layout.module.css';

/** Stands in for a page that failed in a way nobody expected. */
export function BrokenPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return <ProblemPanel problem={error} heading="h1" />;
}

/** Where even the frame failed. */
export function BrokenApp() {
  return (
    <main className={styles.main}>
      <ProblemPanel problem={useRouteError()} heading="h1" />
    </main>
  );
}
