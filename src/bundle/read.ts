import * as z from 'zod/mini';
import { MANIFEST_PATH, VERSION } from './files.ts';
import { manifest, manifestHead, type Manifest } from './manifest.ts';
import { BundleProblem } from './problems.ts';

function parseJson(path: string, content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new BundleProblem('invalid', path, 'this is not JSON in UTF-8');
  }
}

function explain(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'does not have the expected shape';
  return `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`;
}

/** @throws BundleProblem `invalid`, naming the first field that does not fit */
export function readJson<Schema extends z.ZodMiniType>(
  path: string,
  content: Uint8Array,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(parseJson(path, content));
  if (parsed.success) return parsed.data;
  throw new BundleProblem('invalid', path, explain(parsed.error));
}

/** Runs a decoder of bytes; what it throws becomes a BundleProblem `invalid`. */
export function readBytes<T>(path: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw new BundleProblem(
      'invalid',
      path,
      error instanceof Error ? error.message : String(error),
    );
  }
}

/**
 * @throws BundleProblem `missing` for a page of HTML (hosts that answer every address with the app),
 *   `version` for a bundle of another version, `invalid` for anything else that is no manifest
 */
export function readManifest(content: Uint8Array): Manifest {
  if (new TextDecoder().decode(content.subarray(0, 64)).trimStart().startsWith('<')) {
    throw new BundleProblem('missing', MANIFEST_PATH, 'a web page came where data was expected');
  }
  const raw = parseJson(MANIFEST_PATH, content);
  const head = manifestHead.safeParse(raw);
  if (!head.success) {
    throw new BundleProblem('invalid', MANIFEST_PATH, 'this is not the manifest of a bundle');
  }
  if (head.data.version !== VERSION) {
    const detail = `format version ${head.data.version}, but this reader knows version ${VERSION}`;
    throw new BundleProblem('version', MANIFEST_PATH, detail);
  }
  const parsed = manifest.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new BundleProblem('invalid', MANIFEST_PATH, explain(parsed.error));
}
