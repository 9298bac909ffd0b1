import { useFormats } from '../platform/use-formats.ts';
import { stateStrings } from '../strings/state.ts';

/** A number beside what it counts; while it is not known it says that it is being counted. */
export function Count({ value }: { value: number | undefined }) {
  const formats = useFormats();
  if (value !== undefined) return formats.number(value);
  return (
    <span>
      <span aria-hidden="true">…</span>
      <span className="visually-hidden">{stateStrings.counting}</span>
    </span>
  );
}
