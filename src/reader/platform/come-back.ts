/** Whether the document was loaded anew for a page of the tab's history: by a reload, or by Back. */
export function isComeBackTo(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
}
