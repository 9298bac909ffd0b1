import { useQuery } from '@tanstack/react-query';
import { Outlet, type RouteObject } from 'react-router';
import { openKept } from '../../engine/kept/open-kept.ts';
import { Pack } from '../../engine/kept/pack.ts';
import { forgetEdition } from '../device/editions.ts';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery } from '../edition/queries.ts';
import { LocalBar } from '../features/open-archive/local-bar.tsx';
import { LOCAL } from '../platform/bundle-base.ts';
import { openStrings } from '../strings/open.ts';
import { carryNotice } from '../ui/carry-notice.ts';
import { showPicturesFrom } from '../platform/picture-url.ts';

const BASE = import.meta.env.BASE_URL;

/** The routes of an edition that is kept on this device: its pages say so, and show its pictures. */
export async function frameLocal(routes: RouteObject[]): Promise<RouteObject[]> {
  const kept = await openKept({ base: BASE, id: LOCAL }).catch(() => undefined);
  if (kept) showPicturesFrom(picturesOf(new Pack(kept.index, kept.content)));
  return routes.map((route): RouteObject => {
    if (!route.children) return route;
    return { ...route, children: [{ Component: LocalFrame, children: route.children }] };
  });
}

/** Addresses of pictures in a pack, each made when it is first asked for. */
function picturesOf(pack: Pack): (path: string) => string {
  const addresses = new Map<string, string>();
  return (path) => {
    const known = addresses.get(path);
    if (known !== undefined) return known;
    const file = pack.file(path);
    const address = file ? URL.createObjectURL(file) : '';
    addresses.set(path, address);
    return address;
  };
}

function LocalFrame() {
  const { data: edition } = useQuery(editionQuery(useEngine()));
  const forget = async () => {
    await forgetEdition(LOCAL);
    if (edition) carryNotice(openStrings.forget.done(edition.title));
    window.location.assign(BASE);
  };
  return (
    <>
      {edition && (
        <LocalBar title={edition.title} published={BASE} onForget={() => void forget()} />
      )}
      <Outlet />
    </>
  );
}
