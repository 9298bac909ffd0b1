import type { QueryKey } from '@tanstack/react-query';
import { startTransition, useEffect, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import {
  createBrowserRouter,
  matchRoutes,
  type HydrationState,
  type RouteObject,
} from 'react-router';
import type { Seconds } from '../../bundle/ids.ts';
import { isComeBackTo } from '../platform/come-back.ts';
import type { AppProps } from './app.tsx';
import type { AppParts } from './app-parts.ts';
import { doAgain } from './do-again.ts';
import { layOutAll, layOutRest } from './lay-out-rest.ts';
import { sampleNumber } from './sample-number.ts';

/** What a page that was rendered in Node brings along beside its HTML. Plain data, as JSON. */
export interface FirstPage {
  /** Path of the page below the site's base, with `/` in front and none at its end. */
  readonly page: string;
  /** When it was rendered: the first view here takes this for "now", as that one did. */
  readonly now: Seconds;
  /** A sample of how it writes numbers: browsers of another region, or with other data, do otherwise. */
  readonly numbers: string;
  readonly loaderData: HydrationState['loaderData'];
  /** Answers of the engine by their query keys. */
  readonly answers: readonly (readonly [QueryKey, unknown])[];
}

/** What takes over from a page, and where. */
export interface Place {
  readonly root: HTMLElement;
  readonly parts: AppParts;
  /** The reader has chosen another language than that of the site. */
  readonly isOther: boolean;
  readonly routes: RouteObject[];
  /** Path that the site is served from, with `/` at its end. */
  readonly base: string;
  readonly app: (parts: AppParts, router: AppProps['router']) => ReactNode;
}

/**
 * Goes on from a page that was rendered in Node: as if its answers had just come, and its code.
 *
 * @param given the element that holds what came with it, or names the file of that
 * @returns false where it was rendered for another address than the one that it was served at, as
 *   with a filter behind it, is in another language than the reader's, or writes numbers otherwise than
 *   the reader's browser
 */
export async function takeOver(given: HTMLElement, place: Place): Promise<boolean> {
  const { root, parts, isOther, routes, base, app } = place;
  const { queryClient } = parts;
  const {
    page: path,
    now,
    numbers,
    loaderData = {},
    answers,
  } = JSON.parse(await textOf(given)) as FirstPage;
  const { pathname, search, hash } = location;
  const address = base.slice(0, -1) + path;
  const spoken = !isOther && sampleNumber() === numbers;
  if (!spoken || search !== '' || pathname.replace(/\/$/, '') !== address.replace(/\/$/, '')) {
    await carryOver().catch(() => {});
    return false;
  }
  // Hosts may name a page with the slash of its folder, which its links do not have.
  history.replaceState(history.state, '', address + hash);
  for (const { route } of matchRoutes(routes, location, base) ?? []) {
    if (typeof route.lazy !== 'function') continue;
    Object.assign(route, await route.lazy(), { lazy: undefined });
  }
  for (const [key, answer] of answers) queryClient.setQueryData(key, answer);
  const router = createBrowserRouter(routes, { basename: base, hydrationData: { loaderData } });
  // From here on React hears of what is pressed.
  const pressed = window.broadsheet.presses();
  const begin = () => {
    void doAgain(pressed);
    layOutRest(root);
  };
  const { key } = router.state.location;
  const onMove = (then: () => void) =>
    router.subscribe(({ location: at }) => void (at.key !== key && then()));
  const page = <Alive then={begin}>{app({ ...parts, renderedAt: now, onMove }, router)}</Alive>;
  // Where the reader was before, heights decide what is in sight.
  if (isComeBackTo()) layOutAll(root);
  // In slices, so that whatever the reader does meanwhile is not kept waiting.
  startTransition(() => void hydrateRoot(root, page));
  return true;
}

/** Another page takes the place of the one that something was pressed on: there it is done again. */
async function carryOver(): Promise<void> {
  const { activeElement, body } = document;
  const { broadsheet: early } = window;
  if (early.noted.size === 0 && activeElement === body) return void early.presses();
  const { doElsewhere } = await import('./do-elsewhere.ts');
  void doElsewhere(early.presses(), document.activeElement);
}

async function textOf(given: HTMLElement): Promise<string> {
  if (given instanceof HTMLLinkElement) return (await fetch(given.href)).text();
  return given.textContent ?? '';
}

/** Says when the page is alive: before anything of it is drawn anew. */
function Alive({ then, children }: { then: () => void; children: ReactNode }) {
  useEffect(then, [then]);
  return children;
}
