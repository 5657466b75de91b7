import { expect, test } from 'vitest';
import { listingStage } from '../../../../src/operations/store/listings/listing.ts';
import { listingsDesk } from '../../../support/store/listings.ts';

test('a recall takes the product off all channels and markets, and nothing else', () => {
  const desk = listingsDesk(101);
  const { id, matter, bitesAt } = desk.untilNotice('recall');
  const product = matter.sort === 'recall' ? matter.product : '';
  const recalled = desk.listings.filter((one) => one.product === product && listingStage(one) === 'live');
  desk.do('listing/delist', { listings: recalled.map((one) => one.id), reason: 'recall' });
  expect(desk.refused('listing/resume', { listings: [recalled[0]?.id] })).toBe('market-listing/not-now');
  desk.wait(bitesAt - desk.now);
  expect(desk.told('listing-notice/bitten', id)).toMatchObject([
    { of: recalled.length, done: recalled.length, live: [] },
  ]);
});

test('recalled goods still on sale at the deadline are a critical error', () => {
  const desk = listingsDesk(101);
  const { bitesAt } = desk.untilNotice('recall');
  desk.wait(bitesAt - desk.now);
  expect(desk.sitting.ledger().critical.filter(({ key }) => key === 'left-on-sale')).not.toEqual([]);
});

test('goods near their date come off the channels that want more days, and stay on the others', () => {
  const desk = listingsDesk(101);
  const notice = desk.untilNotice('expiry');
  if (notice.matter.sort !== 'expiry') throw new Error('another notice');
  const { product, daysLeft } = notice.matter;
  const days = new Map(desk.house.listings.channels.map(({ channel, shelfDays }) => [channel, shelfDays]));
  const expected = desk.listings
    .filter((one) => one.product === product && listingStage(one) === 'live' && (days.get(one.channel) ?? 0) > daysLeft)
    .map(({ id }) => id);
  expect([...(notice.touched ?? [])].sort()).toEqual(expected.sort());
  expect(expected.length).toBeGreaterThan(0);
});

test('a notice that goods are sold out says whether more are on their way', () => {
  const desk = listingsDesk(101);
  const notice = desk.untilNotice('stock-out');
  const product = notice.matter.sort === 'stock-out' ? notice.matter.product : '';
  expect(notice.inbound).toBe(desk.stock(product).inbound !== undefined);
});

test('a listing that nothing takes off sale is a false alarm when it is taken off', () => {
  const desk = listingsDesk(101);
  const [live] = desk.listings.filter((one) => listingStage(one) === 'live');
  desk.do('listing/suspend', { listings: [live?.id], reason: 'recall' });
  const alarms = desk.sitting.ledger().opportunities.filter(({ kind }) => kind === 'taken-off');
  expect(alarms).toHaveLength(1);
});

test('nobody sees which listings a notice touches', () => {
  const desk = listingsDesk(101);
  desk.untilNotice('recall');
  expect(JSON.stringify(desk.sitting.view().store?.listingNotices)).not.toContain('touched');
});
