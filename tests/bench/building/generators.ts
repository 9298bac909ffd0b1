import { join } from 'node:path';
import { ROOT } from '../../support/site.ts';
import { runMeasured, type Measured } from '../measure/run-measured.ts';
import { PEERS_FOLDER, peerVersion } from '../peers/install.ts';
import { versionOf } from '../report/machine.ts';
import { BUNDLE_COMMAND, TITLE } from '../workplace.ts';
import { writeEleventyProject, writeHugoProject } from './site-generators.ts';

/** Something that makes a folder of files of an archive in Markdown. */
export interface Generator {
  readonly name: string;
  /** Undefined where it isn't on this machine. */
  version(): string | undefined;
  /** @param project an empty folder for what it needs beside the archive */
  build(archive: string, project: string, out: string): Promise<Measured>;
}

/** Runs our own command as `npm run bundle` does. */
export function buildBundle(sources: readonly string[], out: string): Promise<Measured> {
  const words = [BUNDLE_COMMAND, ...sources, '--out', out, '--title', TITLE];
  return runMeasured(process.execPath, words, { cwd: ROOT });
}

const BROADSHEET: Generator = {
  name: 'Broadsheet',
  version: () => 'this one',
  build: (archive, _project, out) => buildBundle([archive], out),
};

/** @param lists whether it makes a site that can be read: nothing leads to the pages of others */
function hugo(name: string, lists: boolean): Generator {
  return {
    name,
    version: () => versionOf('hugo', ['version']),
    build: (archive, project, out) => {
      writeHugoProject(project, archive, { lists });
      return runMeasured('hugo', ['--quiet', '--destination', out], { cwd: project });
    },
  };
}

const HUGO = hugo('Hugo', false);

/** Those that end in minutes, and within the memory of most machines, at 100,000 files. */
export const FASTEST: readonly Generator[] = [BROADSHEET, HUGO];

export const GENERATORS: readonly [Generator, ...Generator[]] = [
  BROADSHEET,
  HUGO,
  hugo('Hugo, with front page and topics', true),
  {
    name: 'Eleventy',
    version: () => peerVersion('@11ty/eleventy'),
    build: (archive, project, out) => {
      writeEleventyProject(project, archive);
      const command = join(PEERS_FOLDER, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
      return runMeasured(process.execPath, [command, `--output=${out}`], { cwd: project });
    },
  },
  {
    name: 'Pagefind',
    version: () => peerVersion('pagefind'),
    build: (archive, _project, out) => {
      const script = join(import.meta.dirname, '..', 'contenders', 'build-pagefind.ts');
      return runMeasured(process.execPath, [script, archive, out], { cwd: ROOT });
    },
  },
];
