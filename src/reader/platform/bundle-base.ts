/** Where the bundle lies below the app: beside it, so that a folder can be replaced. */
export const BUNDLE_BASE = `${import.meta.env.BASE_URL}bundle/`;
