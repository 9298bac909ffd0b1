/** What is done before the page of an address takes the place of the last one, by code that comes later. */
export const pageTurn: { begin?: (to: Request) => Promise<unknown> } = {};
