/** Where a browser cannot tell when it is idle: in ms. */
const SOON = 200;

/** Resolves when the page has nothing else to do. */
export async function idle(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
    else setTimeout(resolve, SOON);
  });
}
