import { useCallback, useState } from 'react';
import type { Provider } from '../../bundle/records.ts';
import { useMayShow } from '../platform/other-sites.ts';
import { pictureUrl } from '../platform/picture-url.ts';
import { isBroken } from './is-broken.ts';
import styles from './provider-mark.module.css';

const COLOURS = 12;

/** A provider's logo, or a letter on the colour that its domain always has. Decoration only. */
export function ProviderMark({ provider }: { provider: Provider }) {
  const [failed, setFailed] = useState(false);
  const check = useCallback((image: HTMLImageElement | null) => {
    if (isBroken(image)) setFailed(true);
  }, []);
  const mayShow = useMayShow(provider.logo);
  if (provider.logo !== undefined && mayShow && !failed) {
    return (
      <img
        ref={check}
        className={styles.mark}
        src={pictureUrl(provider.logo)}
        alt=""
        width={18}
        height={18}
        loading="lazy"
        fetchPriority="low"
        referrerPolicy="no-referrer"
        onError={() => setFailed(true)}
      />
    );
  }
  return (
    <span
      className={`${styles.mark} ${styles[`colour${colourOf(provider.id)}`]}`}
      aria-hidden="true"
    >
      {firstLetter(provider.name)}
    </span>
  );
}

/** The first letter or digit as a reader sees one; "?" when the name has neither. */
function firstLetter(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name.replace(/^the\s+/i, ''))?.[0].toUpperCase() ?? '?';
}

function colourOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % COLOURS;
}
