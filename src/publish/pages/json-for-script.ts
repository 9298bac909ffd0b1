/** A value as JSON that may stand in a `script` element: nothing in it ends that, or begins another. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
