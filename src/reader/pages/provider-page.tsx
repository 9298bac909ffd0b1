import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { providerId, type ProviderId } from '../../bundle/ids.ts';
import type { ProviderProfile } from '../../bundle/records.ts';
import { useEngine } from '../edition/engine-context.ts';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import { providerQuery } from '../edition/queries.ts';
import { feedStrings } from '../strings/feed.ts';
import { placeStrings } from '../strings/place.ts';
import { Outward } from '../ui/outward.tsx';
import { ProviderMark } from '../ui/provider-mark.tsx';
import { SkeletonText, Waiting } from '../ui/skeleton.tsx';
import { useView } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import { FeedWithFilters } from './feed-with-filters.tsx';
import styles from './provider-page.module.css';

const words = placeStrings.provider;

/** A provider, and the stories that it covers, each with its article in the lead. */
export function ProviderPage() {
  const { domain = '' } = useParams();
  const id = providerId.safeParse(domain.toLowerCase().replace(/^www\./, '')).data;
  return id === undefined ? <UnknownProvider domain={domain} /> : <Provider key={id} id={id} />;
}

function Provider({ id }: { id: ProviderId }) {
  const query = useQuery(providerQuery(useEngine(), id));
  const { view: address, update } = useView();
  // The page is the filter: what the address says of providers has no say here.
  const view = useMemo((): View => ({ ...address, providers: [], without: [] }), [address]);
  const asked = useMemo((): View => ({ ...view, providers: [id] }), [view, id]);
  if (query.data === null) return <UnknownProvider domain={id} />;
  return (
    <FeedWithFilters
      label={words.feed(query.data?.name ?? id)}
      view={view}
      asked={asked}
      onChange={update}
    >
      {query.data && <Profile profile={query.data} />}
      {query.isPending && (
        <div className={`${styles.head} ${styles.waiting}`}>
          <Waiting>
            <SkeletonText lines={2} size="headline" />
          </Waiting>
        </div>
      )}
      {query.error && (
        <ProblemPanel problem={query.error} onRetry={() => void query.refetch()} heading="h1" />
      )}
    </FeedWithFilters>
  );
}

function Profile({ profile }: { profile: ProviderProfile }) {
  return (
    <header className={styles.head}>
      <h1 className={styles.name} tabIndex={-1}>
        <span className={styles.mark}>
          <ProviderMark provider={profile} />
        </span>
        <span dir="auto">{profile.name}</span>
      </h1>
      {profile.description !== undefined && (
        <p className={styles.description} dir="auto">
          {profile.description}
        </p>
      )}
      <p className={styles.facts}>
        <span>{words.counts(profile)}</span>
        <a
          href={`https://${profile.id}/`}
          rel="noreferrer external"
          aria-label={words.site(profile.id)}
          className={styles.site}
        >
          <bdi>{profile.id}</bdi> <Outward />
        </a>
      </p>
    </header>
  );
}

function UnknownProvider({ domain }: { domain: string }) {
  return (
    <div className={styles.unknown}>
      <h1 className={styles.name} tabIndex={-1}>
        {words.unknown.title}
      </h1>
      <p>{words.unknown.words(domain)}</p>
      <p>
        <Link to="/" className={styles.site}>
          {feedStrings.toFront}
        </Link>
      </p>
    </div>
  );
}
