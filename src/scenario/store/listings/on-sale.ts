import type { RandomStream } from '../../../kernel/random.ts';
import {
  categoryOf,
  demandedFields,
  imageFaults,
  titleFaults,
} from '../../../operations/store/listings/content-rules.ts';
import type { ListingContent } from '../../../operations/store/listings/listing.ts';
import { answerTo } from '../../../operations/store/listings/measures.ts';
import { changesPrice, type ListingNotice } from '../../../operations/store/listings/notice.ts';
import { endedPrice } from '../../../operations/store/listings/price.ts';
import { priceBand, priceFits } from '../../../operations/store/listings/price-terms.ts';
import {
  marketRules,
  type Place,
  productOf,
  type StoreCatalogue,
  sheetOf,
  type Terms,
  termsAt,
} from '../../../operations/store/listings/terms.ts';

/** At most so many listings that a change of titles or images touches. */
const TOUCHED = 3;

/** Writes the listings that are on sale on Monday: right by the rules of that day, and some of them not by those that come. */
export class OnSaleWriter {
  readonly #catalogue: StoreCatalogue;
  readonly #notices: readonly ListingNotice[];
  readonly #random: RandomStream;
  readonly #today: Terms;
  readonly #later: Terms;
  /** By sort of a change, how many listings it touches so far. */
  readonly #touched = new Map<string, number>();

  constructor(catalogue: StoreCatalogue, notices: readonly ListingNotice[], random: RandomStream) {
    this.#catalogue = catalogue;
    this.#notices = notices;
    this.#random = random;
    this.#today = termsAt(catalogue, [], notices[0]?.at ?? 0);
    this.#later = termsAt(catalogue, notices, Math.max(0, ...notices.map(({ bitesAt }) => bitesAt)));
  }

  /** The content of a listing in a place; `comesOff`: it will be taken off sale, and no change is to touch it besides. */
  write(place: Place, comesOff: boolean): ListingContent {
    const category = categoryOf(this.#today, place.product) ?? '';
    const { hs, origin } = productOf(this.#today, place.product);
    const { facts } = sheetOf(this.#today, place.product);
    const { units } = marketRules(this.#today, place.market);
    const attributes = demandedFields(this.#today, place, category).map(
      (rule) => [rule.id, answerTo(rule, facts[rule.id] ?? '', units)] as const,
    );
    return {
      category,
      attributes: Object.fromEntries(attributes),
      title: this.#title(place, comesOff),
      images: this.#images(place, comesOff),
      hs,
      origin,
      price: this.#price(place, comesOff),
      quantity: this.#random.int(5, 20),
    };
  }

  /** Of what is right today, something that will be wrong for a few listings, and for the others something that stays right. */
  #choose<T>(sort: string, right: readonly T[], staysRight: (choice: T) => boolean, comesOff: boolean): T {
    const touched = this.#touched.get(sort) ?? 0;
    const turnsWrong = right.filter((choice) => !staysRight(choice));
    const stays = right.filter(staysRight);
    if (turnsWrong.length > 0 && (stays.length === 0 || (!comesOff && touched < TOUCHED))) {
      this.#touched.set(sort, touched + 1);
      return this.#random.pick(turnsWrong);
    }
    return this.#random.pick(stays.length > 0 ? stays : right);
  }

  #title(place: Place, comesOff: boolean): number {
    const { titles } = sheetOf(this.#today, place.product);
    const right = titles.flatMap((title, i) => (titleFaults(this.#today, place, title).length === 0 ? [i] : []));
    if (right.length === 0) throw new Error(`no title of ${place.product} fits ${place.channel} in ${place.market}`);
    return this.#choose('title', right, (i) => titleFaults(this.#later, place, titles[i] ?? '').length === 0, comesOff);
  }

  #images(place: Place, comesOff: boolean): readonly string[] {
    const { channels } = this.#today.house.listings;
    const least = channels.find(({ channel }) => channel === place.channel)?.imagesLeast ?? 1;
    const sets = chooseSets(
      sheetOf(this.#today, place.product).images.map(({ id }) => id),
      least,
    );
    const right = sets.filter((images) => imageFaults(this.#today, place, images).length === 0);
    if (right.length === 0) throw new Error(`no images of ${place.product} fit ${place.channel}`);
    return this.#choose('image', right, (images) => imageFaults(this.#later, place, images).length === 0, comesOff);
  }

  /** A price in the band of today: for listings that one change of price concerns, by turns one that the change throws out. */
  #price(place: Place, comesOff: boolean): number {
    const band = priceBand(this.#today, place);
    if (band === null) throw new Error(`no price of ${place.product} leaves the margin on ${place.channel}`);
    const { ending } = marketRules(this.#today, place.market);
    const prices: number[] = [];
    for (let price = band.low; price <= band.high && prices.length < 400; price = endedPrice(price + 1, ending))
      prices.push(price);
    const about = this.#notices.filter(
      ({ matter }) =>
        changesPrice(matter) &&
        (('channel' in matter && matter.channel === place.channel) ||
          ('market' in matter && matter.market === place.market)),
    );
    const fits = (price: number): boolean =>
      about.every(({ bitesAt }) => priceFits(termsAt(this.#catalogue, this.#notices, bitesAt), place, price));
    const [notice, second] = about;
    // A price that two changes concern stays right under both, where one does.
    if (notice === undefined || second !== undefined || comesOff) {
      const stays = prices.filter(fits);
      return this.#random.pick(stays.length > 0 ? stays : prices);
    }
    return this.#choose(`price/${notice.id}`, prices, fits, comesOff);
  }
}

/** Every way to choose so many ids, each with any of them first. */
function chooseSets(ids: readonly string[], count: number): string[][] {
  return ids.flatMap((first) => {
    const rest = ids.filter((id) => id !== first);
    return combine(rest, count - 1).map((others) => [first, ...others]);
  });
}

function combine(ids: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return ids.flatMap((id, i) => combine(ids.slice(i + 1), count - 1).map((others) => [id, ...others]));
}
