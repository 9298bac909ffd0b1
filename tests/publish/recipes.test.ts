import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ASK_AGAIN, FOR_EVER } from '../../src/publish/hosts/policy.ts';
import { isHashed } from '../../src/publish/placing/site-file.ts';
import { PROJECT } from '../command/command.ts';

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

/** Paths of every kind that a site has. */
const PATHS = [
  'index.html',
  '404.html',
  'topic/ice/index.html',
  'story/2026/11/22/ferry-found/index.html',
  'feed.xml',
  'feeds/topic/ice.json',
  'sitemap.xml',
  'robots.txt',
  'favicon.svg',
  'assets/reader-BpmRpWvQ.js',
  'assets/cards/card-b2fo8KlV.png',
  'bundle/cards/0123456789abcdef.json',
  'bundle/media/0123456789abcdef.webp',
  'bundle/terms/0123456789abcdef.bin',
  'bundle/manifest.json',
];

interface Upload {
  /** The path of a file, or of the folder that all are below. */
  readonly from: string;
  readonly without: readonly RegExp[];
  readonly kept: string;
}

/** What a command of the AWS CLI uploads, as its manual says: patterns are below the folder. */
function uploadOf(line: string, variables: ReadonlyMap<string, string>): Upload {
  const said = line.replace(/\$(\w+)/g, (_, name: string) => variables.get(name) ?? '');
  const words = Array.from(said.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare);
  const valuesOf = (option: string) =>
    words.flatMap((word, at) => (words[at - 1] === option ? (word ?? []) : []));
  return {
    from: words[3]?.replace(/^dist\/?/, '') ?? '',
    without: valuesOf('--exclude').map(
      (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
    ),
    kept: valuesOf('--cache-control').join(),
  };
}

function takes({ from, without }: Upload, path: string): boolean {
  if (path === from) return true;
  const folder = from === '' ? '' : `${from}/`;
  return path.startsWith(folder) && !without.some((one) => one.test(path.slice(folder.length)));
}

it('the commands for an object store put first what others lead to, and the manifest last', () => {
  const lines = blocksOf('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('aws'));
  expect(lines.map((line) => line.split(' ')[3])).toEqual([
    'dist/assets',
    'dist/bundle',
    'dist',
    'dist/bundle/manifest.json',
  ]);
  expect(lines.map((line) => line.includes('no-cache'))).toEqual([false, false, true, true]);
});

it('the commands for an object store upload every file once, and say of each how long it is kept', () => {
  const lines = blocksOf('sh').flatMap((block) => block.split('\n'));
  const assigned = lines.flatMap((line) => /^(\w+)="(.*)"$/.exec(line) ?? []);
  const variables = new Map([[assigned[1] ?? '', assigned[2] ?? '']]);
  const uploads = lines
    .filter((line) => line.startsWith('aws'))
    .map((line) => uploadOf(line, variables));
  for (const path of PATHS) {
    const kept = uploads.filter((upload) => takes(upload, path)).map((upload) => upload.kept);
    expect({ path, kept }).toEqual({ path, kept: [isHashed(path) ? FOR_EVER : ASK_AGAIN] });
  }
});

it('the block for nginx names the file that the build writes', () => {
  expect(blocksOf('nginx')).toHaveLength(1);
  expect(blocksOf('nginx')[0]).toContain('nginx.conf;');
});
