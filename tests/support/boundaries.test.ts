import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './site.ts';

// Each violation is planted in a copy of the tree's shape, and the real rules must name it.
const PLANTED = [
  {
    rule: 'bundle-imports',
    files: { 'src/bundle/a.ts': "import '../ingest/b.ts';", 'src/ingest/b.ts': '' },
  },
  {
    rule: 'ingest-imports',
    files: { 'src/ingest/a.ts': "import '../engine/b.ts';", 'src/engine/b.ts': '' },
  },
  {
    rule: 'engine-imports',
    files: {
      'src/engine/a.ts': "import type { B } from '../ingest/b.ts'; export type A = B;",
      'src/ingest/b.ts': 'export type B = string;',
    },
  },
  {
    rule: 'command-imports',
    files: { 'src/command/a.ts': "import '../reader/b.ts';", 'src/reader/b.ts': '' },
  },
  {
    rule: 'offline-imports',
    files: { 'src/offline/sw.ts': "import '../engine/b.ts';", 'src/engine/b.ts': '' },
  },
  {
    rule: 'reader-imports',
    files: { 'src/reader/app/a.tsx': "import '../../offline/sw.ts';", 'src/offline/sw.ts': '' },
  },
  {
    rule: 'reader-imports',
    files: { 'src/reader/app/a.tsx': "import '../../ingest/b.ts';", 'src/ingest/b.ts': '' },
  },
  {
    rule: 'bundling-imports',
    files: {
      'src/reader/device/bundling/a.ts': "import '../../ui/b.ts';",
      'src/reader/ui/b.ts': '',
    },
  },
  {
    rule: 'bundling-in-a-worker',
    files: {
      'src/reader/pages/a.tsx': "import '../device/bundling/b.ts';",
      'src/reader/device/bundling/b.ts': '',
    },
  },
  {
    rule: 'publish-imports',
    files: { 'src/publish/a.ts': "import '../ingest/b.ts';", 'src/ingest/b.ts': '' },
  },
  {
    rule: 'publish-uses-shared-parts',
    files: { 'src/publish/a.ts': "import '../command/run.ts';", 'src/command/run.ts': '' },
  },
  {
    rule: 'bundle-packages',
    files: { 'src/bundle/a.ts': "import 'htmlparser2';" },
  },
  {
    rule: 'no-node-outside-the-command',
    files: { 'src/engine/a.ts': "import { readFileSync } from 'node:fs'; readFileSync;" },
  },
  {
    rule: 'browser-never-reaches-the-command',
    files: {
      'src/reader/main.tsx': "import '../engine/a.ts';",
      'src/engine/a.ts': "import '../bundle/b.ts';",
      'src/bundle/b.ts': "import '../command/c.ts';",
      'src/command/c.ts': '',
    },
  },
  {
    rule: 'no-schemas-where-bundles-are-made',
    files: {
      'src/ingest/a.ts': "import '../bundle/ids.ts';",
      'src/bundle/ids.ts': "import 'zod/mini';",
    },
  },
  { rule: 'no-react-in-the-engine', files: { 'src/engine/a.ts': "import 'react';" } },
  {
    rule: 'features-never-import-each-other',
    files: {
      'src/reader/features/story/a.tsx': "import '../search/b.tsx';",
      'src/reader/features/search/b.tsx': '',
    },
  },
  {
    rule: 'features-below-pages',
    files: {
      'src/reader/features/story/a.tsx': "import '../../pages/b.tsx';",
      'src/reader/pages/b.tsx': '',
    },
  },
  {
    rule: 'ui-knows-no-news',
    files: {
      'src/reader/ui/a.tsx': "import '../library/b.ts';",
      'src/reader/library/b.ts': '',
    },
  },
  {
    rule: 'no-cycles',
    files: { 'src/engine/a.ts': "import './b.ts';", 'src/engine/b.ts': "import './a.ts';" },
  },
  { rule: 'resolvable', files: { 'src/engine/a.ts': "import './nowhere.ts';" } },
  { rule: 'declared-packages', files: { 'src/reader/a.ts': "import 'fast-check';" } },
] as const;

let copies: string;

beforeAll(() => {
  copies = mkdtempSync(join(tmpdir(), 'broadsheet-boundaries-'));
});
afterAll(() => rmSync(copies, { recursive: true, force: true }));

/** The names of the rules that a tree of these files breaks. */
function brokenRules(name: string, files: Readonly<Record<string, string>>): string[] {
  const tree = join(copies, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  for (const path of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, path), join(tree, path));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  const program = join(ROOT, 'node_modules', '.bin', 'depcruise');
  const { stdout } = spawnSync(program, ['src', '--output-type', 'json'], {
    cwd: tree,
    encoding: 'utf8',
  });
  const report: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(stdout);
  return report.summary.violations.map((violation) => violation.rule.name);
}

test.each(PLANTED)('a planted violation of $rule is named', (planted) => {
  const { rule, files } = planted;
  expect(brokenRules(`planted-${PLANTED.indexOf(planted)}`, files)).toContain(rule);
});

test('a tree that keeps the rules breaks none', () => {
  const files = {
    'src/bundle/ids.ts': "import 'zod/mini'; export type Id = string;",
    'src/engine/a.ts': "import '../bundle/ids.ts';",
    'src/reader/pages/a.tsx':
      "import '../features/story/b.tsx'; import '../../offline/message.ts';",
    'src/offline/message.ts': '',
    'src/reader/features/story/b.tsx': "import '../../../engine/a.ts'; import 'react';",
    'src/reader/device/bundling/d.ts': "import '../../../ingest/e.ts';",
    'src/ingest/e.ts': "import type { Id } from '../bundle/ids.ts'; export type E = Id;",
    'src/publish/c.ts': "import '../command/failure.ts'; import '../engine/a.ts';",
    'src/command/failure.ts': '',
  };
  expect(brokenRules('clean', files)).toEqual([]);
});
