import { SIGNS } from '../../operations/store/performance/anomaly.ts';
import { EXCLUSIONS } from '../../operations/store/performance/cleaning.ts';
import { DATA_TABLES, type PlatformTables, tablesIn } from '../../operations/store/performance/data-table.ts';
import { figuresOf, leftOutOf, readingsOf, statedBy } from '../../operations/store/performance/judging.ts';
import { READINGS } from '../../operations/store/performance/readings.ts';
import { figuresOn, type LeftOut, SHEETS } from '../../operations/store/performance/report.ts';
import type { ReportView } from '../../operations/store/performance/view.ts';
import type { EventVerdict } from '../../operations/store/performance/weighing.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { StoreDesk, StorePolicy } from './desk.ts';
import { signOfEvent, weigh } from './performance-events.ts';

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

/** What was worked out of tables, by what it is: whoever puts it off, or forgets it, need not work it out again. */
const workedOut = new WeakMap<PlatformTables, Map<string, readonly Intent[]>>();

/** Works a part of every report out that lacks it; nothing before the tables are exported. */
function handIn(
  desk: StoreDesk,
  part: string,
  isOpen: (report: ReportView) => boolean,
  workOut: (report: ReportView, tables: PlatformTables) => readonly Intent[],
): readonly Intent[] {
  const open = desk.store.reports.filter(isOpen);
  const tables = open.length === 0 ? null : tablesAt(desk);
  if (tables === null) return [];
  const known = workedOut.get(tables) ?? new Map<string, readonly Intent[]>();
  workedOut.set(tables, known);
  return open.flatMap((report) => {
    const key = `${report.id}/${part}`;
    const intents = known.get(key) ?? workOut(report, tables);
    known.set(key, intents);
    return intents;
  });
}

/** States what the figures rest on: period, currency, and how many rows were left out of each kind. */
const submitBasis: StorePolicy = (desk) =>
  handIn(
    desk,
    'basis',
    ({ basisGiven }) => basisGiven === undefined,
    (report, tables) => {
      const { period, currency } = statedBy(report);
      const leftOut = leftOutOf(tables, report, desk.house.performance);
      return [intent('basis/submit', { report: report.id, period, currency, leftOut })];
    },
  );

/** Works the figures of each sheet out of the exported tables, by the definitions of the brief. */
const submitSheets: StorePolicy = (desk) =>
  SHEETS.flatMap((sheet) =>
    handIn(
      desk,
      sheet,
      ({ sheetsGiven }) => sheetsGiven[sheet] === undefined,
      (report, tables) => {
        const figures = figuresOn(report, sheet);
        const values = figuresOf(tables, figures, statedBy(report), desk.house.performance, desk.catalogue);
        return [intent('kpi/submit', { report: report.id, sheet, currency: report.currency, values })];
      },
    ),
  );

/** Reads which part of the shop stands out, and which way things went. */
const submitReadings: StorePolicy = (desk) =>
  handIn(
    desk,
    'readings',
    ({ readingsGiven }) => readingsGiven === undefined,
    (report, tables) => {
      const readings = readingsOf(tables, report, desk.house.performance, desk.catalogue);
      const answers = Object.fromEntries(readings.map(({ reading, right }) => [reading, right[0] ?? 'none']));
      return [intent('reading/submit', { report: report.id, answers })];
    },
  );

/** Says of each event that the manager has heard of what it has to do with the figures. */
const weighEvents: StorePolicy = (desk) =>
  handIn(
    desk,
    'weighing',
    ({ weighingGiven }) => weighingGiven === undefined,
    (report, tables) => {
      const events = desk.store.shopEvents.filter(({ id }) => report.heardOf.includes(id));
      const verdicts = events.map((event) => ({ event: event.id, verdict: weigh(desk, tables, event) }));
      return [intent('event/weigh', { report: report.id, verdicts })];
    },
  );

/** Finds the event whose sign the tables show. */
const submitFinding: StorePolicy = (desk) =>
  handIn(
    desk,
    'finding',
    ({ findingGiven }) => findingGiven === undefined,
    (report, tables) =>
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
