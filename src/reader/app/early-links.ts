/** How a page that was rendered names the code of all that is on show; a bare page names none so. */
export function earlyLinks(): HTMLLinkElement[] {
  return [...document.querySelectorAll<HTMLLinkElement>('[rel=later]')];
}
