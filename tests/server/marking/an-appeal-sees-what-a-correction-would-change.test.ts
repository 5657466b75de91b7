import { beforeAll, describe, expect, test } from 'vitest';
import { scoresOf } from '../../../src/server/marking/entries.ts';
import { correctionsOf, rescoreDifference } from '../../../src/server/marking/rescore.ts';
import { correctedReport } from '../../../src/sitting/corrected.ts';
import type { Sitting } from '../../../src/sitting/sitting.ts';
import type { SittingFile } from '../../../src/sitting/sitting-file.ts';
import { MarkingRoom } from '../../support/marking-room.ts';
import { fileOf, played } from '../../support/played.ts';

let sitting: Sitting;
let file: SittingFile;

beforeAll(() => {
  sitting = played('novice', 101, 'service-desk');
  file = fileOf(sitting);
});

/** A finding of an indicator by which points were lost. */
function lostFinding(indicator: string) {
  for (const { id, indicator: of, findings } of sitting.ledger().opportunities)
    for (const { criterion, earned, possible } of findings)
      if (of === indicator && earned < possible) return { opportunity: id, criterion, earned, possible };
  throw new Error(`nothing lost in ${indicator}`);
}

describe('a sitting that is played again', () => {
  test('has the scores it had', () => {
    expect(rescoreDifference(file, scoresOf(file.report))).toEqual({ is: 'same' });
  });

  test('shows each score that was stated otherwise', () => {
    const stated = structuredClone(scoresOf(file.report));
    stated.overall.score = 1;
    const found = rescoreDifference(file, stated);
    expect(found).toMatchObject({
      is: 'different',
      differences: [{ of: 'overall', stated: 1, found: file.report.overall.score }],
    });
  });

  test('shows them also where its own file was given another report', () => {
    const report = { ...structuredClone(file.report), overall: { score: 999, level: 'exemplary' as const } };
    expect(rescoreDifference({ ...file, report }, scoresOf(report))).toMatchObject({
      is: 'different',
      differences: [{ of: 'overall', stated: 999, found: file.report.overall.score }],
    });
  });

  test('is judged by its own engine alone', () => {
    const header = { ...file.header, engine: '0.1.0' };
    expect(rescoreDifference({ ...file, header }, scoresOf(file.report))).toMatchObject({
      is: 'other-engine',
      needed: '0.1.0',
    });
  });

  test('says where its file was changed', () => {
    const log = file.log.map((entry, i) => (i === 3 ? { ...entry, at: entry.at + 1 } : entry));
    expect(rescoreDifference({ ...file, log }, scoresOf(file.report))).toMatchObject({
      is: 'broken',
      disagreement: { where: 'log[3]' },
    });
  });
});

describe('a finding that is decided otherwise', () => {
  test('changes its indicator and what stands above it, and nothing else', () => {
    const { opportunity, criterion, possible } = lostFinding('P4.1.1');
    const corrections = [{ what: 'finding', opportunity, criterion, earned: possible } as const];
    const found = rescoreDifference(file, scoresOf(file.report), corrections);
    if (found.is !== 'different') throw new Error(found.is);
    const before = file.report.indicators['P4.1.1'];
    expect(found.scores.indicators['P4.1.1']?.earned).toBeGreaterThan(before?.earned ?? 0);
    expect(found.scores.indicators['P4.1.1']?.possible).toBe(before?.possible);
    expect(found.differences.every(({ stated, found: now }) => (now ?? 0) > (stated ?? 0))).toBe(true);
    expect(['P4.1.1', 'T4.1', 'T4', 'overall']).toEqual(expect.arrayContaining(found.differences.map(({ of }) => of)));
    expect(correctedReport(sitting, [])).toEqual({ ...correctedReport(sitting, []), ...scoresOf(file.report) });
  });

  test('cannot be worth more than it could, or be none of the ledger', () => {
    const { opportunity, criterion, possible } = lostFinding('P4.1.1');
    const corrected = (change: object) =>
      correctedReport(sitting, [{ what: 'finding', opportunity, criterion, earned: possible, ...change }]);
    expect(corrected({})).not.toBeNull();
    for (const change of [{ earned: possible + 1 }, { earned: -1 }, { opportunity: 'none' }, { criterion: 'none' }])
      expect(corrected(change)).toBeNull();
    const critical = { what: 'critical', indicator: 'P4.1.1', key: 'none', at: 0 } as const;
    expect(correctedReport(sitting, [critical])).toBeNull();
    expect(rescoreDifference(file, scoresOf(file.report), [critical])).toEqual({ is: 'no-such-finding' });
  });

  test('a critical error that was none lifts the cap of its indicator', () => {
    const promising = played('auto-reply', 101, 'service-desk');
    const { critical } = promising.ledger();
    const [first] = critical;
    if (first === undefined) throw new Error('a critical error');
    const corrections = critical
      .filter(({ indicator }) => indicator === first.indicator)
      .map(({ indicator, key, at }) => ({ what: 'critical', indicator, key, at }) as const);
    const report = correctedReport(promising, corrections);
    expect(report?.indicators[first.indicator]?.critical).toEqual([]);
    expect(promising.report().indicators[first.indicator]?.critical).not.toEqual([]);
  });
});

test('an appeal goes from the finding to the new version by what the record holds', () => {
  const { opportunity, criterion, possible } = lostFinding('P4.1.1');
  const room = new MarkingRoom();
  const seat = 'seat-1';
  const scores = scoresOf(file.report);
  room.must(room.add('results/scored', { engine: file.header.engine, scores }, { seat }));
  const result = () => ({
    engine: file.header.engine,
    scores: room.state.candidates.get(seat)?.scores ?? scores,
    letters: null,
  });
  room.must(room.moderate(seat, 'mod'));
  const publish = (version: number) =>
    room.add(
      'results/published',
      { version, result: result(), signature: 's', appealsUntil: 1e9 },
      { by: 'manager', seat },
    );
  room.must(publish(1));
  const about = { what: 'finding', opportunity, criterion } as const;
  room.must(room.add('appeal/lodged', { appeal: 'a-1', version: 1, about, words: 'Why?' }, { seat }));
  const found = rescoreDifference(file, scores, [{ ...about, earned: possible }]);
  if (found.is !== 'different') throw new Error(found.is);
  const change = { to: 'scores', earned: possible, scores: found.scores } as const;
  const decision = { appeal: 'a-1', seen: 0, verdict: 'upheld', reason: 'The fact was there.', change } as const;
  room.must(room.add('appeal/decided', decision, { by: 'mod', seat }));
  room.must(publish(2));
  // Whoever plays the sitting again with the corrections of the record comes to the published scores.
  const candidate = room.state.candidates.get(seat);
  if (candidate === undefined) throw new Error('a candidate');
  const published = candidate.versions.at(-1)?.result.scores ?? scores;
  expect(rescoreDifference(file, published, correctionsOf(candidate))).toEqual({ is: 'same' });
});
