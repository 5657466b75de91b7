import type { RandomStream } from '../../../kernel/random.ts';
import { HOUR } from '../../../operations/shop/calendar.ts';
import type { Party } from '../../../operations/store/stock/count.ts';
import type { Docket, DocketKind } from '../../../operations/store/stock/docket.ts';
import type { PartyAnswer, PlantedVariance } from '../../../operations/store/stock/truth.ts';
import { syncLogSays } from './double-sale.ts';
import type { ProductHistory } from './history-writer.ts';
import type { Plan } from './variances.ts';
import { type CompilingStock, itemOf, newNumber } from './week.ts';

/** A variance with what the ledger of its product holds of it. */
interface Known {
  readonly stock: CompilingStock;
  readonly plan: Plan;
  readonly history: ProductHistory;
  /** Of the goods that were wanted, where others were taken. */
  readonly wanted?: Known;
  readonly random: RandomStream;
}

const PREFIX: Readonly<Record<DocketKind, string>> = {
  ...{ 'delivery-note': 'DN', 'count-sheet': 'CS', 'damage-report': 'DR', 'pick-list': 'PL' },
  ...{ 'return-slip': 'RS', 'sample-slip': 'SS', cancellation: 'CX', 'reservation-list': 'RL' },
  'sync-log': 'SL',
};

function paper(
  { stock, random }: Known,
  kind: DocketKind,
  { number, at, product }: { number?: string; at: number; product: string },
  says: Docket['says'],
): Docket {
  const id = newNumber(stock, random.fork(`id/${kind}`), 'DK');
  return {
    id,
    kind,
    number: number ?? newNumber(stock, random.fork(`number/${kind}`), PREFIX[kind]),
    at,
    product,
    says,
  };
}

/** What came with the last delivery into the bin, by the supplier’s own note. */
function deliveryNote(known: Known): Docket | null {
  const { stock, plan, history } = known;
  const trace = history.traces.get(plan.bin)?.delivery;
  if (trace === undefined) return null;
  const { perBox } = itemOf(stock, plan.product);
  const { number: purchase, booked, at } = trace;
  const wrong = plan.cause === 'unit-error' || plan.cause === 'short-delivery';
  const pieces = wrong ? booked + plan.difference : booked;
  const ordered = plan.cause === 'short-delivery' ? booked : pieces;
  return paper(
    known,
    'delivery-note',
    { at: at - 2 * HOUR, product: plan.product },
    {
      ...{ purchase, ordered, cartons: Math.ceil(pieces / perBox), perCarton: perBox, pieces },
    },
  );
}

/** The sheet of the count before this one. */
function countSheet(known: Known): Docket | null {
  const { plan, history, random } = known;
  const trace = history.traces.get(plan.bin)?.sheet;
  if (trace === undefined) return null;
  const { number, entered, at } = trace;
  const book = random.fork('sheet').int(20, 60);
  const counted = book + entered + (plan.cause === 'earlier-miscount' ? plan.difference : 0);
  return paper(known, 'count-sheet', { number, at, product: plan.product }, { bin: plan.bin, book, counted });
}

/** A paper on pieces that were taken out and written off, as they should be. */
function writtenOff(known: Known): Docket | null {
  const { plan, history } = known;
  const trace = history.traces.get(plan.bin)?.written;
  if (trace === undefined) return null;
  const { number, pieces, why, at } = trace;
  const kind = why === 'damage' ? 'damage-report' : 'sample-slip';
  return paper(known, kind, { number, at: at - HOUR, product: plan.product }, { bin: plan.bin, pieces });
}

function takenOut(known: Known, kind: 'damage-report' | 'sample-slip'): Docket {
  const { plan, stock, random } = known;
  const at = stock.c.monday - random.fork('taken').int(30, 120) * HOUR;
  return paper(known, kind, { at, product: plan.product }, { bin: plan.bin, pieces: Math.abs(plan.difference) });
}

const special = ({ history }: Known) => history.special ?? { number: '', at: 0, pieces: 0 };

function pickList(known: Known): Docket {
  const { plan } = known.wanted ?? known;
  const { number: order, at, pieces } = special(known.wanted ?? known);
  return paper(
    known.wanted ?? known,
    'pick-list',
    { at, product: plan.product },
    {
      ...{ order, wanted: plan.product, taken: plan.other?.product ?? '', pieces },
      ...{ bin: plan.bin, from: plan.other?.id ?? '' },
    },
  );
}

function returnSlip(known: Known): Docket {
  const { number, at, pieces } = special(known);
  return paper(known, 'return-slip', { number, at, product: known.plan.product }, { bin: known.plan.bin, pieces });
}

function cancellation(known: Known): Docket {
  const { number: order, at, pieces } = special(known);
  return paper(
    known,
    'cancellation',
    { at: at + HOUR, product: known.plan.product },
    { order, pieces, bin: known.plan.bin },
  );
}

function reservationList(known: Known): Docket {
  const { number: order, at, pieces } = special(known);
  const status = known.plan.cause === 'reservation-left' ? 'cancelled' : 'open';
  return paper(
    known,
    'reservation-list',
    { at: at + 2 * HOUR, product: known.plan.product },
    { order, pieces, status },
  );
}

/** The log of the channel that sold the pieces once more; where nothing was sold twice, of one that did no harm. */
function syncLog(known: Known): Docket | null {
  const { stock, plan, history } = known;
  const own = known.random.fork('sync-log');
  const late = own.fork('late').int(1, 3) * HOUR;
  const log = syncLogSays(stock, history, plan.cause === 'double-sale', { pick: (list) => own.pick(list), late });
  if (log === null) return null;
  return paper(known, 'sync-log', { at: log.at, product: plan.product }, log.says);
}

