const SHAPE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const known = new Map<string, string | undefined>();

function canonical(tag: string): string | undefined {
  try {
    const name = new Intl.Locale(tag).baseName;
    return SHAPE.test(name) && !name.startsWith('und') ? name : undefined;
  } catch {
    return undefined;
  }
}

/** A language tag in its canonical form (BCP 47): `en-us` and `en_US` to `en-US`; else undefined. */
export function cleanLanguage(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  const tag = raw.trim().replaceAll('_', '-');
  if (tag === '' || tag.length > 35) return undefined;
  if (known.has(tag)) return known.get(tag);
  const name = canonical(tag);
  if (known.size < 1000) known.set(tag, name);
  return name;
}
