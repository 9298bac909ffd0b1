/** The element that holds, as JSON, what a page that was rendered in Node brings along. */
export const FIRST_PAGE_ID = 'first-page';
