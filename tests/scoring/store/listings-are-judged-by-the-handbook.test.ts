import { expect, test } from 'vitest';
import type { BotKind } from '../../../src/bots/kinds.ts';
import { played } from '../../support/played.ts';
import { listingsDesk } from '../../support/store/listings.ts';
import { hours } from '../../support/world.ts';

// Other forms are played in tests/bots and by `waybill sweep`.
const SEED = 101;
const resultOf = (kind: BotKind) => played(kind, SEED, 'store-room').report().indicators['P2.1.1'];

test('who works by the handbook is exemplary, who does nothing or takes everything down is not', () => {
  expect(resultOf('expert')?.score).toBeGreaterThanOrEqual(950);
  expect(resultOf('expert')?.opportunities).toBeGreaterThanOrEqual(6);
  expect(resultOf('idle')?.score).toBeLessThanOrEqual(50);
  expect(resultOf('delist-all')?.score).toBeLessThan(400);
});

const findingsOf = (desk: ReturnType<typeof listingsDesk>, id: string) =>
  desk.sitting
    .ledger()
    .opportunities.filter(({ subject }) => subject.id === id)
    .flatMap(({ findings }) => findings);

test('each wrong part of a listing costs its own points, and names the right choice', () => {
  const desk = listingsDesk(101);
  const listing = desk.toOpen(true);
  const right = desk.right(listing);
  desk.submit(listing, { price: right.price * 2, quantity: 9999, origin: 'CN', title: 4 });
  const wrong = findingsOf(desk, listing.id).filter(({ earned, possible }) => earned < possible);
  expect(wrong.map(({ criterion }) => criterion).sort()).toEqual(
    expect.arrayContaining(['listing-customs', 'listing-price', 'listing-stock']),
  );
  expect(wrong.find(({ criterion }) => criterion === 'listing-customs')?.reason.values).toMatchObject({
    rightOrigin: 'TW',
  });
});

test('a restricted listing that is declined by another rule earns half of the check', () => {
  const desk = listingsDesk(101);
  const listing = desk.toOpen(false);
  const other = desk.house.listings.laws.find(({ id }) => !desk.laws(listing).includes(id))?.id ?? '';
  desk.do('listing/assess', { listing: listing.id, verdict: 'restricted', law: other });
  const [finding] = findingsOf(desk, listing.id).filter(({ criterion }) => criterion === 'assessed');
  expect([finding?.earned, finding?.possible]).toEqual([2, 4]);
});

test('a good price that is changed to one outside its band is a false alarm', () => {
  const desk = listingsDesk(101);
  const live = desk.listings.find(({ content }) => content !== undefined);
  desk.do('listing/reprice', { prices: [{ listing: live?.id, price: 1 }] });
  desk.wait(hours(1));
  expect(desk.sitting.ledger().opportunities.filter(({ kind }) => kind === 'repriced-out')).toHaveLength(1);
});
