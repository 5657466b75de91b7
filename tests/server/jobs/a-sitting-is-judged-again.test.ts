import { expect, test } from 'vitest';
import { makeBot } from '../../../src/bots/make-bot.ts';
import { play } from '../../../src/bots/play.ts';
import { findingChanges, rescoreSitting } from '../../../src/server/jobs/rescore-sitting.ts';
import type { StoredSitting } from '../../../src/session/store.ts';
import { Sitting } from '../../../src/sitting/sitting.ts';
import type { SittingReport } from '../../../src/sitting/sitting-file.ts';
import { formFor } from '../../support/world.ts';

const FORM = formFor(7, 'order-day');

/** A sitting that somebody careless has handed in, as it lies in the store. */
function handedIn(engine?: string): StoredSitting & { readonly progress: { readonly report: SittingReport } } {
  const { header } = Sitting.begin(FORM, 'assessment', 'again');
  const begun = new Sitting(FORM, engine === undefined ? header : { ...header, engine });
  const sitting = play(begun, makeBot('careless', 7));
  const report = sitting.report();
  const progress = { id: 'again', clock: report.until, day: 1, over: true, report };
  return { id: 'again', header: sitting.header, form: FORM, startedAt: 0, log: sitting.log, progress };
}

const STORED = handedIn();

test('a sitting that is judged again by its own engine comes out the same, to the finding', () => {
  const first = rescoreSitting({ stored: STORED, kept: null });
  expect(first.rescored).toMatchObject({ fault: null, scores: [], findings: [], entry: null, comparesFindings: false });
  const second = rescoreSitting({ stored: STORED, kept: first.findings });
  expect(second.rescored).toMatchObject({ fault: null, scores: [], findings: [], comparesFindings: true });
  expect(second.findings).toEqual(first.findings);
});

test('a score that was stated otherwise is shown beside the one that is found', () => {
  const { report } = STORED.progress;
  const stated = { ...report, overall: { ...report.overall, score: 999 } };
  const { rescored } = rescoreSitting({
    stored: { ...STORED, progress: { ...STORED.progress, report: stated } },
    kept: null,
  });
  expect(rescored.scores).toEqual([{ of: 'overall', stated: 999, found: report.overall.score }]);
});

test('findings that are worth other points, that are new, and that are gone are listed one by one', () => {
  const { findings } = rescoreSitting({ stored: STORED, kept: null });
  const [first, second, third, ...rest] = findings ?? [];
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few findings');
  const kept = [{ ...first, earned: first.earned + 1 }, third, { ...second, criterion: 'of-old' }, ...rest];
  const { rescored } = rescoreSitting({ stored: STORED, kept });
  const points = ({ earned, possible }: typeof first) => ({ earned, possible });
  const about = ({ opportunity, indicator, criterion }: typeof first) => ({ opportunity, indicator, criterion });
  expect(rescored.findings).toEqual([
    { ...about(first), stated: { ...points(first), earned: first.earned + 1 }, found: points(first) },
    { ...about({ ...second, criterion: 'of-old' }), stated: points(second), found: null },
    { ...about(second), stated: null, found: points(second) },
  ]);
  expect(findingChanges(kept, kept)).toEqual([]);
});

test('the engine here judges what another has played, and says which that was', () => {
  const { rescored } = rescoreSitting({ stored: handedIn('0.0.1'), kept: null });
  expect(rescored).toMatchObject({ playedBy: '0.0.1', fault: null, scores: [], entry: null });
});

test('a log that was changed, and a sitting that is not over, are not judged', () => {
  const [entry, ...rest] = STORED.log;
  if (entry === undefined) throw new Error('nothing was done');
  const changed = { ...STORED, log: [{ ...entry, at: entry.at + 1 }, ...rest] };
  expect(rescoreSitting({ stored: changed, kept: null }).rescored.fault).toBe('not-sealed');
  const going = { ...STORED, progress: { ...STORED.progress, over: false, report: null } };
  expect(rescoreSitting({ stored: going, kept: null }).rescored.fault).toBe('not-over');
});
