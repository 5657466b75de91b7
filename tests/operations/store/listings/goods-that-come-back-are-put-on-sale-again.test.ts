import { beforeEach, describe, expect, test } from 'vitest';
import { type ListingsDesk, listingsDesk } from '../../../support/store/listings.ts';
import { days } from '../../../support/world.ts';

let desk: ListingsDesk;
let listings: readonly string[];

/** The stock-out of which goods are on their way has come: its listings. */
beforeEach(() => {
  desk = listingsDesk(1);
  const coming = desk.sitting.form.coming.flatMap((event) =>
    event.kind === 'listing-notice/arrives' && event.notice.matter.sort === 'stock-out' ? [event] : [],
  );
  const first = coming.find(({ notice }) => 'product' in notice.matter && notice.matter.product === 'black-tea-tin');
  if (first === undefined) throw new Error('no goods are on their way');
  desk.wait(first.at - desk.now);
  listings = desk.listings.flatMap(({ id, product }) =>
    product === 'black-tea-tin' && desk.stage(id) === 'live' ? [id] : [],
  );
});

const suspend = (some = listings): unknown => desk.do('listing/suspend', { listings: some, reason: 'stock-out' });
const goodsCame = (): void => {
  const { at = 0 } = desk.sitting.form.stock.find(({ product }) => product === 'black-tea-tin')?.inbound ?? {};
  desk.wait(at - desk.now);
};
const resume = (some = listings): unknown => desk.do('listing/resume', { listings: some });

describe('listings that the house has suspended because nothing was there', () => {
  test('stay off sale until goods have come, and are put back in time then', () => {
    suspend();
    expect(desk.refused('listing/resume', { listings })).toBe('market-listing/called-off');
    goodsCame();
    expect(desk.told('listing-goods/came-back')).toMatchObject([{ product: 'black-tea-tin', listings }]);
    resume();
    desk.wait(days(3));
    expect(listings.map((id) => desk.stage(id))).toEqual(listings.map(() => 'live'));
    expect(desk.points('P2.1.1', 'goods-back', 'black-tea-tin')).toEqual({ resumed: 3 });
    expect(desk.opportunities('P2.1.1', 'taken-off')).toEqual([]);
  });

  test('earn a share where some are forgotten, and nothing where all are', () => {
    suspend();
    goodsCame();
    resume(listings.slice(1));
    desk.wait(days(3));
    expect(desk.told('listing-goods/settled')).toMatchObject([{ of: listings.length, left: listings.slice(0, 1) }]);
    expect(desk.points('P2.1.1', 'goods-back', 'black-tea-tin').resumed).toBeLessThan(3);
  });

  test('give no chance to whoever has suspended none: that is judged once, by the notice', () => {
    goodsCame();
    desk.wait(days(3));
    expect(desk.told('listing-goods/came-back')).toEqual([]);
    expect(desk.opportunities('P2.1.1', 'goods-back')).toEqual([]);
  });

  test('are a false alarm when they are taken off once the goods are there', () => {
    suspend();
    goodsCame();
    resume();
    suspend(listings.slice(0, 1));
    expect(desk.opportunities('P2.1.1', 'taken-off')).toHaveLength(1);
  });
});
