/** Made by vite.config.ts: the language that the site is published in. */
declare module 'virtual:language' {
  /** BCP 47 */
  export const language: string;
  /** How its dates and numbers are written, unless the reader's browser asks for another region. */
  export const locale: string;
}

/** Made by vite.config.ts: all languages that there are catalogues of. */
declare module 'virtual:languages' {
  const languages: readonly {
    readonly id: string;
    /** What it calls itself. */
    readonly name: string;
    readonly locale: string;
    readonly direction: 'ltr' | 'rtl';
    /** Words of all areas. */
    load(): Promise<{ readonly default: import('./messages.ts').Words }>;
  }[];
  export default languages;
}
