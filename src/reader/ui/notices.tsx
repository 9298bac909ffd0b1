import {
  createContext,
  lazy,
  Suspense,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { Notice, NoticeItemProps } from './notice-item.tsx';
import styles from './notices.module.css';

export type { Notice } from './notice-item.tsx';

export interface Notices {
  /** Shows a short message at the foot of the page and reads it out. */
  say(notice: Notice): void;
}

const NoticesContext = createContext<Notices>({ say: () => {} });

export function useNotices(): Notices {
  return use(NoticesContext);
}

/** More would cover the page. */
const MOST = 3;

export async function loadNotice(): Promise<ComponentType<NoticeItemProps>> {
  return (await import('./notice-item.tsx')).NoticeItem;
}

/** There is seldom a notice on a first page. Where its code does not come, its words still do. */
const NoticeItem = lazy(() =>
  loadNotice().then(
    (item) => ({ default: item }),
    () => ({ default: ({ notice }: NoticeItemProps) => notice.text }),
  ),
);

interface Shown extends Notice {
  readonly key: number;
}

/** Holds the messages; its live region stands in the page from the start, so all are read out. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const count = useRef(0);
  const notices = useMemo<Notices>(
    () => ({
      say: (notice) => {
        const key = ++count.current;
        setShown((before) => {
          const others = before.filter((other) => other.text !== notice.text);
          return [...others, { ...notice, key }].slice(-MOST);
        });
      },
    }),
    [],
  );
  const leave = useCallback(
    (key: number) => setShown((before) => before.filter((notice) => notice.key !== key)),
    [],
  );
  return (
    <NoticesContext value={notices}>
      {children}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output holds no paragraphs */}
      <div role="status" className={styles.notices}>
        <Suspense>
          {shown.map((notice) => (
            <NoticeItem key={notice.key} notice={notice} onLeave={() => leave(notice.key)} />
          ))}
        </Suspense>
      </div>
    </NoticesContext>
  );
}
