/** Made by vite.config.ts: the address of `src/engine/worker.ts` as it is served. */
declare module 'virtual:engine-worker' {
  const address: string;
  export default address;
}
