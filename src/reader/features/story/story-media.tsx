import type { Picture as PictureRecord } from '../../../bundle/records.ts';
import type { CoverageArticle } from '../../../engine/answers.ts';
import { Picture } from '../../ui/picture.tsx';
import styles from './story-media.module.css';
import { VideoPlayer } from './video-player.tsx';

/** The article's video or picture; nothing where it has neither. */
export function StoryMedia({ article }: { article: CoverageArticle }) {
  const { video, picture, title } = article;
  if (video) return <VideoPlayer video={video} picture={picture} title={title} />;
  return picture ? <StoryPicture picture={picture} /> : null;
}

/** At its own ratio, and not blown up: what is small or tall does not take the whole width. */
function StoryPicture({ picture }: { picture: PictureRecord }) {
  const { credit } = picture;
  return (
    <figure className={`${styles.figure} ${sizeOf(picture)}`}>
      <Picture picture={picture} eager />
      {credit !== undefined && (
        <figcaption className={styles.credit} dir="auto">
          {credit}
        </figcaption>
      )}
    </figure>
  );
}

const SMALL = 480;

function sizeOf({ width, height }: PictureRecord): string | undefined {
  if (width === undefined || height === undefined) return '';
  if (width < SMALL) return styles.small;
  return height > width ? styles.tall : '';
}
