import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

/** A link to a page of the reader's own, marked while that page is shown. */
export function ReaderLink({ to, children }: { to: string; children: ReactNode }) {
  const here = useLocation().pathname === to;
  return (
    <Link to={to} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
