import { describe, expect, expectTypeOf, test } from 'vitest';
import { whenDue } from '../../../src/kernel/domain.ts';
import type { Step, WorldReader } from '../../../src/kernel/step.ts';
import * as agenda from '../../../src/operations/market/agenda.ts';
import { makeDomain, type Reactions } from '../../../src/operations/market/domain.ts';
import * as campaignsAgenda from '../../../src/operations/market/social/campaigns-agenda.ts';
import * as plansAgenda from '../../../src/operations/market/social/plans-agenda.ts';
import * as stockAgenda from '../../../src/operations/market/store/stock-agenda.ts';
import * as translationsAgenda from '../../../src/operations/market/store/translations-agenda.ts';
import type { OrderHappening } from '../../../src/operations/orders/happenings.ts';
import { ORDER, type Order } from '../../../src/operations/orders/order.ts';
import { type AfterSalesCase, CASE } from '../../../src/operations/service/case.ts';
import { TICKET, type Ticket } from '../../../src/operations/service/ticket.ts';
import { CLOCK_RUNS_OUT } from '../../../src/operations/service/ticket-clocks.ts';
import { catalogueOf } from '../../../src/operations/shop/catalogue.ts';
import { SALE, type Sale } from '../../../src/operations/shop/sale.ts';
import { POST_EXPIRES, POST_IS_DUE, POST_IS_LOST } from '../../../src/operations/social/calendar/going-out.ts';
import * as listingReview from '../../../src/operations/store/listings/review.ts';
import { COUNT_FALLS_DUE } from '../../../src/operations/store/stock/count-record.ts';
import { GOES_LIVE } from '../../../src/operations/store/translations/go-live.ts';

declare const world: WorldReader;
declare const step: Step;
const readsHeld = (_: Step, { data }: OrderHappening<'order/held'>): string => data.reason;

/** Held by the compiler: a line below that compiles without its error fails `npm run types`. */
function neverRun(): readonly unknown[] {
  // @ts-expect-error: an order that is paid tells no reason for a hold
  const mixedUp: Reactions = { 'order/paid': [readsHeld] };
  // @ts-expect-error: nothing of that name ever happens
  const unknown: Reactions = { 'order/eaten': [] };
  // @ts-expect-error: a case is no ticket
  const ticket: Ticket | undefined = world.get(CASE, 'K-1');
  // @ts-expect-error: a sale as every duty sees it has no lifecycle of the order desk
  const order: Order | undefined = world.get(SALE, 'O-1');
  // @ts-expect-error: a record kind is a token, not a word
  const word = world.get('order', 'O-1');
  // @ts-expect-error: a payment that comes late names its order
  step.schedule(0, agenda.ORDER_PAYS, { ticket: 'T-1' });
  // @ts-expect-error: an agenda entry is a token, not a word
  step.schedule(0, 'order/pays', { order: 'O-1' });
  // @ts-expect-error: who answers a late payment is told an order and no ticket
  const row = whenDue(agenda.ORDER_PAYS, (_: Step, { ticket: id }: { readonly ticket: string }) => void id);
  // @ts-expect-error: the shop's catalogue holds no rules of the order desk
  const { rules } = catalogueOf(world);
  return [mixedUp, unknown, ticket, order, word, row, rules];
}

describe('the typed tables of the market', () => {
  test('wrong pairs of data and handler do not compile: every line marked as an error is one', () => {
    expect(neverRun).toBeTypeOf('function');
  });

  test('asking for a kind of record gives records of that type', () => {
    expectTypeOf<ReturnType<typeof world.get<Order>>>().toEqualTypeOf<Order | undefined>();
    const get = (reader: WorldReader) => [reader.get(CASE, ''), reader.get(TICKET, ''), reader.get(SALE, '')] as const;
    expectTypeOf<ReturnType<typeof get>>().toEqualTypeOf<
      readonly [AfterSalesCase | undefined, Ticket | undefined, Sale | undefined]
    >();
    expect(ORDER).toBe(SALE);
  });

  test('every kind of agenda entry has a handler', () => {
    const { due } = makeDomain();
    const { COMING, ...others } = agenda;
    const { STOCK_COMING: _stock, ...ofStock } = stockAgenda;
    const { TRANSLATION_COMING: _translation, ...ofTranslations } = translationsAgenda;
    const { CAMPAIGN_COMING: _campaign, ...ofCampaigns } = campaignsAgenda;
    const { PLAN_COMING: _plan, ...ofPlans } = plansAgenda;
    const modules: readonly object[] = [COMING, others, ofStock, ofTranslations, ofCampaigns, ofPlans];
    const ofPosts = [POST_IS_DUE, POST_IS_LOST, POST_EXPIRES];
    const named = Object.entries(listingReview).flatMap(([name, kind]) => (/^[A-Z_]+$/.test(name) ? [kind] : []));
    const kinds = [...modules.flatMap((each) => Object.values(each)), ...named, ...ofPosts, COUNT_FALLS_DUE, GOES_LIVE];
    expect(kinds.length).toBeGreaterThan(50);
    expect(Object.keys(due).sort()).toEqual([...kinds, CLOCK_RUNS_OUT].map(String).sort());
  });
});
