import { digitsOf } from '../../operations/shop/money.ts';
import { CAUSE_OF, SIGNS, type Sign, segmentTotals, showsSign } from '../../operations/store/performance/anomaly.ts';
import { cleanLines, EXCLUSIONS, exclusionsOf } from '../../operations/store/performance/cleaning.ts';
import { DATA_TABLES, type PlatformTables, tablesIn } from '../../operations/store/performance/data-table.ts';
import { dayOf } from '../../operations/store/performance/days.ts';
import { figuresOf, statedBy } from '../../operations/store/performance/judging.ts';
import type { GivenFinding, ShopEvent } from '../../operations/store/performance/report.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { StoreDesk, StorePolicy } from './desk.ts';

/** Exports every table that is not there yet. */
const exportTables: StorePolicy = ({ store }) =>
  store.reports.length === 0
    ? []
    : DATA_TABLES.filter((table) => !store.dataTables.some(({ id }) => id === table)).map((table) =>
        intent('table/export', { table }),
      );

/** Tables put together once, as long as the view shows the same rows. */
const together = new WeakMap<object, PlatformTables>();

function tablesAt({ store }: StoreDesk): PlatformTables | null {
  if (store.dataTables.length < DATA_TABLES.length) return null;
  const known = together.get(store.tableChunks) ?? tablesIn(store.tableChunks);
  together.set(store.tableChunks, known);
  return known;
}

/** Works the figures of a report out of the exported tables, by the definitions of its brief. */
const submitFigures: StorePolicy = (desk) => {
  const { store, house, catalogue } = desk;
  const open = store.reports.filter(({ figuresGiven }) => figuresGiven === undefined);
  const tables = open.length === 0 ? null : tablesAt(desk);
  if (tables === null) return [];
  return open.map((report) => {
    const stated = statedBy(report);
    const values = figuresOf(tables, report.figures, stated, house.performance, catalogue);
    return intent('kpi/submit', { report: report.id, ...stated, values });
  });
};

/** Days before an event that are compared with the time after it. */
const DAYS_BEFORE = 14;

/** The sign that the tables show of an event, if it is one that such an event does. */
function signOfEvent(desk: StoreDesk, tables: PlatformTables, event: ShopEvent): Sign | null {
  const sign = SIGNS.find((each) => CAUSE_OF[each] === event.kind);
  if (sign === undefined) return null;
  const { channels, products, markets } = desk.catalogue;
  const { days } = desk.house.performance;
  const place = (list: readonly { readonly id: string }[], id: string | null): number | null =>
    id === null ? null : list.findIndex((each) => each.id === id);
  const [channel, product] = [place(channels, event.channel), place(products, event.product)];
  const day = dayOf(desk.house.performance, event.date);
  const lines = cleanLines(tables, {
    ...{ from: 0, to: days - 1, channel: null, currency: 'TWD' },
    excluded: exclusionsOf(true),
  });
  const rates = markets.map(({ currency, rate }) => (digitsOf(currency) === 0 ? rate * 100 : rate));
  const from = Math.max(0, day - DAYS_BEFORE);
  const isShown = (place: number | null): boolean => {
    const totals = (span: { from: number; to: number }) =>
      segmentTotals(tables, lines, { channel: place, product }, span, rates);
    const [before, after] = [totals({ from, to: day - 1 }), totals({ from: day, to: days - 1 })];
    return showsSign(sign, before, after, day - from, days - day);
  };
  const places = channel === null ? channels.map((_, at) => at) : [channel];
  return places.every(isShown) ? sign : null;
}

/** Finds the event whose sign the tables show. */
const submitFinding: StorePolicy = (desk) => {
  const open = desk.store.reports.filter(({ findingGiven }) => findingGiven === undefined);
  const tables = open.length === 0 ? null : tablesAt(desk);
  if (tables === null) return [];
  const found = desk.store.shopEvents.flatMap((event): Omit<GivenFinding, 'at'>[] => {
    const figure = signOfEvent(desk, tables, event);
    const { channel, product, date, id } = event;
    return figure === null ? [] : [{ channel, product, from: date, event: id, figure }];
  });
  return open.flatMap(({ id }): Intent[] =>
    found.slice(0, 1).map((finding) => intent('finding/submit', { report: id, ...finding })),
  );
};

/** All that the handbook asks for, in the order in which it is done. */
export const performanceExpert: readonly StorePolicy[] = [exportTables, submitFigures, submitFinding];

/** Works the figures out of lines that were only half cleaned: all of them come out too high. */
const slipFigures: Slip = (input) => {
  const { values, excluded, ...others } = input as {
    readonly values: readonly (number | null)[];
    readonly excluded: readonly string[];
  };
  const off = values.map((value) => (value === null ? null : Math.floor((value * 1085) / 1000)));
  const left = excluded.filter((each) => each !== 'duplicate' && each !== 'unpaid');
  return intent('kpi/submit', { ...others, values: off, excluded: left });
};

/** Blames the event beside the right one in the log, or sees the wrong sign of the right one. */
const slipFinding: Slip = (input, random) => {
  if (random.chance(500))
    return intent('finding/submit', { ...input, figure: input.figure === SIGNS[0] ? SIGNS[1] : SIGNS[0] });
  const at = Number(String(input.event).split('-')[1] ?? '1');
  return intent('finding/submit', { ...input, event: `E-${at > 1 ? at - 1 : at + 1}`, product: null });
};

/** How each act goes wrong in practice. */
export const performanceSlips: Readonly<Record<string, Slip>> = {
  'kpi/submit': slipFigures,
  'finding/submit': slipFinding,
};

/** What somebody does who clicks everything and reads nothing: leaves everything out, types round numbers, blames the last event. */
const submitAnything: StorePolicy = ({ store }) =>
  store.reports.flatMap((report): Intent[] => {
    const [date, event] = [store.shopEvents.at(0)?.date, store.shopEvents.at(-1)];
    if (date === undefined || event === undefined) return [];
    const figures = intent('kpi/submit', {
      report: report.id,
      period: { from: date, to: event.date },
      currency: 'TWD',
      excluded: EXCLUSIONS,
      values: report.figures.map(() => 300),
    });
    const { channel, product } = event;
    const finding = intent('finding/submit', {
      ...{ report: report.id, channel, product, from: event.date, event: event.id, figure: SIGNS[0] },
    });
    return [
      ...(report.figuresGiven === undefined ? [figures] : []),
      ...(report.findingGiven === undefined ? [finding] : []),
    ];
  });

export const performanceBlind: readonly StorePolicy[] = [submitAnything];
