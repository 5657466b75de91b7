import { lawsAgainst } from '../../operations/store/listings/laws.ts';
import { changesPrice, isChange, type ListingNotice } from '../../operations/store/listings/notice.ts';
import { concerns, isTouched, type Scene } from '../../operations/store/listings/notice-effects.ts';
import { priceBand } from '../../operations/store/listings/price-terms.ts';
import { callsOff } from '../../operations/store/listings/takedown.ts';
import { type Terms, termsAt } from '../../operations/store/listings/terms.ts';
import type { ListingView } from '../../operations/store/listings/view.ts';
import { type Intent, intent, type Policy } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import { type StoreDesk, type StorePolicy, storeDeskOf } from './desk.ts';
import { rightContent, rightFields, rightImages, rightTitle } from './listing-content.ts';

const sceneOf = ({ catalogue, store, now }: StoreDesk): Scene => ({
  catalogue,
  notices: [...store.listingNotices],
  now,
});

/** The rules of the day on which the last change that is known bites. */
const lastTerms = ({ catalogue, notices, now }: Scene): Terms =>
  termsAt(catalogue, notices, Math.max(now, ...notices.map(({ bitesAt }) => bitesAt)));

/** The next step of a listing that is to be opened. */
function openOne(desk: StoreDesk, scene: Scene, listing: ListingView): Intent {
  const { id, assessed, content } = listing;
  const terms = lastTerms(scene);
  if (assessed === undefined) {
    const [law] = lawsAgainst(terms, listing);
    const verdict = law === undefined ? 'allowed' : 'restricted';
    return intent('listing/assess', { listing: id, verdict, law: law?.id ?? null });
  }
  if (assessed.verdict === 'restricted') return intent('listing/decline', { listing: id, law: assessed.law });
  const pieces = desk.store.showable.find(({ product }) => product === listing.product)?.pieces ?? 0;
  return content === undefined
    ? intent('listing/draft', { listing: id, ...rightContent(terms, listing, pieces) })
    : intent('listing/submit', { listing: id });
}

/** What a listing that was sent back is mended with. */
const mended = (scene: Scene, listing: ListingView): Intent => {
  const { category, attributes, title, images } = rightContent(lastTerms(scene), listing, 0);
  return intent('listing/fix', { listing: listing.id, category, attributes, title, images });
};

const openListings: StorePolicy = (desk) => {
  const scene = sceneOf(desk);
  return desk.store.listings.flatMap((listing) => {
    if (listing.stage === 'rejected')
      return listing.faults?.some(({ code }) => code === 'restricted')
        ? declined(scene, listing)
        : [mended(scene, listing)];
    return listing.stage === 'draft' ? [openOne(desk, scene, listing)] : [];
  });
};

function declined(scene: Scene, listing: ListingView): Intent[] {
  return lawsAgainst(lastTerms(scene), listing)
    .slice(0, 1)
    .map(({ id: law }) => intent('listing/decline', { listing: listing.id, law }));
}

/** What brings a listing into line with a change of fields, titles or images. */
function fix(scene: Scene, { matter }: ListingNotice, listing: ListingView): Intent[] {
  const terms = lastTerms(scene);
  if (matter.sort === 'attribute')
    return [intent('listing/fix', { listing: listing.id, attributes: rightFields(terms, listing) })];
  if (matter.sort === 'title')
    return [intent('listing/fix', { listing: listing.id, title: rightTitle(terms, listing) })];
  return [intent('listing/fix', { listing: listing.id, images: rightImages(terms, listing) })];
}

const followChanges: StorePolicy = (desk) => {
  const scene = sceneOf(desk);
  const prices = new Map<string, number>();
  const fixes: Intent[] = [];
  for (const notice of scene.notices.filter(({ matter }) => isChange(matter)))
    for (const listing of desk.store.listings) {
      if (!concerns(scene, notice, listing, listing.stage)) continue;
      if (changesPrice(notice.matter)) prices.set(listing.id, priceBand(lastTerms(scene), listing)?.low ?? 1);
      else fixes.push(...fix(scene, notice, listing));
    }
  const reprice = [...prices].map(([listing, price]) => ({ listing, price }));
  return [...fixes, ...(reprice.length === 0 ? [] : [intent('listing/reprice', { prices: reprice })])];
};

/** Puts back on sale what the platform took off and has been mended since, and what had no goods and has them again. */
const resumeMended: StorePolicy = (desk) => {
  const scene = sceneOf(desk);
  const terms = termsAt(scene.catalogue, [], scene.now);
  const back = desk.store.listings.filter(
    (listing) =>
      listing.stage === 'suspended' &&
      callsOff(terms, scene.notices, listing).length === 0 &&
      !scene.notices.some((notice) => isChange(notice.matter) && isTouched(scene, notice, listing)),
  );
  return back.length === 0 ? [] : [intent('listing/resume', { listings: back.map(({ id }) => id) })];
};

