import type { Video } from '../../../bundle/records.ts';

/** The player's address, on the host's page that sets no cookie before it plays. */
export function playerAddress({ host, id }: Video): string {
  return host === 'youtube'
    ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`
    : `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`;
}
