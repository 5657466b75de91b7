import { beforeAll, describe, expect, test } from 'vitest';
import { SittingNames } from '../../src/cli/sitting-names.ts';
import type { Words } from '../../src/cli/words.ts';
import { nameOf as floorNameOf } from '../../src/game/words.ts';
import { SessionClient } from '../../src/host/client.ts';
import { DUTIES } from '../../src/operations/duties.ts';
import type { Duties, Naming } from '../../src/operations/duty.ts';
import { ORDER } from '../../src/operations/orders/order.ts';
import { PANEL_DUTIES } from '../../src/panels/duties.ts';
import { orderCell } from '../../src/panels/orders/bench/bench-row.ts';
import { orderColumns } from '../../src/panels/orders/list/order-columns.ts';
import { orderHead } from '../../src/panels/orders/order/head.ts';
import { knownName, nameOf } from '../../src/panels/parts/names.ts';
import type { Work } from '../../src/panels/parts/paper.ts';
import { caseHead } from '../../src/panels/service/case/claim.ts';
import { inboxColumns } from '../../src/panels/service/inbox/inbox-columns.ts';
import { ticketHead } from '../../src/panels/service/ticket/head.ts';
import { salePart } from '../../src/panels/service/ticket/sale.ts';
import { paperKind } from '../../src/panels/shell/papers.ts';
import { searchSitting } from '../../src/panels/shell/search-index.ts';
import { loadTrained, type TrainedDuty } from '../../src/panels/shell/trained.ts';
import { valueWords } from '../../src/panels/shell/value-words.ts';
import { makeMemoryWire } from '../../src/session/memory-wire.ts';
import { SittingService } from '../../src/session/service.ts';
import type { Wire } from '../../src/session/wire.ts';
import { replay } from '../../src/sitting/replay.ts';
import { HandClock } from '../support/hand-clock.ts';
import { played, SEEDS } from '../support/played.ts';
import { settle, Talk } from '../support/talk.ts';
import type { PackName } from '../support/world.ts';
import { PACKS } from '../support/world.ts';

const HOUR = 3_600_000;

/** Every record is called otherwise: whoever makes a name up by himself is found out. */
const renamed = (naming: Naming): Naming => ({
  ...naming,
  nameOf: (reader, id, looksUp) => {
    const name = naming.nameOf(reader, id, looksUp);
    return typeof name === 'string' ? `<${naming.kind} ${name}>` : name;
  },
});
const RENAMED: Duties = Object.fromEntries(
  Object.entries(DUTIES).map(([name, duty]) => [name, { ...duty, names: duty.names.map(renamed) }]),
);

/** All text of a template, and of those in it. */
function textOf(template: unknown): string {
  if (Array.isArray(template)) return template.map(textOf).join('');
  if (typeof template === 'string' || typeof template === 'number') return String(template);
  if (typeof template !== 'object' || template === null || !('values' in template)) return '';
  const { strings, values } = template as { readonly strings: readonly string[]; readonly values: readonly unknown[] };
  return strings.map((text, i) => text + textOf(values[i])).join('');
}

/** The middle of a week that the expert has worked, in a house where all duties name their records otherwise. */
async function midWeek(pack: PackName) {
  const { header, form, log } = played('expert', SEEDS[0], pack);
  const until = (form.days[3]?.open ?? 0) + 3 * HOUR;
  const file = { header, form, log: log.filter(({ at }) => at <= until) };
  const sitting = replay(file, until, { duties: RENAMED });
  const [here, there] = makeMemoryWire();
  new SittingService({ sitting, saver: null, timers: new HandClock() }).connect(there);
  const host = await SessionClient.open(here, 'en', () => 0);
  const rows = await host.history('order', form.coming.find((each) => each.kind === 'order/arrives')?.order.id ?? '');
  const work = { host, open: () => undefined, history: () => rows } as unknown as Work;
  return { sitting, host, work, duties: await loadTrained(form.duties, PANEL_DUTIES) };
}
type MidWeek = Awaited<ReturnType<typeof midWeek>>;

