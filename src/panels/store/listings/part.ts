import { isToWrite, type SittingHost, type TraineeView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { Found, IsToday, OpenGoal } from '../../panel-duty.ts';
import { channelMark, marketMark, productMark } from '../../parts/marks.ts';
import { knownName } from '../../parts/names.ts';
import { tally } from '../../parts/tally.ts';
import { channelName, productName } from '../../parts/words.ts';
import type { Guide } from '../../shell/paper.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import { listingSteps, listingsInLine, standingOf } from './listing-steps.ts';
import { listingName, listingOf, listingsOf, marketName, noticesOf } from './listings-view.ts';
import { toldListingActs } from './told-acts.ts';

/** The handbook pages of each part of a listing, the first one first. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  assess: ['restricted-goods'],
  price: ['listing-prices'],
  content: ['listing-content'],
  submit: ['listing-steps'],
  off: ['takedowns'],
};

const pagesOf =
  (...pages: readonly string[]) =>
  (): Guide => ({ pages, marks: [] });

function guideOf(host: SittingHost, id: string, part: string): Guide {
  const pages = PAGES[part] ?? ['listing-steps', 'listing-content'];
  const listing = listingOf(host, id);
  if (listing === undefined) return { pages, marks: [] };
  return {
    pages,
    marks: [channelMark(host, listing.channel), marketMark(listing.market), productMark(host, listing.product)],
  };
}

const pending = (view: TraineeView) => noticesOf(view).filter(({ bitesAt }) => bitesAt > view.now);

/** The goals of a day: listings that go live today, and notices that bite today. */
function goals(view: TraineeView, isToday: IsToday): readonly OpenGoal[] {
  return [
    tally(
      'listings',
      listingsOf(view).filter(({ stage }) => isToWrite(stage)),
      ({ goLiveBy }) => goLiveBy !== undefined && (isToday(goLiveBy) || goLiveBy <= view.day.close),
    ),
    tally('listingNotices', pending(view), ({ bitesAt }) => bitesAt <= view.day.close),
  ];
}

function finds(host: SittingHost): readonly Found[] {
  return listingsOf(host.view()).map(({ id, product, channel, market }) => ({
    kind: 'listing',
    icon: 'pin',
    title: listingName(host, id),
    note: [productName(host, product), channelName(host, channel), marketName(host, market)].join(' · '),
    paper: { kind: 'listing', id },
    words: [listingName(host, id), productName(host, product), channelName(host, channel), marketName(host, market)],
  }));
}

/** Listings on the screens of a sitting. */
export const listingsPanels: SubjectPanels = {
  papers: [
    {
      kind: 'listings',
      icon: 'pin',
      tag: 'wb-listings-paper',
      guide: pagesOf('listing-steps', 'takedowns'),
      title: () => t('papers:listings.nav'),
      nav: {
        label: () => t('papers:listings.nav'),
        count: (view) => listingsOf(view).filter(({ stage }) => isToWrite(stage)).length,
      },
    },
    {
      kind: 'listingNotices',
      icon: 'flag',
      tag: 'wb-listing-notices-paper',
      guide: pagesOf('listing-changes', 'takedowns'),
      title: () => t('papers:listings.notices'),
      nav: { label: () => t('papers:listings.notices'), count: (view) => pending(view).length },
    },
    {
      kind: 'listing',
      icon: 'pin',
      tag: 'wb-listing-paper',
      title: (host, id) => knownName(host, 'market-listing', id) ?? t('papers:listings.nav'),
      guide: guideOf,
      waits: listingsInLine,
      steps: listingSteps,
    },
  ],
  goals,
  finds,
  notices: { 'market-listing': 'listings', 'listing-notice': 'listingNotices', 'listing-goods': 'listings' },
  sounds: {
    ...{ 'listing/submit': 'stamp', 'listing/delist': 'stamp', 'listing/decline': 'stamp' },
    ...{ 'listing-notice.arrived': 'bell', 'market-listing.rejected': 'bell', 'listing-goods.came-back': 'bell' },
  },
  acts: toldListingActs,
  opens: {
    'market-listing': (_host, id) => ({ kind: 'listing', id }),
    'listing-notice': 'listingNotices',
  },
  codes: {},
  columns: {
    'listing-stage': ['terms:market-listing.market-listing'],
  },
  stands: { 'market-listing': standingOf },
};
