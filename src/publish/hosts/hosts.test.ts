import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BUNDLE_FOLDERS } from '../../bundle/files.ts';
import { headersFile } from './headers-file.ts';
import { nginxFile } from './nginx.ts';
import { headersOf, metaPolicy, scriptsIn } from './policy.ts';

const SCRIPT = 'document.title = "</b>";\nrun()';
const HEADERS = headersOf([SCRIPT]);
const META_POLICY = metaPolicy([SCRIPT]);

/** The directives of a policy, by name. */
function directives(policy: string): Map<string, string> {
  const parts = policy.split('; ').map((part): [string, string] => {
    const [name = '', ...values] = part.split(' ');
    return [name, values.join(' ')];
  });
  return new Map(parts);
}

describe('the policy', () => {
  it.each([META_POLICY, HEADERS['Content-Security-Policy'] ?? ''])(
    'allows no style but the own files, no script but those and the first, by its hash: %#',
    (policy) => {
      const found = directives(policy);
      expect(found.get('default-src')).toBe("'none'");
      const hash = createHash('sha256').update(SCRIPT).digest('base64');
      expect(found.get('script-src')).toBe(`'self' 'sha256-${hash}'`);
      expect(found.get('style-src')).toBe("'self'");
      expect(policy).not.toMatch(/unsafe|nonce|\*/);
    },
  );

  it('is of the scripts that stand in a page', () => {
    const data = '<script type="application/json">{}</script><script src="/x/a.js"></script>';
    expect(
      scriptsIn(`<head><script data-reader="/x/r.js">${SCRIPT}</script>${data}</head>`),
    ).toEqual([SCRIPT]);
  });

  it('forbids to frame the site in a header, where alone it can be said', () => {
    const header = directives(HEADERS['Content-Security-Policy'] ?? '');
    expect(header.get('frame-ancestors')).toBe("'none'");
    header.delete('frame-ancestors');
    expect(header).toEqual(directives(META_POLICY));
  });
});

describe('_headers', () => {
  const rules = headersFile({ base: '/x/' }, [SCRIPT]).split('\n\n');

  it('says the headers of every answer', () => {
    const [first = ''] = rules;
    expect(first.split('\n')[0]).toBe('/x/*');
    for (const [name, value] of Object.entries(HEADERS)) {
      expect(first).toContain(`  ${name}: ${value}`);
    }
    // Cloudflare Pages reads no longer lines, and no more rules than a hundred.
    expect(Math.max(...first.split('\n').map((line) => line.length))).toBeLessThan(2_000);
    expect(rules.length).toBeLessThan(100);
  });

  it('keeps what is named by its content, and not the manifest', () => {
    const kept = rules
      .filter((rule) => rule.includes('immutable'))
      .map((rule) => rule.split('\n')[0]);
    expect(kept).toContain('/x/assets/*');
    for (const folder of BUNDLE_FOLDERS) expect(kept).toContain(`/x/bundle/${folder}/*`);
    expect(kept).not.toContain('/x/bundle/*');
  });

  it('has browsers ask again for the service worker', () => {
    expect(rules.at(-1)?.trim().split('\n')).toEqual(['/x/sw.js', '  Cache-Control: no-cache']);
  });
});

describe('nginx.conf', () => {
  const locations = nginxFile({ base: '/x.y/' }, [SCRIPT]).split('location ').slice(1);
  const hashed = locations.filter((location) => location.startsWith('~ "^/x\\.y/(?:assets/|'));
  const worker = locations.filter((location) => location.startsWith('= /x.y/sw.js '));

  it('says every header in every location of pages that adds one, since nginx joins none', () => {
    const adding = locations.filter((location) => location.includes('add_header'));
    expect(adding.length).toBeGreaterThan(3);
    for (const location of adding) {
      if ([...hashed, ...worker].includes(location)) continue;
      for (const name of Object.keys(HEADERS)) expect(location).toContain(`add_header ${name} `);
    }
  });

  it('lets files that are no pages run and ask for what is of the site, and nothing else', () => {
    const says = (name: string) => new RegExp(`add_header ${name} "(.*)" always;`);
    expect(hashed).toHaveLength(1);
    expect(worker).toHaveLength(1);
    for (const location of [...hashed, ...worker]) {
      expect(says('Content-Security-Policy').exec(location)?.[1]).toBe(
        "default-src 'none'; script-src 'self'; connect-src 'self'",
      );
      expect(says('X-Content-Type-Options').exec(location)?.[1]).toBe('nosniff');
    }
  });

  it('has browsers ask again for the service worker', () => {
    expect(worker[0]).toContain('add_header Cache-Control "no-cache";');
  });
});
