/** The site that the worker is built for; see `publish/service-worker.ts`. */
declare module 'virtual:site' {
  /** Path that it is served from, with `/` at its end. */
  export const base: string;
  /** The page that the app starts from at whatever address, as HTML. */
  export const shell: string;
  /** Paths of the app's code and styles. */
  export const files: readonly string[];
}
