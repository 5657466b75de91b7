import type { RandomStream } from '../../kernel/random.ts';
import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { Form } from '../../operations/market/form.ts';
import type { OrdersCatalogue } from '../../operations/orders/house.ts';
import { addOfficeTime, atClock, DAY, HOUR, midnightOf, taipeiDate } from '../../operations/shop/calendar.ts';
import type { Catalogue } from '../../operations/shop/catalogue.ts';
import type { WholeCatalogue } from '../../operations/whole-catalogue.ts';
import { SCENARIO_DUTIES } from '../duties.ts';
import type { DutyPart, ScenarioDuties } from '../duty.ts';
import type { CheckedPack } from '../pack.ts';
import type { PackData } from '../schema.ts';
import { atDifficulty } from './at-difficulty.ts';
import { makeBacklog } from './backlog.ts';
import { type Compiling, streamOf, workingDaysOf } from './context.ts';
import { makeFresh } from './fresh.ts';
import { makeGuide } from './guide.ts';
import { type Compiled, makeOpaque } from './opaque.ts';

/** Removes fields that are undefined: zod leaves them in, JSON has none. */
const plain = (data: object): unknown => JSON.parse(JSON.stringify(data));

/** The fields that duties have in `pack.yaml`. */
function fieldsOf(data: PackData, duties: ScenarioDuties): object {
  const keys = Object.values(duties).flatMap(({ pack }) => Object.keys(pack));
  return Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key)));
}

/** The public data of the pack. Customs descriptions are shuffled, because the pack lists the right one first. */
function makeCatalogue(data: PackData, random: RandomStream, duties: ScenarioDuties): OrdersCatalogue {
  const { hours, channels, markets, modes, cartons, restrictions, taxNumbers, importRules, handbook } = data;
  const { asOf, actsPerDay, dayMinutes, clock, pace, actsCostTime } = data;
  const products = data.products.map((product) => ({
    ...product,
    descriptions: random.fork(product.id).shuffle(product.descriptions),
  }));
  return plain({
    ...fieldsOf(data, duties),
    hours,
    products,
    channels,
    markets,
    modes,
    cartons,
    restrictions,
    taxNumbers,
    importRules,
    handbook,
    tariffAsOf: asOf === undefined ? undefined : midnightOf(asOf),
    actsPerDay,
    dayMinutes,
    clock,
    pace,
    actsCostTime,
  }) as OrdersCatalogue;
}

/** Adds the events of fixed times: check-in windows, cut-offs, payout statements. */
function addTimetable(c: Compiling): void {
  for (const day of c.days) {
    for (const channel of c.catalogue.channels) {
      for (const { from, to } of channel.checkIns) {
        c.coming.push({
          kind: 'check-in/opens',
          at: atClock(day.open, from),
          channel: channel.id,
          until: atClock(day.open, to),
        });
      }
    }
    for (const mode of c.catalogue.modes)
      c.coming.push({ kind: 'gate/closes', at: atClock(day.open, mode.cutOff), mode: mode.id });
  }
  for (const { weekday, at } of c.data.demand.payouts) {
    for (const channel of c.catalogue.channels) {
      c.coming.push({ kind: 'payout/posts', at: atClock(c.monday + (weekday - 1) * DAY, at), channel: channel.id });
    }
  }
}

/** Fills the week: the part of each duty that the pack trains, by name; for the others, what colleagues do. */
function compileDuties(
  c: Compiling,
  { own }: CheckedPack,
  duties: ScenarioDuties,
): readonly (readonly [string, DutyPart])[] {
  const trained = Object.entries(duties).filter(([name]) => name in own);
  makeBacklog(c);
  for (const [name, duty] of Object.entries(duties)) if (!(name in own)) duty.standIn?.(c);
  makeFresh(c);
  for (const [name, duty] of trained) duty.addDemand?.(c, own[name]);
  addTimetable(c);
  return trained.map(([name, duty]) => [name, duty.compile?.(c, own[name]) ?? {}] as const);
}

