import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import type { Form } from '../../src/operations/market/form.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import type { CheckedPack, PackSource } from '../../src/scenario/pack.ts';
import { ORDER_DESK_PAGES } from './both-desks-pages.ts';
import { packSource } from './world.ts';

type Tree = Record<string, unknown>;
type Lists = Record<string, unknown[]>;

const one = { least: 1, most: 1 };
const two = { least: 2, most: 2 };

/** Orders that come in during the week. */
const FRESH = [
  { situation: 'plain', least: 8, most: 8 },
  { situation: 'unpaid-then-paid', ...two },
  { situation: 'unpaid-never', ...one },
  { situation: 'address-incomplete', ...two },
  { situation: 'restricted', ...two },
  { situation: 'fraud', ...two },
  { situation: 'price-error', ...one },
  { situation: 'double-order', ...one },
  { situation: 'buyer-cancels', ...one },
];

/**
 * What the order desk finds on Monday beside the pack's own backlog. What has arrived carries tea bags, as the pack asks:
 * the after-sales cases pick out their orders by market and goods.
 */
const BACKLOG = [
  { stage: 'undecided', ...two },
  { stage: 'documented', ...two },
  { stage: 'delivered', market: 'JP', product: 'tea-bags', podFault: 'city', ...one },
  { stage: 'delivered', market: 'US', product: 'tea-bags', podFault: 'signatory', ...one },
  { stage: 'finished', market: 'US', product: 'tea-bags', payoutFault: 'commission', ...one },
  { stage: 'finished', market: 'JP', product: 'tea-bags', payoutFault: 'exchange-rate', ...one },
  { stage: 'finished', market: 'SG', product: 'tea-bags', review: 'late', ...one },
  { stage: 'finished', market: 'DE', product: 'tea-bags', review: 'damaged', ...one },
  { stage: 'finished', market: 'US', product: 'tea-bags', review: 'great', ...one },
  { stage: 'owed', ...two },
  { stage: 'closed', ...one },
];

const INQUIRIES = [
  { topic: 'where', about: 'travelling', ...two },
  { topic: 'where', about: 'confirmed', ...two },
  { topic: 'when', about: 'fresh', ...two },
  { topic: 'change-address', about: 'fresh', channels: 'changing', ...one },
  { topic: 'change-address', about: 'travelling', ...one },
  { topic: 'combine', about: 'fresh', channels: 'changing', ...one },
  { topic: 'cancel', about: 'travelling', ...one },
  { topic: 'invoice', about: 'finished', ...two },
  { topic: 'duty', about: 'travelling', ...two },
];

const PAGES = Object.keys(ORDER_DESK_PAGES);

/** A file of the pack with its data changed; remarks are lost. */
function edited(source: PackSource, file: string, change: (data: Tree) => Tree): PackSource {
  return { ...source, [file]: stringify(change(parse(source[file] ?? '') as Tree)) };
}

/** The words of a language: buyers and reviews as in the order-desk pack, the handbook with the pages of both desks. */
function withWords(data: Tree, language: string): Tree {
  const { buyers, reviews } = parse(packSource[`locales/${language}.yaml`] ?? '') as Tree;
  if (language !== 'zh-TW' && language !== 'en') return { ...data, buyers, reviews };
  const pages = PAGES.map((page) => [page, ORDER_DESK_PAGES[page]?.[language]] as const);
  return { ...data, buyers, reviews, handbook: { ...(data.handbook as Tree), ...Object.fromEntries(pages) } };
}

/** The service-desk pack made to train T3 and T4 together, with a week of work for the order desk as well. */
export function bothDesksSource(): PackSource {
  let source = readPackFolder(join(import.meta.dirname, '../../scenarios/service-desk'));
  source = edited(source, 'pack.yaml', (pack) => ({
    ...pack,
    id: 'both-desks',
    duties: ['T3', 'T4'],
    handbook: [...(pack.handbook as string[]), ...PAGES],
  }));
  source = edited(source, 'demand.yaml', (demand) => ({
    ...demand,
    fresh: FRESH,
    backlog: [...((demand as Lists).backlog ?? []), ...BACKLOG],
    inquiries: INQUIRIES,
  }));
  for (const language of ['zh-TW', 'en', 'ja', 'ms', 'de'])
    source = edited(source, `locales/${language}.yaml`, (data) => withWords(data, language));
  return source;
}

let pack: CheckedPack | undefined;
const compiled = new Map<number, Form>();

function bothDesksPack(): CheckedPack {
  const { pack: found, problems } = checkPack(bothDesksSource());
  if (found === null) throw new Error(`the pack of both desks has errors: ${JSON.stringify(problems.slice(0, 5))}`);
  return found;
}

/** The form of both desks for a seed; compiled once a test file. */
export function bothDesksForm(seed: number): Form {
  pack ??= bothDesksPack();
  const form = compiled.get(seed) ?? compileForm(pack, seed);
  compiled.set(seed, form);
  return form;
}
