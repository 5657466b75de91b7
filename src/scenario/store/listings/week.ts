import type { RandomStream } from '../../../kernel/random.ts';
import { addOfficeTime, atClock, HOUR } from '../../../operations/shop/calendar.ts';
import { lawsAgainst } from '../../../operations/store/listings/laws.ts';
import { isTakedown, type ListingNotice, type NoticeMatter } from '../../../operations/store/listings/notice.ts';
import { wayOff } from '../../../operations/store/listings/takedown.ts';
import { type Place, type StoreCatalogue, termsAt } from '../../../operations/store/listings/terms.ts';
import { type Compiling, dayAt } from '../../compile/context.ts';
import { forEntry } from '../../compile/pack-fault.ts';
import type { ListingsData, NoticeEntry, OpenEntry } from './schema.ts';

/** A notice that will come. */
export interface ComingNotice {
  readonly at: number;
  readonly bitesAt: number;
  readonly matter: NoticeMatter;
}

/** A listing that will be asked for. */
export interface ComingListing extends Place {
  readonly at: number;
  readonly goLiveBy: number;
}

type Timed = Pick<NoticeEntry, 'days' | 'at' | 'hours'>;

function timesOf(c: Compiling, random: RandomStream, { days, at, hours }: Timed): { at: number; until: number } {
  const from = atClock(dayAt(c, random.int(days.from, days.to) - 1).open, at);
  return { at: from, until: addOfficeTime(from, hours * HOUR, c.data.hours) };
}

const FILE = 'listings.yaml';

/** Things that two notices of one week must not share: then each can be answered by itself. */
function scopeOf(matter: NoticeMatter): string[] {
  if ('product' in matter) return [`product/${matter.product}`];
  if ('channel' in matter) return [`${matter.sort}/${matter.channel}`, `channel/${matter.channel}`];
  return matter.sort === 'ban' ? [`ban/${matter.market}`] : [`price/${matter.market}`];
}

/** Chooses what each notice of the week is about. */
export function chooseNotices(c: Compiling, entries: ListingsData['notices'], random: RandomStream): ComingNotice[] {
  const used = new Set<string>();
  const chosen = entries.map((entry, i) =>
    forEntry(FILE, ['listings', 'notices', i], () => {
      const own = random.fork(`notice-${i}`);
      const matter = own.shuffle(entry.among).find((each) => scopeOf(each).every((scope) => !used.has(scope)));
      if (matter === undefined) throw new Error('every choice is taken by another notice');
      for (const scope of scopeOf(matter)) used.add(scope);
      const { at, until } = timesOf(c, own, entry);
      return { at, bitesAt: until, matter };
    }),
  );
  return chosen.sort((a, b) => a.at - b.at || a.bitesAt - b.bitesAt);
}

/** A notice as the rules read it. */
const asNotice = ({ at, bitesAt, matter }: ComingNotice): ListingNotice => ({
  ...{ id: '', number: '', at, bitesAt, matter },
});

const keyOf = ({ product, channel, market }: Place): string => `${product}/${channel}/${market}`;

/** Whether goods will have to come off sale in a place this week. */
export const comesOff = (catalogue: StoreCatalogue, notices: readonly ComingNotice[], place: Place): boolean =>
  notices.some(
    (notice) => isTakedown(notice.matter) && wayOff(termsAt(catalogue, [], 0), asNotice(notice), place) !== null,
  );

/** Chooses the listings of a group that are to be opened: none whose product comes off sale, and as few as can be of one product. */
function chooseGroup(
  entry: OpenEntry,
  random: RandomStream,
  fits: (place: Place) => boolean,
  products: Map<string, number>,
): Place[] {
  const left = random.shuffle(entry.among).filter(fits);
  const chosen: Place[] = [];
  while (chosen.length < entry.count) {
    const rank = ({ product }: Place): number => products.get(product) ?? 0;
    const next = left.reduce<Place | undefined>(
      (best, place) => (chosen.includes(place) || (best !== undefined && rank(best) <= rank(place)) ? best : place),
      undefined,
    );
    if (next === undefined) throw new Error(`${chosen.length} of ${entry.count} places can be opened`);
    chosen.push(next);
    products.set(next.product, rank(next) + 1);
  }
  return chosen;
}

/** Chooses the listings that are to be opened this week. */
export function chooseToOpen(
  c: Compiling,
  data: ListingsData,
  catalogue: StoreCatalogue,
  notices: readonly ComingNotice[],
  random: RandomStream,
): ComingListing[] {
  const products = new Map<string, number>();
  const taken = new Set<string>();
  return data.open.flatMap((entry, i) =>
    forEntry(FILE, ['listings', 'open', i], () => {
      const own = random.fork(`open-${i}`);
      const fits = (place: Place): boolean => !taken.has(keyOf(place)) && !comesOff(catalogue, notices, place);
      return chooseGroup(entry, own, fits, products).map((place) => {
        taken.add(keyOf(place));
        const { at, until } = timesOf(c, own, entry);
        return { ...place, at, goLiveBy: until };
      });
    }),
  );
}

/** The places where goods are on sale on Monday morning: those of the pack that are not to be opened, and lawful. */
export function placesOnSale(
  c: Compiling,
  data: ListingsData,
  catalogue: StoreCatalogue,
  toOpen: readonly ComingListing[],
): Place[] {
  const taken = new Set(toOpen.map(keyOf));
  return data.onSale.flatMap(({ product, channel, markets }, i) =>
    forEntry(FILE, ['listings', 'onSale', i], () =>
      markets
        .map((market) => ({ product, channel, market }))
        .filter((place) => !taken.has(keyOf(place)))
        .map((place) => {
          if (lawsAgainst(termsAt(catalogue, [], c.monday), place).length > 0)
            throw new Error(`${product} may not be listed in ${place.market}`);
          return place;
        }),
    ),
  );
}
