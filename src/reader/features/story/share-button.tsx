import { useHref } from 'react-router';
import type { StoryId } from '../../../bundle/ids.ts';
import { storyStrings } from '../../strings/story.ts';
import buttons from '../../ui/button.module.css';
import { useNotices } from '../../ui/notices.tsx';

const words = storyStrings.share;

interface ShareButtonProps {
  readonly id: StoryId;
  readonly title: string;
}

/**
 * Hands the story's address to what the device shares with, or else copies it. The address is the
 * story's own, without the reader's filters.
 */
export function ShareButton({ id, title }: ShareButtonProps) {
  const path = useHref(`/story/${id}`);
  const { say } = useNotices();
  const press = async () => {
    const url = new URL(path, window.location.href).href;
    if (await share({ title, url })) return;
    say({ text: (await copy(url)) ? words.copied(url) : words.copyYourself(url) });
  };
  return (
    <button type="button" className={buttons.button} onClick={() => void press()}>
      {words.share}
    </button>
  );
}

/** False where the device has nothing to share with; a reader who changed their mind has shared. */
async function share(data: ShareData): Promise<boolean> {
  if (typeof navigator.share !== 'function') return false;
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    // Missing on pages that are not secure, whatever its type says.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