/** Lists of a view, with the kind of record that stands in each. */
const LISTS: Readonly<Record<PackName, Readonly<Record<string, string>>>> = {
  'order-desk': { orders: 'order', shipments: 'shipment', inquiries: 'inquiry', reviews: 'review' },
  'service-desk': { tickets: 'ticket', cases: 'case', sales: 'order', news: 'news' },
  'social-studio': {
    campaignPlans: 'campaign-plan',
    plannedPosts: 'social-post',
    postingWeeks: 'posting-week',
    wordCampaigns: 'word-campaign',
    buyerPosts: 'buyer-post',
    referralClaims: 'referral-claim',
    sourThreads: 'sour-thread',
    heard: 'heard-post',
    heardBatches: 'heard-batch',
    evidenceBoards: 'evidence-board',
    clippings: 'evidence-clipping',
  },
  'store-room': {
    counts: 'stock-count',
    dockets: 'stock-docket',
    listings: 'market-listing',
    translations: 'product-translation',
    reports: 'performance-report',
    meetings: 'marketing-meeting',
  },
};

/** The kinds whose records are called by a text of the pack or of the house, and not by a number. */
const CALLED_BY_TEXTS: ReadonlySet<string> = new Set([
  ...['news', 'marketing-meeting', 'campaign-plan', 'social-post', 'posting-week', 'word-campaign'],
  ...['heard-batch', 'evidence-board'],
]);

/** The kinds of things that are called by a term of the locales: in a worker that has loaded them, or else by nothing. */
const CALLED_BY_TERMS: ReadonlySet<string> = new Set(['figure-analysis']);

/** The kinds of records in a debrief that people have no name for. */
const NAMELESS: Readonly<Record<PackName, ReadonlySet<string>>> = {
  'order-desk': new Set(['payout']),
  'service-desk': new Set(),
  'store-room': new Set(),
  'social-studio': new Set(),
};

describe.each(PACKS)('a change of how the records of %s are named', (pack) => {
  let week: MidWeek;
  let duties: readonly TrainedDuty[];
  let records: readonly { readonly kind: string; readonly id: string }[];
  beforeAll(async () => {
    week = await midWeek(pack);
    duties = week.duties;
    const { social, store, orders, service } = week.host.view();
    const view = { ...social, ...store, ...orders, ...service } as Readonly<
      Record<string, readonly { readonly id: string }[]>
    >;
    records = Object.entries(LISTS[pack]).flatMap(([list, kind]) => (view[list] ?? []).map(({ id }) => ({ kind, id })));
  });

  test('gives every record in the view its new name', () => {
    expect(records.length).toBeGreaterThan(50);
    for (const { kind, id } of records) {
      expect(knownName(week.host, kind, id)).toMatch(CALLED_BY_TEXTS.has(kind) ? /^(?!.*\.title$)/ : /^<[\w-]+ .+>$/);
    }
  });

  test('is seen in the titles of papers, in the search and in sentences', () => {
    const { host } = week;
    for (const { kind, id } of records) {
      const name = nameOf(host, kind, id);
      expect(paperKind(kind, duties)?.title(host, id) ?? name).toBe(name);
      expect(valueWords(host, { [kind]: id }, duties)).toEqual({ [kind]: name });
    }
    for (const { wing } of duties) {
      const found = wing.finds(host);
      expect(found.length).toBeGreaterThan(10);
      const names = new Set(records.map(({ kind, id }) => nameOf(host, kind, id)));
      const named = found.filter(({ kind, title }) => title !== '' && !CALLED_BY_TERMS.has(kind));
      expect(named.filter(({ title }) => !names.has(title))).toEqual([]);
      expect(searchSitting(host, found[0]?.title ?? '', duties).map(({ title }) => title)).toContain(found[0]?.title);
    }
  });

  test('is seen on the papers', () => {
    const { host, work } = week;
    const { orders, service } = host.view();
    for (const order of orders?.orders ?? []) {
      const name = nameOf(host, 'order', order.id);
      const column = orderColumns(host).find(({ id }) => id === 'number');
      for (const text of [column?.text(order), column?.cell?.(order), orderHead(work, order), orderCell(work, order)])
        expect(textOf(text)).toContain(name);
    }
    for (const ticket of service?.tickets ?? []) {
      const name = nameOf(host, 'ticket', ticket.id);
      const column = inboxColumns(host).find(({ id }) => id === 'number');
      for (const text of [column?.text(ticket), column?.cell?.(ticket), ticketHead(work, ticket)])
        expect(textOf(text)).toContain(name);
    }
    for (const each of service?.cases ?? [])
      expect(textOf(caseHead(work, each))).toContain(nameOf(host, 'case', each.id));
    for (const each of service?.sales ?? [])
      expect(textOf(salePart(work, each))).toContain(nameOf(host, 'order', each.id));
  });

  test('is seen on the floor, in the debrief and in the report of the command line', async () => {
    const { host, sitting } = week;
    const before = new Map(records.map(({ kind, id }) => [`${kind}/${id}`, nameOf(host, kind, id)]));
    const debrief = await host.debrief();
    const cli = new SittingNames(sitting, {
      language: 'en',
      has: () => false,
      of: (key: string) => key,
    } as unknown as Words);
    for (const { kind, id } of records) {
      expect(floorNameOf(host, kind, id)).toBe(before.get(`${kind}/${id}`));
      expect(nameOf(host, kind, id)).toBe(before.get(`${kind}/${id}`));
      expect(cli.subject({ kind, id })).toBe(before.get(`${kind}/${id}`));
    }
    const nameless = debrief.timeline.filter(({ subject: { kind, id } }) => host.nameOf(kind, id) === undefined);
    expect(new Set(nameless.map(({ subject }) => subject.kind)), 'a payout has no name').toEqual(NAMELESS[pack]);
  });
});

