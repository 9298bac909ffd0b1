/** Whether a picture has failed: one that did so before the page woke up has told nobody. */
export function isBroken(image: HTMLImageElement | null): boolean {
  return image !== null && image.complete && image.naturalWidth === 0 && image.currentSrc !== '';
}
