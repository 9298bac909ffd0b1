export async function loadStops() {
  return (await import('./stops.ts')).stopKeys;
}
