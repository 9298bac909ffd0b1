import { useQuery } from '@tanstack/react-query';
import { Suspense, type ComponentType } from 'react';
import { useParams } from 'react-router';
import { providerId, storyId, type ProviderId, type StoryId } from '../../bundle/ids.ts';
import { useEngine } from '../edition/engine-context.ts';
import { lazyPart } from '../edition/lazy-part.tsx';
import { editionQuery, providerQuery } from '../edition/queries.ts';
import { appStrings } from '../strings/app.ts';
import { useView } from '../view/use-view.ts';
import { PageTitle } from './page-title.tsx';

/** Names one kind of page; `moved` is passed on to PageTitle. */
export type Title = ComponentType<{ readonly moved: boolean }>;

/** A title that never changes. */
export function named(name: 'about' | 'saved' | 'settings' | 'open' | 'notFound'): Title {
  return function NamedTitle({ moved }) {
    return <PageTitle title={appStrings.titles[name]} moved={moved} />;
  };
}

export const FrontTitle: Title = ({ moved }) => {
  const { data } = useQuery(editionQuery(useEngine()));
  return <PageTitle title={data?.title} moved={moved} />;
};

export const TopicTitle: Title = ({ moved }) => {
  const { data } = useQuery(editionQuery(useEngine()));
  const { topic: slug } = useParams();
  const topic = data?.topics.find(({ id }) => id === slug);
  return <PageTitle title={topic?.name ?? (data && appStrings.titles.notFound)} moved={moved} />;
};

/** Not read out anew with every letter that is typed. */
export const SearchTitle: Title = ({ moved }) => {
  const { words } = useView().view;
  const { search, searchFor } = appStrings.titles;
  return (
    <PageTitle
      title={words === undefined ? search : searchFor(words)}
      said={search}
      moved={moved}
    />
  );
};

export const ProviderTitle: Title = ({ moved }) => {
  const id = providerId.safeParse(useParams()['domain']).data;
  if (id === undefined) return <PageTitle title={appStrings.titles.notFound} moved={moved} />;
  return <KnownProviderTitle id={id} moved={moved} />;
};

function KnownProviderTitle({ id, moved }: { id: ProviderId; moved: boolean }) {
  const { data } = useQuery(providerQuery(useEngine(), id));
  return <PageTitle title={data === null ? id : data?.name} moved={moved} />;
}

/** Comes with the page itself. */
const Headline = lazyPart(async () => (await import('../pages/story-page.tsx')).Headline);

export const StoryTitle: Title = ({ moved }) => {
  const id = useStoryId();
  if (id === undefined) return <PageTitle title={appStrings.titles.notFound} moved={moved} />;
  return (
    <Suspense>
      <Headline id={id}>{(title) => <PageTitle title={title} moved={moved} />}</Headline>
    </Suspense>
  );
};

export function useStoryId(): StoryId | undefined {
  const { year, month, day, slug } = useParams();
  return storyId.safeParse(`${year}/${month}/${day}/${slug}`).data;
}
