/** Whether what stands around a part of the page is read from the right. */
export function isRightToLeft(part: Element): boolean {
  return getComputedStyle(part).direction === 'rtl';
}
