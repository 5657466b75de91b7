import { digitsOf } from '../../operations/shop/money.ts';
import {
  CAUSE_OF,
  type SegmentTotals,
  SIGNS,
  type Sign,
  segmentTotals,
  showsSign,
} from '../../operations/store/performance/anomaly.ts';
import { cleanLines, EXCLUSIONS, exclusionsOf } from '../../operations/store/performance/cleaning.ts';
import { DATA_TABLES, type PlatformTables, tablesIn } from '../../operations/store/performance/data-table.ts';
import { dayOf } from '../../operations/store/performance/days.ts';
import { figuresOf, leftOutOf, readingsOf, statedBy } from '../../operations/store/performance/judging.ts';
import { READINGS } from '../../operations/store/performance/readings.ts';
import { figuresOn, type LeftOut, SHEETS, type ShopEvent } from '../../operations/store/performance/report.ts';
import type { ReportView } from '../../operations/store/performance/view.ts';
import type { EventVerdict } from '../../operations/store/performance/weighing.ts';
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

/** The reports of which something is still to be handed in, with the tables to work it out of; none before these are exported. */
function openReports(
  desk: StoreDesk,
  isOpen: (report: ReportView) => boolean,
): readonly (readonly [ReportView, PlatformTables])[] {
  const open = desk.store.reports.filter(isOpen);
  const tables = open.length === 0 ? null : tablesAt(desk);
  return tables === null ? [] : open.map((report) => [report, tables] as const);
}

/** States what the figures rest on: period, currency, and how many rows were left out of each kind. */
const submitBasis: StorePolicy = (desk) =>
  openReports(desk, ({ basisGiven }) => basisGiven === undefined).map(([report, tables]) => {
    const { period, currency } = statedBy(report);
    const leftOut = leftOutOf(tables, report, desk.house.performance);
    return intent('basis/submit', { report: report.id, period, currency, leftOut });
  });

/** Works the figures of each sheet out of the exported tables, by the definitions of the brief. */
const submitSheets: StorePolicy = (desk) =>
  SHEETS.flatMap((sheet) =>
    openReports(desk, ({ sheetsGiven }) => sheetsGiven[sheet] === undefined).map(([report, tables]) => {
      const figures = figuresOn(report, sheet);
      const values = figuresOf(tables, figures, statedBy(report), desk.house.performance, desk.catalogue);
      return intent('kpi/submit', { report: report.id, sheet, currency: report.currency, values });
    }),
  );

/** Reads which part of the shop stands out, and which way things went. */
const submitReadings: StorePolicy = (desk) =>
  openReports(desk, ({ readingsGiven }) => readingsGiven === undefined).map(([report, tables]) => {
    const readings = readingsOf(tables, report, desk.house.performance, desk.catalogue);
    const answers = Object.fromEntries(readings.map(({ reading, right }) => [reading, right[0] ?? 'none']));
    return intent('reading/submit', { report: report.id, answers });
  });

/** Days before an event that are compared with the time after it. */
const DAYS_BEFORE = 14;

/** What the places of an event add up to before and after it: one for each channel that it is about. */
interface Compared {
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly places: readonly { readonly before: SegmentTotals; readonly after: SegmentTotals }[];
}

/** The sign that an event of that kind does; undefined where it does none. */
const signDoneBy = ({ kind }: ShopEvent): Sign | undefined => SIGNS.find((each) => CAUSE_OF[each] === kind);

/** Compares two weeks before an event with the time after it, until the end of the tables or for so many days. */
function compare(desk: StoreDesk, tables: PlatformTables, event: ShopEvent, daysAfter?: number): Compared {
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
  const to = daysAfter === undefined ? days - 1 : Math.min(days - 1, day + daysAfter - 1);
  const totals = (place: number, span: { from: number; to: number }) =>
    segmentTotals(tables, lines, { channel: place, product }, span, rates);
  return {
    daysBefore: day - from,
    daysAfter: to - day + 1,
    places: (channel === null ? channels.map((_, at) => at) : [channel]).map((place) => ({
      before: totals(place, { from, to: day - 1 }),
      after: totals(place, { from: day, to }),
    })),
  };
}

/** The sign that the tables show of an event to their end, if it is one that such an event does. */
function signOfEvent(desk: StoreDesk, tables: PlatformTables, event: ShopEvent): Sign | null {
  const sign = signDoneBy(event);
  if (sign === undefined) return null;
  const { places, daysBefore, daysAfter } = compare(desk, tables, event);
  return places.every(({ before, after }) => showsSign(sign, before, after, daysBefore, daysAfter)) ? sign : null;
}

/** So long what is soon put right lasts. */
const SHORT = 2;

/** Whether what an event does shows for a day or two. Carts of two days are too few to compare, where they do not stop. */
function showsBriefly(desk: StoreDesk, tables: PlatformTables, event: ShopEvent): boolean {
  const sign = signDoneBy(event);
  const { places, daysBefore, daysAfter } = compare(desk, tables, event, SHORT);
  return places.every(({ before, after }) => {
    if (sign !== 'ad-visits-up-carts-steady')
      return sign !== undefined && showsSign(sign, before, after, daysBefore, daysAfter);
    return after.adSessions * daysBefore >= before.adSessions * daysAfter * SHORT;
  });
}

/** Whether an event is told of at the place and time of another. */
const isBeside = (desk: StoreDesk, event: ShopEvent, other: ShopEvent): boolean => {
  const day = ({ date }: ShopEvent): number => dayOf(desk.house.performance, date);
  const overlaps = (one: string | null, two: string | null): boolean => one === null || two === null || one === two;
  return (
    Math.abs(day(event) - day(other)) <= SHORT &&
    overlaps(event.channel, other.channel) &&
    overlaps(event.product, other.product)
  );
};

