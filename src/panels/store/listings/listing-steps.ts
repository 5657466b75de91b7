import type { ListingView, SittingHost, TraineeView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { byUrgency } from '../../shell/next-in-line.ts';
import type { PaperStep, Waiting } from '../../shell/paper.ts';
import { listingOf, listingsOf } from './listings-view.ts';

/** The steps of a listing that is to be opened, in their sequence. */
type ListingStep = 'assess' | 'content' | 'submit' | 'decline';

/** The step that a listing waits for from the trainee; null where it waits for nobody, or for the platform. */
export function stepOf({ stage, assessed, content }: ListingView): ListingStep | null {
  if (stage === 'rejected') return 'content';
  if (stage !== 'draft') return null;
  if (assessed === undefined) return 'assess';
  if (assessed.verdict === 'restricted') return 'decline';
  return content === undefined ? 'content' : 'submit';
}

/** The listings that wait for the trainee, the next to go live first. */
export const listingsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(
    listingsOf(host.view()).flatMap((listing): Waiting[] => {
      const step = stepOf(listing);
      if (step === null) return [];
      const due = listing.goLiveBy === undefined ? {} : { dueAt: listing.goLiveBy, limit: 'go-live' };
      return [{ id: listing.id, why: `listing-${step}`, ...due }];
    }),
  );

/** What is still to be done on the paper of a listing. */
export function listingSteps(host: SittingHost, id: string): readonly PaperStep[] {
  const listing = listingOf(host, id);
  const step = listing === undefined ? null : stepOf(listing);
  if (step === null) return [];
  const all: readonly ListingStep[] = ['assess', 'content', 'submit'];
  const left = step === 'decline' ? (['decline'] as const) : all.slice(all.indexOf(step));
  return left.map((each) => ({ part: each === 'decline' ? 'assess' : each, words: t(`papers:why.listing-${each}`) }));
}

/** The state of a listing; its lifecycle has one region. */
export function standingOf({ store }: TraineeView, id: string): Readonly<Record<string, string>> | undefined {
  const listing = store?.listings.find((each) => each.id === id);
  return listing === undefined ? undefined : { 'market-listing': listing.stage };
}
