import { useRouteError } from 'react-router';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import styles from './layout.module.css';

/** Stands in for a page that failed in a way nobody expected. */
export function BrokenPage() {
  return <ProblemPanel problem={useRouteError()} heading="h1" />;
}

/** Where even the frame failed. */
export function BrokenApp() {
  return (
    <main className={styles.main}>
      <ProblemPanel problem={useRouteError()} heading="h1" />
    </main>
  );
}
