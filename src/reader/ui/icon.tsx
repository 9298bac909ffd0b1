const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  bookmark: 'M4.5 2.5h7v11L8 10.6l-3.5 2.9z',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h7',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.4 3.4',
  settings: 'M2.5 5h6m3 0h2M2.5 11h2m3 0h6M10 3.25v3.5M6 9.25v3.5',
} as const;

/** A small line drawing beside words that say the same. Decoration only. */
export function Icon({ name, filled = false }: { name: keyof typeof PATHS; filled?: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
