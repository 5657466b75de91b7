import type { Rect } from './rect.ts';

export interface Paper {
  readonly kind: string;
  readonly id: string;
}

/** A load that can be carried across the floor: one or more records in one shape. */
export interface Carry {
  /** The word by which targets know what they take. */
  readonly what: string;
  readonly ids: readonly string[];
  readonly frame: string;
}

/** Something to point at or to reach with the arrow keys. Its middle and size are in pixels of the floor. */
export interface Thing {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** The thing in a few words. */
  label(): string;
  act(): void;
  /** Shows that it is in somebody's hand, or no longer. */
  hold?(held: boolean): void;
  carry?: Carry | undefined;
}

/** A place to let go of what is carried. */
export interface Target {
  readonly rect: Rect;
  takes(carry: Carry): boolean;
  /** True when it stays there: known once the answer is there. */
  drop(carry: Carry, x: number, y: number): Promise<boolean>;
}

/** A part of the floor: it lays itself out, follows the view, and says what can be touched. */
export interface Part {
  things(): Iterable<Thing>;
  readonly targets: readonly Target[];
}

/** All that can be touched, asked of the parts when somebody points. */
export class Things {
  readonly #parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  /** The thing at that point, the nearest middle first; `slack` pixels beside it still count. */
  at(x: number, y: number, slack: number): Thing | undefined {
    let [best, nearest]: [Thing | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const part of this.#parts) {
      for (const thing of part.things()) {
        const [dx, dy] = [Math.abs(x - thing.x), Math.abs(y - thing.y)];
        const far = dx * dx + dy * dy;
        if (dx <= thing.w / 2 + slack && dy <= thing.h / 2 + slack && far < nearest) [best, nearest] = [thing, far];
      }
    }
    return best;
  }

  /** The next thing from that point in a direction, or the first of all when there is no point. */
  next(from: { readonly x: number; readonly y: number } | undefined, dx: number, dy: number): Thing | undefined {
    let [best, least]: [Thing | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const part of this.#parts) {
      for (const thing of part.things()) {
        if (from === undefined) return thing;
        const along = (thing.x - from.x) * dx + (thing.y - from.y) * dy;
        const aside = Math.abs((thing.x - from.x) * dy) + Math.abs((thing.y - from.y) * dx);
        if (along > 1 && along + aside * 2.5 < least) [best, least] = [thing, along + aside * 2.5];
      }
    }
    return best;
  }

  holds(thing: Thing): boolean {
    return this.#parts.some((part) => [...part.things()].includes(thing));
  }

  target(x: number, y: number, carry: Carry): Target | undefined {
    for (const part of this.#parts) {
      for (const target of part.targets) {
        const { rect } = target;
        const inside = x >= rect.x && x <= rect.x + rect.w && y >= rect.y && y <= rect.y + rect.h;
        if (inside && target.takes(carry)) return target;
      }
    }
    return undefined;
  }

  targetsFor(carry: Carry): Target[] {
    return this.#parts.flatMap((part) => part.targets.filter((target) => target.takes(carry)));
  }
}
