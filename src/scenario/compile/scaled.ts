/** All of it, in per-mille. */
export const MORE = 1000;

/** How many of something come, drawn by the seed. */
export interface Counted {
  readonly least: number;
  readonly most: number;
}

/** Per-mille of what a pack asks for: of ordinary work, and of what is meant to be found out. */
export interface Shares {
  readonly plain: number;
  readonly traps: number;
}

/** The shares of a difficulty: traps become fewer or more with everything else, and by their own share on top. */
export const sharesOf = ({
  demandPermille,
  trapsPermille,
}: {
  readonly demandPermille: number;
  readonly trapsPermille: number;
}): Shares => ({ plain: demandPermille, traps: Math.round((demandPermille * trapsPermille) / MORE) });

/** Shares numbers out so that their sum is the share of the sum, as nearly as whole numbers allow: one counter for each share. */
class Counter {
  readonly #owed = new Map<number, number>();

  of(count: number, share: number): number {
    const owed = (this.#owed.get(share) ?? MORE / 2) + count * share;
    const given = Math.floor(owed / MORE);
    this.#owed.set(share, owed - given * MORE);
    return given;
  }
}

/** Entries of a list with the share that each is given of its count. In all, as many come as the share says. */
export function scaled<Entry extends Counted>(entries: readonly Entry[], shareOf: (entry: Entry) => number): Entry[] {
  const [least, most] = [new Counter(), new Counter()];
  return entries.map((entry) => {
    const share = shareOf(entry);
    const atLeast = least.of(entry.least, share);
    return { ...entry, least: atLeast, most: Math.max(atLeast, most.of(entry.most, share)) };
  });
}