/** A page at the other end of a wire hears what `hears` lets through. */
const heard =
  (hears: (text: string) => boolean) =>
  (wire: Wire): Wire => ({
    send: (text) => wire.send(text),
    onMessage: (listener) => wire.onMessage((text) => hears(text) && listener(text)),
    onClose: (listener) => wire.onClose(listener),
    close: () => wire.close(),
  });

/** Orders in whose list nobody has looked. */
const unopenedIn = ({ sitting }: Talk) => sitting.world.all(ORDER).filter(({ openedAt }) => openedAt === undefined);

describe('an order that the trainee has not come to see', () => {
  test('has no name, and its number is in nothing that a page is told', async () => {
    const talk = new Talk('assessment');
    let told = '';
    const host = await talk.connect(
      heard((text) => {
        told += text;
        return true;
      }),
    );
    const unopened = unopenedIn(talk);
    expect(unopened.length).toBeGreaterThan(5);
    for (const { id, number } of unopened) {
      expect(host.nameOf('order', id)).toBeUndefined();
      expect(told).not.toContain(number);
    }
  });

  test('has its name with the view in which it comes up first', async () => {
    const talk = new Talk('practice');
    const host = await talk.connect();
    const [order] = unopenedIn(talk);
    await host.perform('channel/open', { channel: order?.channel });
    expect(host.nameOf('order', order?.id ?? '')).toBe(order?.number);
    const later = await talk.connect();
    expect(later.nameOf('order', order?.id ?? ''), 'a page that comes later is told all names so far').toBe(
      order?.number,
    );
  });

  test('has its name where the page has missed the view in which it came up first', async () => {
    const talk = new Talk('practice');
    let lost = 0;
    const host = await talk.connect(
      heard((text) => {
        const loses = lost === 0 && text.startsWith('{"push":"view"');
        if (loses) lost += 1;
        return !loses;
      }),
    );
    const [first, other] = [...new Set(unopenedIn(talk).map(({ channel }) => channel))];
    const [order] = unopenedIn(talk).filter(({ channel }) => channel === first);
    await host.perform('channel/open', { channel: first });
    await host.perform('channel/open', { channel: other });
    await settle();
    expect(lost).toBe(1);
    expect(host.nameOf('order', order?.id ?? '')).toBe(order?.number);
  });

  test('is called after its channel in the debrief', async () => {
    const talk = new Talk('practice');
    talk.sitting.advance(talk.sitting.form.days[2]?.open ?? 0);
    const host = await talk.connect();
    await host.finish();
    const [order] = unopenedIn(talk);
    const { names } = await host.debrief();
    expect(Object.keys(names)).toContain(`order/${order?.id}`);
    expect(host.nameOf('order', order?.id ?? '')).toEqual({ unopenedAt: order?.channel });
  });
});