const takeOff: StorePolicy = (desk) => {
  const scene = sceneOf(desk);
  const terms = termsAt(scene.catalogue, [], scene.now);
  const groups = new Map<string, { action: string; reason: string; listings: string[] }>();
  for (const listing of desk.store.listings) {
    const [called] = callsOff(terms, scene.notices, listing);
    if (called === undefined) continue;
    const { way, notice } = called;
    if (listing.stage !== 'live' && !(listing.stage === 'suspended' && way === 'delist')) continue;
    const action = `listing/${way}`;
    const key = `${action}/${notice.id}`;
    const group = groups.get(key) ?? { action, reason: notice.matter.sort, listings: [] };
    group.listings.push(listing.id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ action, reason, listings }) => intent(action, { listings, reason }));
};

interface Seen {
  readonly notices: object;
  /** How many notices have bitten. */
  readonly bitten: number;
  readonly wants: readonly Intent[];
}

/** Asks a policy again only once a listing, a notice, or what is in force has changed. */
function whenChanged(policy: StorePolicy): StorePolicy {
  const known = new WeakMap<object, Seen>();
  return (desk) => {
    const { listings, listingNotices: notices } = desk.store;
    const bitten = notices.filter(({ bitesAt }) => bitesAt <= desk.now).length;
    const before = known.get(listings);
    if (before?.notices === notices && before.bitten === bitten) return before.wants;
    const wants = policy(desk);
    known.set(listings, { notices, bitten, wants });
    return wants;
  };
}

/** All that the handbook asks for, in the order in which it is done. */
export const listingsExpert: readonly StorePolicy[] = [
  ...[takeOff, followChanges, resumeMended].map(whenChanged),
  openListings,
];

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** How each act goes wrong in practice. */
export const listingsSlips: Readonly<Record<string, Slip>> = {
  'listing/assess': ({ listing, verdict, law }, random) =>
    verdict === 'allowed' || random.chance(500)
      ? intent('listing/assess', { listing, verdict, law: verdict === 'allowed' ? null : 'meat-closed-markets' })
      : intent('listing/assess', { listing, verdict: 'allowed', law: law === null ? law : null }),
  'listing/draft': (input, random) => {
    const how = random.int(0, 3);
    if (how === 0)
      return intent('listing/draft', { ...input, price: Math.max(1, Math.floor(Number(input.price) * 0.8)) });
    if (how === 1) return intent('listing/draft', { ...input, attributes: {} });
    if (how === 2) return intent('listing/draft', { ...input, images: list(input.images).slice(1), quantity: 999 });
    return intent('listing/draft', { ...input, title: 3, origin: 'CN' });
  },
  'listing/delist': ({ listings, reason }) =>
    intent('listing/delist', { listings: list(listings).slice(0, Math.ceil(list(listings).length / 2)), reason }),
  'listing/suspend': ({ listings }) => intent('listing/delist', { listings, reason: 'stock-out' }),
  'listing/reprice': ({ prices }) => intent('listing/reprice', { prices: list(prices).slice(0, 1) }),
};

/** Says that everything may be listed, sends it in with whatever comes first, and takes everything down. */
const clickEverything: StorePolicy = ({ store, house }) => {
  const [category] = house.listings.categories;
  const open = store.listings.filter(({ stage }) => stage === 'draft');
  const live = store.listings.filter(({ stage }) => stage === 'live').map(({ id }) => id);
  const draft = ({ id, product, assessed, content }: ListingView): Intent => {
    if (assessed === undefined) return intent('listing/assess', { listing: id, verdict: 'allowed', law: null });
    if (content !== undefined) return intent('listing/submit', { listing: id });
    const sheet = house.listings.sheets.find((each) => each.product === product);
    return intent('listing/draft', {
      ...{ listing: id, category: category?.id ?? '', attributes: {}, title: 0 },
      images: (sheet?.images ?? []).slice(0, 1).map((image) => image.id),
      ...{ hs: house.listings.tariff[0], origin: house.listings.origins[0], price: 999, quantity: 999 },
    });
  };
  return [
    ...open.map(draft),
    ...(live.length === 0 ? [] : [intent('listing/delist', { listings: live, reason: 'recall' })]),
  ];
};

/** What somebody does who clicks everything and reads nothing. */
export const listingsBlind: readonly StorePolicy[] = [clickEverything];

/** Takes everything down on every notice, whatever it says. */
const delistAll: Policy = (view, catalogue, read) => {
  const desk = storeDeskOf(view, catalogue, read);
  if (desk === null || desk.store.listingNotices.length === 0) return [];
  const live = desk.store.listings.filter(({ stage }) => stage === 'live').map(({ id }) => id);
  const notice = desk.store.listingNotices.at(-1);
  const reason = notice !== undefined && !isChange(notice.matter) ? notice.matter.sort : 'recall';
  return live.length === 0 ? [] : [intent('listing/delist', { listings: live, reason })];
};

/** Bots that do one thing again and again. */
export const listingsTricks = { 'delist-all': delistAll } as const;
