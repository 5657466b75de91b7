import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { ScenarioDuties } from '../duty.ts';
import type { CheckedPack } from '../pack.ts';
import type { BacklogEntry, PackData } from '../schema.ts';
import { PackFault } from './pack-fault.ts';
import { type Counted, MORE, scaled, sharesOf } from './scaled.ts';

/** Why a review is no trap: it praises. */
const PRAISE = 'great';

/** Whether an order of the backlog has something wrong with it that a reader has to find; trouble on the way tells itself. */
const isTrap = ({ situation, podFault, payoutFault, review }: BacklogEntry): boolean =>
  [situation, podFault, payoutFault].some((each) => each !== undefined && each !== 'plain') ||
  (review !== undefined && review !== PRAISE);

/** Whether an entry names its market or goods: others of the pack may pick its orders out by them, so one at least is left. */
const isNamed = ({ market, product }: BacklogEntry): boolean => market !== undefined || product !== undefined;

/** The backlog with its shares. Of orders that others pick out there are as many as anybody can ask for. */
function scaledBacklog(backlog: readonly BacklogEntry[], shares: ReturnType<typeof sharesOf>): BacklogEntry[] {
  const roundUp = (count: number, share: number): number => Math.ceil((count * share) / MORE);
  const all = scaled(backlog, (entry) => (isTrap(entry) ? shares.traps : shares.plain));
  return all.map((entry, i) => {
    const own = backlog[i] as BacklogEntry & Counted;
    if (!isNamed(own)) return entry;
    const share = Math.max(isTrap(own) ? shares.traps : shares.plain, 1);
    return { ...own, least: roundUp(own.least, share), most: roundUp(own.most, share) };
  });
}

function scaledData(data: PackData, shares: ReturnType<typeof sharesOf>): PackData {
  const { fresh, backlog } = data.demand;
  const demand = {
    ...data.demand,
    fresh: scaled(fresh, ({ situation }) => (situation === 'plain' ? shares.plain : shares.traps)),
    backlog: scaledBacklog(backlog, shares),
  };
  return { ...data, demand };
}

/** The difficulties in which a pack can be played, from the easiest. */
export const difficultiesOf = ({ data }: CheckedPack): readonly Difficulty[] =>
  data.difficulties === undefined ? ['normal'] : (Object.keys(data.difficulties) as Difficulty[]);

/**
 * The pack with as much to do, as many traps, and as much time, as a difficulty of it asks for. A pack that states none is what it is.
 * Throws a {@link PackFault} where the pack has no such difficulty.
 */
export function atDifficulty(pack: CheckedPack, difficulty: Difficulty, duties: ScenarioDuties): CheckedPack {
  const { data, own } = pack;
  if (!difficultiesOf(pack).includes(difficulty))
    throw new PackFault('no-difficulty', 'pack.yaml', ['id'], { found: difficulty });
  const setting = data.difficulties?.[difficulty];
  if (setting === undefined) return pack;
  const shares = sharesOf(setting);
  const parts = Object.entries(own).map(([name, part]) => [name, duties[name]?.scale?.(part, shares) ?? part] as const);
  const { dayMinutes = data.dayMinutes } = setting;
  return { ...pack, data: { ...scaledData(data, shares), dayMinutes }, own: Object.fromEntries(parts) };
}
