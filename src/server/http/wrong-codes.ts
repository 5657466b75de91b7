import { isIPv6 } from 'node:net';
import { Trickle } from './trickle.ts';

/** Wrong codes that one address may type at once, and each second: sixty who sit behind it mistype, a machine that guesses is stopped. */
export const OF_AN_ADDRESS = { atOnce: 40, perSecond: 2 };

/** The same for all addresses together: ten of them that guess as fast as they may. */
export const OF_THE_HALL = { atOnce: 400, perSecond: 20 };

/** Groups of an IPv6 address, of which a household or a room has as many as it likes, that say where it is. */
const NETWORK_GROUPS = 4;

/** Under what the wrong codes of an address are counted: itself, of an IPv6 address its network (/64). */
export function countedAs(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const left =
    after === undefined ? [] : Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0');
  const groups = [...(head ?? []), ...left, ...(tail ?? [])].slice(0, NETWORK_GROUPS);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/**
 * Counts wrong codes by the address at which they were typed, and for the hall as a whole. An address is forgotten once it might type
 * as many as at first; so no more are known than the hall lets type wrong codes in that time.
 */
export class WrongCodes {
  readonly #date: () => number;
  readonly #hall: Trickle;
  /** Those that were counted last come last. */
  readonly #addresses = new Map<string, Trickle>();

  constructor(date: () => number) {
    this.#date = date;
    this.#hall = new Trickle(OF_THE_HALL.atOnce, OF_THE_HALL.perSecond, date);
  }

  /** Whether a code that may be wrong is looked at, where it was typed at that address. */
  isOpenFor(address: string): boolean {
    return this.#hall.isOpen && (this.#addresses.get(countedAs(address))?.isOpen ?? true);
  }

  /** A wrong code was typed at an address, and was looked at. */
  count(address: string): void {
    const name = countedAs(address);
    const known = this.#addresses.get(name);
    const its = known ?? new Trickle(OF_AN_ADDRESS.atOnce, OF_AN_ADDRESS.perSecond, this.#date);
    this.#addresses.delete(name);
    this.#addresses.set(name, its);
    its.take();
    this.#hall.take();
    this.#forget();
  }

  /** How many addresses are known now. */
  get known(): number {
    return this.#addresses.size;
  }

  #forget(): void {
    for (const [name, its] of this.#addresses) {
      if (!its.isFull) return;
      this.#addresses.delete(name);
    }
  }
}
