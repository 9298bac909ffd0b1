/** Address of the engine's worker; see vite.config.ts. */
declare module 'virtual:engine-worker' {
  const address: string;
  export default address;
}
/** Address of the reader's code; see vite.config.ts. */
declare module 'virtual:reader' {
  const address: string;
  export default address;
}
