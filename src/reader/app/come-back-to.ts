let begun: Promise<void> | undefined;

/** Has places of this tab's pages kept, and that of a page that is come back to looked up; once. */
export async function returnToPlaces(): Promise<void> {
  begun ??= import('./return-to-place.ts').then(({ keepPlaces }) => keepPlaces());
  return begun;
}
