import { useEffect, useRef, useState } from 'react';
import type { Picture as PictureRecord, Video } from '../../../bundle/records.ts';
import { storyStrings } from '../../strings/story.ts';
import { Picture } from '../../ui/picture.tsx';
import { playerAddress } from './video-hosts.ts';
import styles from './video-player.module.css';

const words = storyStrings.video;

const HOSTS: Readonly<Record<Video['host'], string>> = { youtube: 'YouTube', vimeo: 'Vimeo' };

interface VideoPlayerProps {
  readonly video: Video;
  readonly picture: PictureRecord | undefined;
  readonly title: string;
}

/** A video that asks nothing of its host, and tells it nothing, before the reader says so. */
export function VideoPlayer({ video, picture, title }: VideoPlayerProps) {
  const [playing, setPlaying] = useState(false);
  if (playing) return <Player video={video} title={title} />;
  return (
    <div className={picture ? styles.stage : styles.bare}>
      {picture && <Picture picture={picture} eager className={styles.picture} />}
      <button
        type="button"
        className={styles.play}
        aria-label={words.name(HOSTS[video.host])}
        onClick={() => setPlaying(true)}
      >
        <svg className={styles.sign} viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
          <circle cx="24" cy="24" r="23" />
          <path d="M19 14.5v19l15-9.5z" />
        </svg>
        <span className={styles.words}>
          {words.play}
          <small>{words.loadsFrom(HOSTS[video.host])}</small>
        </span>
      </button>
    </div>
  );
}

function Player({ video, title }: { video: Video; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  // The button that had the focus is gone.
  useEffect(() => frame.current?.focus(), []);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      src={playerAddress(video)}
      title={words.frame(title)}
      allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
      // What the players need, and no more: their own storage, full screen, links to their site.
      // oxlint-disable-next-line react/iframe-missing-sandbox -- another origin cannot lift its own
      sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox"
      // YouTube refuses to play (error 153) where it is not told which site embeds it.
      referrerPolicy="strict-origin-when-cross-origin"
    />
  );
}
