import { useCallback, useState } from 'react';
import type { Picture as PictureRecord } from '../../bundle/records.ts';
import { useMayShow } from '../platform/other-sites.ts';
import { pictureUrl, smallPictureUrls } from '../platform/picture-url.ts';
import { isBroken } from './is-broken.ts';
import styles from './picture.module.css';

export interface PictureProps {
  readonly picture: PictureRecord;
  /** The first thing on a page: loaded at once, before others. */
  readonly eager?: boolean;
  /** How wide it is shown, as `sizes` says it; without, an eager one is as wide as a story's column. */
  readonly sizes?: string | undefined;
  /** `own`: at its own ratio where its size is known; `frame`: cut to 3:2, as in a list. */
  readonly shape?: 'own' | 'frame';
  /** The box that holds the picture; it goes away with it. */
  readonly className?: string | undefined;
}

const COLUMN = '(min-width: 800px) 720px, calc(100vw - 36px)';

/**
 * Pictures that did not come during this visit. They are not waited for again: a list that is come
 * back to has then the length that it had when it was left.
 */
const lost = new Set<string>();

/**
 * A picture whose room is reserved before it arrives. One that cannot be loaded, or comes from
 * another site while the reader wants none of those, leaves nothing behind.
 */
export function Picture(props: PictureProps) {
  const { picture, eager = false, shape = 'own', className } = props;
  const { sizes = eager ? COLUMN : 'auto, 240px' } = props;
  const mayShow = useMayShow(picture.src);
  const source = pictureUrl(picture.src);
  const [failed, setFailed] = useState(() => (lost.has(source) ? source : undefined));
  const [whole, setWhole] = useState<string>();
  const check = useCallback((image: HTMLImageElement | null) => {
    if (isBroken(image)) (image?.srcset ? setWhole : setFailed)(image?.getAttribute('src') ?? '');
  }, []);
  if (failed === source || !mayShow) return null;
  const small = whole === source ? [] : smallPictureUrls(picture);
  const isScaled = small.length > 0;
  const sized = shape === 'own' && picture.width !== undefined && picture.height !== undefined;
  return (
    <div className={className}>
      <img
        ref={check}
        className={`${styles.picture} ${sized ? styles.own : styles.frame}`}
        {...(isScaled && {
          srcSet: [...small, `${source} ${picture.width}w`].join(', '),
          sizes,
        })}
        src={source}
        alt={picture.alt ?? ''}
        {...(sized && { width: picture.width, height: picture.height })}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : 'auto'}
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => {
          // Where the small one does not come, the whole one may.
          if (isScaled) return setWhole(source);
          if (navigator.onLine) lost.add(source);
          setFailed(source);
        }}
      />
    </div>
  );
}
