import { contains, type Rect } from './rect.ts';

export interface Paper {
  readonly kind: string;
  readonly id: string;
  /** The part of the paper to begin reading at; without it, where it was left. */
  readonly part?: string;
}

/** A load that can be dragged: one or more records with one picture. */
export interface Carry {
  /** The kind of load, by which targets decide whether they accept it. */
  readonly what: string;
  readonly ids: readonly string[];
  readonly frame: string;
}

/** Anything that can be pointed at or reached with the arrow keys. Its middle and size are in pixels of the floor. */
export interface Thing {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Where things lie on each other: those with higher numbers are drawn on top. */
  readonly level?: number;
  /** The thing in a few words. */
  label(): string;
  act(): void;
  /** Shows whether it is being dragged. */
  hold?(held: boolean): void;
  carry?: Carry | undefined;
}

/** A place on which something may be let go. */
export interface Place {
  readonly rect: Rect;
  /** What it takes, in words. */
  readonly wants: string;
  /** Why it does not take a load that people may well bring; undefined for any other. */
  why?(carry: Carry): string | undefined;
}

/** A place where loads can be dropped. */
export interface Target extends Place {
  takes(carry: Carry): boolean;
  /** Resolves to true when the action was performed, and the load stays there. */
  drop(carry: Carry, x: number, y: number): Promise<boolean>;
}

/** A part of the floor: it lays itself out, follows the view, and lists its things and targets. */
export interface Part {
  things(): Iterable<Thing>;
  readonly targets: readonly Target[];
  /** The places that take nothing. */
  readonly closed?: readonly Place[];
}

/** The level of whatever is only near a point: below all that is drawn there. */
const BESIDE = Number.NEGATIVE_INFINITY;

/** Finds things and targets of all parts. */
export class Things {
  readonly #parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  /** The thing drawn on top at a point, or else the one with the nearest middle at most `slack` pixels beside it. */
  at(x: number, y: number, slack: number): Thing | undefined {
    let [best, top, nearest]: [Thing | undefined, number, number] = [undefined, BESIDE, Number.POSITIVE_INFINITY];
    for (const part of this.#parts) {
      for (const thing of part.things()) {
        const [dx, dy] = [Math.abs(x - thing.x), Math.abs(y - thing.y)];
        if (dx > thing.w / 2 + slack || dy > thing.h / 2 + slack) continue;
        const inside = dx <= thing.w / 2 && dy <= thing.h / 2;
        const level = inside ? (thing.level ?? 0) : BESIDE;
        const far = dx * dx + dy * dy;
        if (level > top || (level === top && far < nearest)) [best, top, nearest] = [thing, level, far];
      }
    }
    return best;
  }

  /** The next thing from a point in a direction; without a point, the first of all. */
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
        if (contains(target.rect, x, y) && target.takes(carry)) return target;
      }
    }
    return undefined;
  }

  /** The place at a point, whatever it takes. */
  placeAt(x: number, y: number): Place | undefined {
    return this.#parts
      .flatMap<Place>(({ closed = [], targets }) => [...closed, ...targets])
      .find(({ rect }) => contains(rect, x, y));
  }

  targetsFor(carry: Carry): Target[] {
    return this.#parts.flatMap((part) => part.targets.filter((target) => target.takes(carry)));
  }
}
