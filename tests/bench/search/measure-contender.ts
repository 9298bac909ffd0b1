import type { Browser } from '@playwright/test';
import { toldOf } from '../contenders/build-code.ts';
import type { Contender } from '../contenders/contenders.ts';
import { indexOf, type IndexFacts } from '../contenders/indexes.ts';
import { serve, type Network } from '../measure/serve.ts';
import type { KnownItem } from './known-items.ts';
import type { SearchQuery } from './queries.ts';
import { coldSearch, inTime, warmSession, type ColdRun, type Session } from './run-search.ts';

/** A phone on a good mobile line. */
const MOBILE: Network = { latencyMs: 60, bytesPerSecond: 1_250_000 };
/** Loading everything anew takes some of them seconds. */
const COLD_RUNS = 20;

export interface Measurements {
  readonly facts: IndexFacts;
  readonly cold: readonly ColdRun[];
  readonly coldMobile: readonly ColdRun[];
  readonly session: Session;
}

export type Outcome = { readonly measured: Measurements } | { readonly failure: string };

export interface Setting {
  readonly browser: Browser;
  readonly work: string;
  /** Folder of what runs in the browser. */
  readonly code: string;
  readonly stories: number;
  readonly queries: readonly SearchQuery[];
  readonly items: readonly KnownItem[];
}

/** Everything about one contender; a failure is a result too. */
export async function measureContender(contender: Contender, setting: Setting): Promise<Outcome> {
  try {
    return { measured: await measure(contender, setting) };
  } catch (error) {
    console.error(error);
    return { failure: reasonOf(error) };
  }
}

async function measure(contender: Contender, setting: Setting): Promise<Measurements> {
  const { browser, code, queries, items } = setting;
  const { folder, facts } = await indexOf(contender, { ...setting, afresh: true });
  const server = await serve({ '/code/': code, '/index/': folder });
  const place = { browser, server, ...toldOf(code, contender.module) };
  console.log(`Searching with ${contender.name} ...`);
  try {
    const [first] = queries;
    // The server compresses what it sends, and the system reads what it serves, once.
    if (first) await coldSearch(place, first.words);
    const cold: ColdRun[] = [];
    const coldMobile: ColdRun[] = [];
    for (const { words } of inTime(queries.slice(0, COLD_RUNS))) {
      cold.push(await coldSearch(place, words));
      coldMobile.push(await coldSearch(place, words, MOBILE));
    }
    const session = await warmSession(place, queries, items);
    return { facts, cold, coldMobile, session };
  } finally {
    await server.close();
  }
}

/** The line of an error that says what happened. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n');
  return lines.find((line) => /Error|heap|memory/.test(line)) ?? lines[0] ?? 'no reason was given';
}
