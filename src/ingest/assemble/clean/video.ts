import { Parser } from 'htmlparser2';
import { VIDEO_ID } from '../../../bundle/id-patterns.ts';
import type { Video } from '../../../bundle/records.ts';
import { webUrlOf } from './link.ts';

/** Addresses in an HTML fragment, in their order; a fragment that is only an address is one too. */
function addressesIn(html: string): string[] {
  if (!html.includes('<')) return [html.trim()];
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const address = name === 'a' ? attributes['href'] : attributes['src'];
      if (address !== undefined && (name === 'iframe' || name === 'a' || name === 'embed')) {
        found.push(address.trim());
      }
    },
  });
  parser.end(html);
  return found;
}

function youtubeId(url: URL): string | null | undefined {
  const host = url.hostname.replace(/^(?:www|m|music)\./, '');
  if (host === 'youtu.be') return /^\/([^/]+)/.exec(url.pathname)?.[1];
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined;
  if (url.pathname === '/watch') return url.searchParams.get('v');
  const id = /^\/(?:embed|v|shorts|live)\/([^/]+)/.exec(url.pathname)?.[1];
  return id === 'videoseries' ? undefined : id;
}

function vimeoId(url: URL): string | undefined {
  const host = url.hostname.replace(/^www\./, '');
  if (host === 'player.vimeo.com') return /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  return host === 'vimeo.com' ? /^\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1] : undefined;
}

function videoOf(host: Video['host'], id: string | null | undefined): Video | undefined {
  return id && VIDEO_ID.test(id) ? { host, id } : undefined;
}

function videoAt(address: string): Video | undefined {
  const url = webUrlOf(address.replace(/^\/\//, 'https://'));
  if (!url) return undefined;
  return videoOf('youtube', youtubeId(url)) ?? videoOf('vimeo', vimeoId(url));
}

/**
 * The first YouTube or Vimeo video in a fragment of embed HTML, as host and id; undefined for any
 * other content, which no bundle may carry.
 */
export function cleanVideo(html: string | undefined): Video | undefined {
  if (html === undefined) return undefined;
  for (const address of addressesIn(html)) {
    const found = videoAt(address);
    if (found) return found;
  }
  return undefined;
}
