import { alignRows } from '../table.ts';
import type { Words } from '../words.ts';
import { BROKEN, type CrashNotes, pointsOf, quantile } from './crash-notes.ts';

/** What came of a proof against crashes, in lines for a person: what was broken how often, what was lost, and how long it took. */
export function tableOf(notes: CrashNotes, words: Words): readonly string[] {
  const { points, faults, outside, starts } = notes;
  const all = pointsOf(notes);
  const rows = [
    [words.of('cli:prove.table.broken'), words.of('cli:prove.table.points'), words.of('cli:prove.table.hand-ins')],
    ...BROKEN.map((broken) => {
      const { act, 'hand-in': handIn } = points[broken];
      return [words.of(`cli:prove.broke.${broken}`), String(act + handIn), String(handIn)];
    }),
    [
      words.of('cli:prove.table.together'),
      String(all),
      String(BROKEN.reduce((sum, broken) => sum + points[broken]['hand-in'], 0)),
    ],
  ];
  const spread = (values: readonly number[]) => ({
    middle: quantile(values, 0.5),
    most95: quantile(values, 0.95),
    most: quantile(values, 1),
  });
  return [
    ...alignRows(rows, 1),
    words.of('cli:prove.kept', { acknowledged: notes.acknowledged, ...faults, states: faults.otherStates }),
    words.of('cli:prove.hand-ins', { count: notes.handIns, lost: faults.handInsLost, doubled: faults.handInsDoubled }),
    words.of('cli:prove.outside', { seats: faults.tooMuchTime, count: outside.length, ...spread(outside) }),
    words.of('cli:prove.starts', { kills: notes.kills, ...spread(starts) }),
  ];
}
