import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ASK_AGAIN, FOR_EVER } from '../../src/publish/hosts/policy.ts';
import { isHashed } from '../../src/publish/placing/site-file.ts';
import { makeScratch, PROJECT } from '../command/command.ts';

const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');

const workflow = z.object({
  permissions: z.object({ pages: z.literal('write'), 'id-token': z.literal('write') }),
  jobs: z.object({
    publish: z.object({
      steps: z.array(
        z.object({
          uses: z.optional(z.string()),
          run: z.optional(z.string()),
          with: z.optional(z.record(z.string(), z.unknown())),
        }),
      ),
    }),
  }),
});

function blocksOf(language: string): string[] {
  const blocks = README.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'));
  return Array.from(blocks, ([, block = '']) => block);
}

it('the workflow for GitHub Pages is one, and uploads the folder that its build writes', () => {
  const yaml = blocksOf('yaml').find((block) => block.includes('deploy-pages'));
  const { steps } = workflow.parse(load(yaml ?? '')).jobs.publish;
  const runs = steps.flatMap(({ run }) => run ?? []);
  expect(runs.map((run) => run.split(' ').slice(0, 3).join(' '))).toEqual([
    'npm ci',
    'npm run bundle',
    'npm run build',
  ]);
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'));
  expect(upload?.with).toEqual({ path: 'dist' });
  const actions = steps.flatMap(({ uses }) => uses ?? []);
  expect(actions.length).toBeGreaterThan(4);
  for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
});

/** Paths of every kind that a site has, and the names by which an object store is asked for them. */
const PATHS = [
  'index.html',
  '404.html',
  'about/index.html',
  'search/index.html',
  'topic/ice/index.html',
  'story/2026/11/22/ferry-found/index.html',
  'feed.xml',
  'feeds/topic/ice.json',
  'sitemap.xml',
  'robots.txt',
  'favicon.svg',
  'sw.js',
  'assets/reader-BpmRpWvQ.js',
  'assets/cards/card-b2fo8KlV.png',
  'bundle/cards/0123456789abcdef.json',
  'bundle/media/0123456789abcdef.webp',
  'bundle/terms/0123456789abcdef.bin',
  'bundle/manifest.json',
];
const nameOf = (path: string) => path.replace(/\/index\.html$/, '');

const upload = z.object({
  name: z.string(),
  content: z.string(),
  kept: z.string(),
  type: z.optional(z.string()),
});

/** Runs the commands of the README as they stand there, with a store that notes what it is sent. */
function uploads(): z.infer<typeof upload>[] {
  const scratch = makeScratch();
  for (const path of PATHS) {
    const file = join(scratch, 'dist', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path);
  }
  const block = blocksOf('sh').find((one) => one.includes('aws s3')) ?? '';
  const commands = block.split('\n').filter((line) => !line.startsWith('npm run build '));
  const note = join(import.meta.dirname, 'note-uploads.ts');
  const aws = `aws() { "${process.execPath}" "${note}" "$@"; }`;
  const script = ['set -eu', aws, ...commands].join('\n');
  const said = execFileSync('bash', ['-c', script], { cwd: scratch, encoding: 'utf8' });
  return z.array(upload).parse(
    said
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  );
}

it('the commands for an object store upload every file once, by the name of its address', () => {
  const sent = uploads();
  const byName = (a: string, b: string) => (a < b ? -1 : 1);
  expect(sent.map(({ name }) => name).toSorted(byName)).toEqual(PATHS.map(nameOf).toSorted(byName));
  for (const { name, content, kept } of sent) {
    expect(name).toBe(nameOf(content));
    expect({ name, kept }).toEqual({ name, kept: isHashed(name) ? FOR_EVER : ASK_AGAIN });
  }
  // The store knows the types of others by the ends of their names.
  const bare = sent.filter(({ name, content }) => name !== content);
  expect(new Set(bare.map(({ type }) => type))).toEqual(new Set(['text/html; charset=utf-8']));
});

it('the commands for an object store put first what others lead to, and the manifest last', () => {
  const names = uploads().map(({ name }) => name);
  const lastHashed = names.findLastIndex((name) => isHashed(name));
  expect(lastHashed).toBeLessThan(names.findIndex((name) => !isHashed(name)));
  expect(names.at(-1)).toBe('bundle/manifest.json');
});

it('the block for nginx names the file that the build writes', () => {
  expect(blocksOf('nginx')).toHaveLength(1);
  expect(blocksOf('nginx')[0]).toContain('nginx.conf;');
});