function weigh(desk: StoreDesk, tables: PlatformTables, event: ShopEvent): EventVerdict {
  if (signOfEvent(desk, tables, event) !== null) return 'cause';
  const cause = desk.store.shopEvents.filter((each) => signOfEvent(desk, tables, each) !== null);
  if (cause.some((each) => isBeside(desk, event, each))) return 'not-its-sign';
  return showsBriefly(desk, tables, event) ? 'over-before' : 'no-sign';
}

/** Says of each event that the manager has heard of what it has to do with the figures. */
const weighEvents: StorePolicy = (desk) =>
  openReports(desk, ({ weighingGiven }) => weighingGiven === undefined).map(([report, tables]) => {
    const events = desk.store.shopEvents.filter(({ id }) => report.heardOf.includes(id));
    const verdicts = events.map((event) => ({ event: event.id, verdict: weigh(desk, tables, event) }));
    return intent('event/weigh', { report: report.id, verdicts });
  });

/** Finds the event whose sign the tables show. */
const submitFinding: StorePolicy = (desk) =>
  openReports(desk, ({ findingGiven }) => findingGiven === undefined).flatMap(([report, tables]) =>
    desk.store.shopEvents
      .flatMap((event): Intent[] => {
        const figure = signOfEvent(desk, tables, event);
        const { channel, product, date: from, id } = event;
        const finding = { report: report.id, channel, product, from, event: id, figure };
        return figure === null ? [] : [intent('finding/submit', finding)];
      })
      .slice(0, 1),
  );

/** All that the handbook asks for, in the order in which it is done. */
export const performanceExpert: readonly StorePolicy[] = [
  ...[exportTables, submitBasis, submitSheets, submitReadings, weighEvents, submitFinding],
];

/** What each act is about: a report, and a sheet of it. The rest is worked out. */
export const performanceAbout: Readonly<Record<string, readonly string[]>> = {
  'basis/submit': ['report'],
  'kpi/submit': ['report', 'sheet'],
  'reading/submit': ['report'],
  'event/weigh': ['report'],
  'finding/submit': ['report'],
};

const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : []);

/** Forgets one kind of rows, and counts another wrongly. */
const slipBasis: Slip = (input, random) => {
  const leftOut = random.shuffle(list<LeftOut>(input.leftOut)).slice(1);
  const off = leftOut.map((each, at) => (at === 0 ? { ...each, rows: each.rows + 3 } : each));
  return intent('basis/submit', { ...input, leftOut: off });
};

/** Works a sheet out of lines that were only half cleaned: all but one of its figures come out too high. */
const slipSheet: Slip = (input, random) => {
  const values = list<number | null>(input.values);
  const kept = random.int(0, values.length - 1);
  const off = values.map((value, at) =>
    value === null || at === kept ? value : Math.floor((value * 1085) / 1000) + 1,
  );
  return intent('kpi/submit', { ...input, values: off });
};

/** Reads two of the six off the wrong row. */
const slipReadings: Slip = (input, random) => {
  const answers = input.answers as Readonly<Record<string, string>>;
  const [first, second] = random.shuffle(Object.keys(answers));
  const wrong = Object.fromEntries([first, second].map((reading) => [reading ?? '', 'elsewhere']));
  return intent('reading/submit', { ...input, answers: { ...answers, ...wrong } });
};

/** Takes two events for what they are not. */
const slipWeighing: Slip = (input, random) => {
  const verdicts = list<{ readonly event: string; readonly verdict: EventVerdict }>(input.verdicts);
  const taken = new Set(random.shuffle(verdicts.map(({ event }) => event)).slice(0, 2));
  const wrong = verdicts.map(({ event, verdict }) =>
    taken.has(event) ? { event, verdict: verdict === 'no-sign' ? 'cause' : 'no-sign' } : { event, verdict },
  );
  return intent('event/weigh', { ...input, verdicts: wrong });
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
  'basis/submit': slipBasis,
  'kpi/submit': slipSheet,
  'reading/submit': slipReadings,
  'event/weigh': slipWeighing,
  'finding/submit': slipFinding,
};

/** Leaves everything out, types round numbers, sees the first channel everywhere, and blames the last event. */
const submitAnything: StorePolicy = ({ store, catalogue }) =>
  store.reports.flatMap((report): Intent[] => {
    const [first, last] = [store.shopEvents.at(0), store.shopEvents.at(-1)];
    const [channel] = catalogue.channels;
    if (first === undefined || last === undefined || channel === undefined) return [];
    const about = { report: report.id };
    const period = { from: first.date, to: last.date };
    const leftOut = EXCLUSIONS.map((kind) => ({ kind, rows: 10 }));
    const answers = Object.fromEntries(READINGS.map((reading) => [reading, channel.id]));
    const verdicts = report.heardOf.map((event) => ({ event, verdict: 'cause' }));
    const { channel: place, product, date: from, id: event } = last;
    return [
      ...(report.basisGiven ? [] : [intent('basis/submit', { ...about, period, currency: 'TWD', leftOut })]),
      ...SHEETS.filter((sheet) => report.sheetsGiven[sheet] === undefined).map((sheet) => {
        const values = figuresOn(report, sheet).map(() => 300);
        return intent('kpi/submit', { ...about, sheet, currency: 'TWD', values });
      }),
      ...(report.readingsGiven ? [] : [intent('reading/submit', { ...about, answers })]),
      ...(report.weighingGiven ? [] : [intent('event/weigh', { ...about, verdicts })]),
      ...(report.findingGiven
        ? []
        : [intent('finding/submit', { ...about, channel: place, product, from, event, figure: SIGNS[0] })]),
    ];
  });

/** What somebody does who clicks everything and reads nothing. */
export const performanceBlind: readonly StorePolicy[] = [submitAnything];
