import { lifecycleOf } from '../../kernel/lifecycle.ts';
import type { Updater } from '../../kernel/records.ts';
import { DUTIES } from '../../operations/duties.ts';
import { makeDomain } from '../../operations/market/domain.ts';
import { replay } from '../../sitting/replay.ts';
import type { Machinery, Sitting } from '../../sitting/sitting.ts';
import { firstDifference } from '../../sitting/verify.ts';
import { type Figure, medians } from './figure.ts';

/**
 * Records as plain objects: a copy of the record, and whatever is inside it changed in place. What comes from the form
 * is copied whole once: the form is not ours to change.
 */
function plainUpdater(): Updater {
  const ours = new WeakSet<object>();
  return (record, change) => {
    const own = ours.has(record) ? { ...record } : structuredClone(record);
    ours.add(own);
    change(own);
    return [own, []];
  };
}

type LifecycleMaker = typeof lifecycleOf;

/** A table of states and the moves between them, looked up by name: no library behind it. It is filled before it is timed. */
function tableOf(machine: Parameters<LifecycleMaker>[0]): ReturnType<LifecycleMaker> {
  const source = lifecycleOf(machine);
  const starts = new Map<string, ReturnType<typeof source.start>>();
  const moves = new Map<unknown, Map<string, ReturnType<typeof source.move>>>();
  return {
    machine,
    start(input) {
      const key = JSON.stringify(input);
      const moved = starts.get(key) ?? source.start(input);
      starts.set(key, moved);
      return moved;
    },
    move(state, event) {
      const row = moves.get(state) ?? new Map<string, ReturnType<typeof source.move>>();
      const known = row.get(event.type);
      const moved = known === undefined ? source.move(state, event) : known;
      moves.set(state, row.set(event.type, moved));
      return moved;
    },
  };
}

/** The same log through the engine, and through a bare table of states with plain objects: what the libraries cost. */
export function measureFloor(played: Sitting): Figure[] {
  const file = played.file();
  const domain = makeDomain(DUTIES, tableOf);
  const again = (machinery: Machinery): Sitting => replay(file, file.report.until, machinery);
  const floor = (): Sitting => again({ domain, updater: plainUpdater() });
  const engine = (): Sitting => again({});
  for (const make of [floor, engine]) {
    const where = firstDifference(make().journal, played.journal);
    if (where !== null) throw new Error(`bench: the same log gave another journal, first at ${where}`);
  }
  const [onFloor = 0, inEngine = 0] = medians([floor, engine], 11, 3);
  return [
    { name: 'the log of a week on bare tables', value: onFloor, unit: 'ms' },
    { name: 'the log of a week in the engine', value: inEngine, unit: 'ms' },
    { name: 'engine ÷ bare tables', value: inEngine / onFloor, unit: '×', atMost: 8 },
  ];
}
