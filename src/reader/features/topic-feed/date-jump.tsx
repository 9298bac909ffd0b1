import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type RefObject } from 'react';
import type { Day } from '../../../engine/query.ts';
import { useEngine } from '../../edition/engine-context.ts';
import { ProblemPanel } from '../../edition/problem-panel.tsx';
import { editionQuery, positionQuery } from '../../edition/queries.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { useNow } from '../../platform/clock.ts';
import { dateJumpStrings } from '../../strings/date-jump.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import buttons from '../../ui/button.module.css';
import type { View } from '../../view/view.ts';
import type { Composition } from './composition.ts';
import styles from './date-jump.module.css';
import type { ListShape } from './list-shape.ts';
import { focusOn } from './row-place.ts';
import type { VirtualWindow } from './virtual-window.ts';

interface DateJumpProps {
  readonly virtual: RefObject<VirtualWindow | null>;
  readonly view: View;
  readonly shape: ListShape;
  readonly composition: Composition;
}

const words = dateJumpStrings;

/** How far below the top of the screen a day begins that was jumped to, in px. */
const BELOW_TOP = 16;

/** Goes to where a day begins in a long list, in the order of time. */
export function DateJump({ virtual, view, shape, composition }: DateJumpProps) {
  const engine = useEngine();
  const client = useQueryClient();
  const announce = useAnnounce();
  const formats = useFormats();
  const now = useNow();
  const { data: edition } = useQuery(editionQuery(engine));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  if (!edition) return null;
  const min = view.from ?? dayAt(edition.span.first);
  const max = view.to ?? dayAt(edition.span.last);

  const jump = async (day: Day) => {
    const at = (one: Day) => client.fetchQuery(positionQuery(engine, view, one));
    const next = dayAfter(day, view.sort === 'oldest' ? 1 : -1);
    const [position, end] = await Promise.all([at(day), at(next)]);
    const place = placeOf(Math.min(position, shape.total - 1), composition, shape);
    focusOn(virtual.current?.bring(place, BELOW_TOP) ?? null);
    const when = formats.day(Date.parse(`${day}T00:00:00Z`) / 1000, now);
    const said = { day: when, place: place + 1, total: shape.total };
    announce(end > position ? words.there(said) : words.nothing(said));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get('day');
    if (typeof day !== 'string' || day === '' || busy) return;
    setBusy(true);
    setProblem(undefined);
    jump(day)
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  return (
    <form className={styles.jump} onSubmit={submit}>
      <label className={styles.label}>
        {words.label}{' '}
        <input type="date" name="day" className={styles.day} min={min} max={max} required />
      </label>
      <button type="submit" className={buttons.plain} aria-disabled={busy}>
        {busy ? words.looking : words.go}
      </button>
      {problem !== undefined && <ProblemPanel problem={problem} compact />}
    </form>
  );
}

/** Where a story of the answer stands in the list as it is shown, led by some of the first page. */
function placeOf(position: number, { leaders, rest }: Composition, { first }: ListShape): number {
  if (position >= first || leaders.length === 0) return position;
  const among = rest.findIndex((slot) => slot.position >= position);
  return among < 0 ? position : leaders.length + among;
}

function dayAt(seconds: number): Day {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function dayAfter(day: Day, days: number): Day {
  return dayAt(Date.parse(`${day}T00:00:00Z`) / 1000 + days * 86_400);
}
