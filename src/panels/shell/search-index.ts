import type { SittingHost } from '../../host/index.ts';
import type { IconName } from '../icons.ts';
import type { PaperRef } from './paper-registry.ts';
import { paperOf } from './subject-paper.ts';

export const FOUND_KINDS = ['order', 'shipment', 'ticket', 'case', 'product', 'handbook'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export interface Found {
  readonly kind: FoundKind;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly paper: PaperRef;
}

const MOST_FOUND = 24;

/** Compares without case, spaces and hyphens, so that `111-2223` finds `1112223`; full-width letters count as narrow ones. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐–_#]/g, '');

interface Candidate extends Found {
  /** Everything it can be found by. */
  readonly words: readonly string[];
}

function orders(host: SittingHost): Candidate[] {
  return host.view().orders.orders.map(({ id, number, buyer, channel, tracking }) => ({
    kind: 'order',
    icon: 'order',
    title: number,
    note: [buyer.name, host.text(`channels.${channel}.name`), tracking].filter(Boolean).join(' · '),
    paper: { kind: 'order', id },
    words: [number, id, buyer.name, buyer.id, tracking ?? ''],
  }));
}

function shipments(host: SittingHost): Candidate[] {
  const numberOf = new Map(host.view().orders.orders.map(({ id, number }) => [id, number]));
  return host.view().orders.shipments.flatMap(({ id, label, orders: carried, market }) => {
    const paper = paperOf(host, { kind: 'shipment', id });
    const note = [...carried.map((order) => numberOf.get(order) ?? order), market].join(' · ');
    return paper === null
      ? []
      : [{ kind: 'shipment', icon: 'truck', title: label, note, paper, words: [label, id] } as const];
  });
}

/** Where the order desk is a colleague's, an order is found by the contacts and cases about it. */
function contacts(host: SittingHost): Candidate[] {
  const { tickets = [], cases = [], sales = [] } = host.view().service ?? {};
  const numberOf = new Map(sales.map(({ id, number, parcel }) => [id, [number, parcel?.label ?? '']]));
  const buyerOf = new Map(tickets.map(({ id, buyer }) => [id, buyer.name]));
  const channel = (id: string): string => host.text(`channels.${id}.name`);
  const found = (
    kind: 'ticket' | 'case',
    one: { id: string; number: string; channel: string; order?: string },
    buyer: string,
  ): Candidate => {
    const [order = '', label = ''] = numberOf.get(one.order ?? '') ?? [];
    return {
      kind,
      icon: kind === 'ticket' ? 'chat' : 'undo',
      title: one.number,
      note: [buyer, channel(one.channel), order].filter(Boolean).join(' · '),
      paper: { kind, id: one.id },
      words: [one.number, one.id, buyer, order, label],
    };
  };
  return [
    ...tickets.map((ticket) => found('ticket', ticket, ticket.buyer.name)),
    ...cases.map((one) => found('case', one, buyerOf.get(one.ticket) ?? '')),
  ];
}

function products(host: SittingHost): Candidate[] {
  return host.catalogue.products.flatMap(({ id, sku, hs }) => {
    const paper = paperOf(host, { kind: 'product', id });
    const title = host.text(`products.${id}.name`);
    return paper === null
      ? []
      : [{ kind: 'product', icon: 'stock', title, note: sku, paper, words: [title, sku, hs, id] } as const];
  });
}

function pages(host: SittingHost): Candidate[] {
  return host.catalogue.handbook.map((page) => {
    const title = host.text(`handbook.${page}.title`);
    const words = [title, host.text(`handbook.${page}.body`)];
    return { kind: 'handbook', icon: 'book', title, note: '', paper: { kind: 'handbook', id: page }, words };
  });
}

/** What of the sitting matches; whole or leading matches come first. */
export function searchSitting(host: SittingHost, typed: string): readonly Found[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const rank = ({ words }: Candidate): number => {
    const places = words.map((word) => plain(word).indexOf(wanted)).filter((place) => place >= 0);
    return places.length === 0 ? -1 : Math.min(...places);
  };
  return [...orders(host), ...shipments(host), ...contacts(host), ...products(host), ...pages(host)]
    .map((candidate) => ({ candidate, place: rank(candidate) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => Math.sign(a.place) - Math.sign(b.place))
    .slice(0, MOST_FOUND)
    .map(({ candidate }) => candidate);
}
