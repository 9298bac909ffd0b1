import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
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
});

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

it('the block for nginx names the file that the build writes', () => {
  expect(blocksOf('nginx')).toHaveLength(1);
  expect(blocksOf('nginx')[0]).toContain('nginx.conf;');
});
