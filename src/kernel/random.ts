import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * A named stream of random numbers. Its numbers depend on the seed and its own name only, so that one more number drawn from
 * one stream changes no other stream.
 */
export interface RandomStream {
  /** A whole number between `least` and `most`, both included. */
  int(least: number, most: number): number;
  /** True `permille` times in a thousand. */
  chance(permille: number): boolean;
  /** One of the items; throws a RangeError when there is none. */
  pick<T>(items: readonly T[]): T;
  /** A shuffled copy of the items. */
  shuffle<T>(items: readonly T[]): T[];
  /** The stream of that name below this one. It is the same no matter how many numbers were drawn from this one. */
  fork(name: string): RandomStream;
}

/** How many numbers to skip: the first ones of the generator are similar for similar seeds. */
const WARM_UP = 12;

/** FNV-1a over UTF-16 units: small, stable, and the same in every engine. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  // The finaliser of MurmurHash3: names that differ in one character give unrelated seeds.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

class SeededStream implements RandomStream {
  readonly #path: string;
  readonly #generator: RandomGenerator;

  constructor(path: string) {
    this.#path = path;
    this.#generator = xoroshiro128plus(hashName(path));
    for (let i = 0; i < WARM_UP; i += 1) this.#generator.next();
  }

  int(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  chance(permille: number): boolean {
    return this.int(1, 1000) <= permille;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError(`nothing to pick from in stream ${this.#path}`);
    return items[this.int(0, items.length - 1)] as T;
  }

  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i -= 1) {
      const j = this.int(0, i);
      [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
    }
    return shuffled;
  }

  fork(name: string): RandomStream {
    return new SeededStream(`${this.#path}/${name}`);
  }
}

/** The root stream of a seed. */
export function randomFrom(seed: number): RandomStream {
  return new SeededStream(`seed:${seed}`);
}
