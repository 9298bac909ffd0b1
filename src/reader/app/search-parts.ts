// Code that comes when the reader turns to it, or as soon as the reader stirs.

export async function loadSearchAssist() {
  return (await import('../features/search/search-assist.tsx')).SearchAssist;
}

export async function loadPalette() {
  return (await import('../features/palette/palette.tsx')).Palette;
}