/** One part of every duty that has it, by the name of the duty. */
const gather = (parts: readonly (readonly [string, DutyPart])[], what: 'house' | 'form'): object =>
  Object.fromEntries(parts.flatMap(([name, part]) => (part[what] === undefined ? [] : [[name, part[what]]])));

/** The stock on Monday morning, on hand and inbound. */
const makeStock = (data: PackData, catalogue: Catalogue, start: number): Form['stock'] =>
  data.products.map(({ id: product, stock: { onHand, inbound } }) => {
    if (inbound === undefined) return { product, onHand };
    const at = addOfficeTime(start, inbound.workingHours * HOUR, catalogue.hours);
    return { product, onHand, inbound: { at, quantity: inbound.quantity } };
  });

/** First words of the keys of texts that appear during the week: buyers' reviews and notes, and the letters of each duty. */
const lettersOf = (duties: ScenarioDuties): readonly string[] => [
  ...['reviews', 'notes'],
  ...Object.values(duties).flatMap(({ letters }) => letters),
];

/** What a form says of its difficulty: nothing where the pack states none. */
function difficultyIn({ difficulties }: PackData, difficulty: Difficulty): Pick<Form, 'difficulty' | 'help'> {
  const setting = difficulties?.[difficulty];
  return setting === undefined ? {} : { difficulty, help: setting.help };
}

/** The week's first working days: as many as the sitting lasts. */
const daysOf = (monday: number, data: PackData) => workingDaysOf(monday, data, taipeiDate).slice(0, data.days);

/** Compiles the form of a pack for a seed. The same pack, seed and difficulty give the same form, byte for byte. */
export const compileForm = (
  pack: CheckedPack,
  seed: number,
  difficulty: Difficulty = 'normal',
  duties: ScenarioDuties = SCENARIO_DUTIES,
): Form => compile(pack, seed, difficulty, duties).form;

/** Compiles the form of a pack for a seed at a difficulty, and keeps what each entry of the pack gave. */
export function compile(
  whole: CheckedPack,
  seed: number,
  difficulty: Difficulty = 'normal',
  duties: ScenarioDuties = SCENARIO_DUTIES,
): Compiled {
  const pack = atDifficulty(whole, difficulty, duties);
  const { data, texts, hash } = pack;
  const random = streamOf(seed, data.id);
  const monday = midnightOf(random.fork('week').pick(data.weeks));
  const catalogue = makeCatalogue(data, random.fork('catalogue'), duties);
  const c: Compiling = {
    seed,
    data,
    catalogue,
    random,
    monday,
    days: daysOf(monday, data),
    descriptions: Object.fromEntries(data.products.map((product) => [product.id, product.descriptions[0] ?? ''])),
    orders: [],
    coming: [],
    earlier: [],
    truth: {},
    origin: new Map(),
    numbers: new Set(),
    names: new Map(),
    made: [],
  };
  const parts = compileDuties(c, pack, duties);
  const start = c.days[0]?.open ?? monday;
  const begins =
    Math.min(...c.orders.map((order) => order.placedAt), ...c.coming.map((event) => event.at), start) - HOUR;
  const compiled = {
    format: 1 as const,
    pack: { id: data.id, version: data.version, hash },
    seed,
    ...difficultyIn(data, difficulty),
    duties: data.duties,
    minimum: data.minimum,
    ...(data.indicators === undefined ? {} : { indicators: data.indicators }),
    levels: data.levels,
    beginsAt: begins,
    days: c.days,
    catalogue: plain({ ...catalogue, ...gather(parts, 'house'), guide: makeGuide(c, pack.guide) }) as WholeCatalogue,
    stock: makeStock(data, catalogue, start),
    coming: c.coming.sort((a, b) => a.at - b.at),
    earlier: c.earlier
      .map((act, i) => ({ act, i }))
      .sort((a, b) => a.act.at - b.act.at || a.i - b.i)
      .map(({ act }) => act),
    ...gather(parts, 'form'),
    truth: Object.assign({ orders: c.truth, descriptions: c.descriptions }, ...parts.map(([, { truth }]) => truth)),
    texts,
  };
  return makeOpaque(compiled, c.made, lettersOf(duties), random.fork('opaque'));
}