/** Who knows of a cause, and the paper that shows it. A loss without trace is known to nobody. */
const KNOWS: Readonly<Record<Plan['cause'], readonly [Party, (known: Known) => Docket | null] | null>> = {
  'unit-error': ['supplier', deliveryNote],
  'short-delivery': ['supplier', deliveryNote],
  'earlier-miscount': ['warehouse', countSheet],
  'mis-pick': ['warehouse', pickList],
  damage: ['warehouse', (known) => takenOut(known, 'damage-report')],
  'return-misplaced': ['warehouse', returnSlip],
  'not-put-back': ['marketing', cancellation],
  sample: ['marketing', (known) => takenOut(known, 'sample-slip')],
  'reservation-left': ['marketing', reservationList],
  'reservation-missing': ['marketing', reservationList],
  'double-sale': ['marketing', syncLog],
  unexplained: null,
};

type Said = Omit<PartyAnswer, 'hours'>;
const NOTHING: Said = { says: 'nothing-known', dockets: [] };
const sends = (docket: Docket | null): Said =>
  docket === null ? NOTHING : { says: `sends-${docket.kind}`, dockets: [docket] };
const blames = (cause: Plan['cause']): Said => ({ says: `blames-${cause}`, dockets: [] });

/** What is said by those who know nothing of it: that, or a paper that shows that the book is right, or a guess. */
function saysOfOthers(known: Known, party: Party): Said {
  const { random, plan } = known;
  const luck = random.fork(`says/${party}`);
  if (plan.bin === '')
    return party === 'warehouse' && luck.chance(500) ? blames(luck.pick(['reservation-left', 'double-sale'])) : NOTHING;
  const clean = writtenOff(known);
  switch (party) {
    case 'supplier':
      return luck.chance(700) ? sends(deliveryNote(known)) : NOTHING;
    case 'warehouse':
      return luck.pick([
        NOTHING,
        blames('short-delivery'),
        sends(countSheet(known)),
        sends(clean?.kind === 'damage-report' ? clean : null),
      ]);
    default:
      return luck.pick([NOTHING, NOTHING, sends(clean?.kind === 'sample-slip' ? clean : null), blames('damage')]);
  }
}

/** A loss without trace: somebody blames the supplier, whose note shows that everything came; nobody knows more. */
function saysOfLoss(known: Known, party: Party): Said {
  if (party === 'warehouse') return blames('short-delivery');
  if (party === 'supplier') return sends(deliveryNote(known));
  return saysOfOthers(known, party);
}

/** Of goods set aside the same two papers come whatever is amiss: how the order stands, and the log of a channel. */
const sendsOfOrders = (known: Known): Said => ({
  says: 'sends-order-papers',
  dockets: [reservationList(known), syncLog(known)].flatMap((docket) => docket ?? []),
});

function answerOf(known: Known, party: Party): PartyAnswer {
  const { own } = known.stock;
  const knower = KNOWS[known.plan.cause];
  const hours = known.random.fork(`hours/${party}`).int(own.answerHours.least, own.answerHours.most);
  if (knower === null) return { hours, ...saysOfLoss(known, party) };
  const [who, show] = knower;
  if (party !== who) return { hours, ...saysOfOthers(known, party) };
  return { hours, ...(known.plan.bin === '' ? sendsOfOrders(known) : sends(show(known))) };
}

/** What is true of the variances of the week, and what everybody will say of them. */
export function plantVariances(
  stock: CompilingStock,
  plans: readonly Plan[],
  histories: ReadonlyMap<string, ProductHistory>,
): readonly PlantedVariance[] {
  const knownOf = (plan: Plan): Known => {
    const history = histories.get(plan.product);
    if (history === undefined) throw new Error(`no history of ${plan.product}`);
    return { stock, plan, history, random: stock.random.fork(`answers/${plan.bin}/${plan.product}`) };
  };
  const lists = new Map<string, Docket>();
  return plans.map((plan) => {
    const wanted =
      plan.difference < 0 ? plans.find((one) => one.cause === 'mis-pick' && one.other?.id === plan.bin) : undefined;
    const known: Known = {
      ...knownOf(plan),
      ...(plan.cause === 'mis-pick' && wanted !== undefined ? { wanted: knownOf(wanted) } : {}),
    };
    const answers = {
      warehouse: answerOf(known, 'warehouse'),
      supplier: answerOf(known, 'supplier'),
      marketing: answerOf(known, 'marketing'),
    };
    return {
      sort: plan.bin === '' ? 'reservations' : 'bin',
      bin: plan.bin,
      product: plan.product,
      cause: plan.cause,
      answers: sharedLists(answers, lists),
    };
  });
}

/** The same pick list is sent for both bins that it is about. */
function sharedLists(answers: PlantedVariance['answers'], lists: Map<string, Docket>): PlantedVariance['answers'] {
  const share = (docket: Docket): Docket => {
    const key = `${docket.kind}/${String(docket.says.order)}`;
    if (docket.kind !== 'pick-list') return docket;
    const same = lists.get(key) ?? docket;
    lists.set(key, same);
    return same;
  };
  const shared = (answer: PartyAnswer): PartyAnswer => ({ ...answer, dockets: answer.dockets.map(share) });
  return {
    warehouse: shared(answers.warehouse),
    supplier: shared(answers.supplier),
    marketing: shared(answers.marketing),
  };
}
