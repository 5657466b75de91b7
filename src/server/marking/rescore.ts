import { type Correction, correctedReport } from '../../sitting/corrected.ts';
import { replay } from '../../sitting/replay.ts';
import { Sitting } from '../../sitting/sitting.ts';
import { ENGINE_VERSION, type SittingFile } from '../../sitting/sitting-file.ts';
import { type Disagreement, verifySitting } from '../../sitting/verify.ts';
import { figuresOf, type Scores, scoresOf } from './entries.ts';
import type { Candidate } from './state.ts';

/** A score that is another now than was stated. */
export interface ScoreDifference {
  /** The code of an indicator, a task or a duty, or `overall`. */
  readonly of: string;
  /** Per-mille, or null for no number. */
  readonly stated: number | null;
  readonly found: number | null;
}

/** What playing a sitting again says of a report. */
export type Rescored =
  | { readonly is: 'same' }
  | { readonly is: 'different'; readonly differences: readonly ScoreDifference[]; readonly scores: Scores }
  /** Only the engine by which it was judged can judge it again. */
  | { readonly is: 'other-engine'; readonly needed: string; readonly here: string }
  /** A correction is about a finding that is not there, or gives it points that it cannot have. */
  | { readonly is: 'no-such-finding' }
  /** The file does not agree with itself. */
  | { readonly is: 'broken'; readonly disagreement: Disagreement };

/** The scores that differ between two reports. */
export function scoreDifferences(stated: Scores, found: Scores): readonly ScoreDifference[] {
  const [before, after] = [figuresOf(stated), figuresOf(found)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((of) => {
    const [was, is] = [before[of]?.score ?? null, after[of]?.score ?? null];
    return was === is ? [] : [{ of, stated: was, found: is }];
  });
}

/** The corrections that upheld appeals of a candidate have made, oldest first. */
export const correctionsOf = ({ appeals }: Candidate): readonly Correction[] =>
  appeals
    .flatMap(({ about, decision }) => (decision?.verdict === 'upheld' ? [{ about, decision }] : []))
    .sort((a, b) => a.decision.seen - b.decision.seen)
    .flatMap(({ about, decision: { change } }): Correction[] => {
      if (about.what === 'letter' || change.to !== 'scores') return [];
      return about.what === 'finding' ? [{ ...about, earned: change.earned ?? 0 }] : [about];
    });

/** The sitting of a file, played again; what is wrong with the file where its log cannot be trusted. */
function playedAgain(file: SittingFile): Sitting | Disagreement {
  const verified = verifySitting(file);
  if (verified.ok) return verified.sitting;
  // Another report than the file states is what was asked for.
  const { disagreement } = verified;
  return disagreement.key === 'verify/report-differs' ? replay(file, file.report.until) : disagreement;
}

/**
 * Plays a sitting again and compares its scores with those that were stated, for instance in a published result. `corrections`: what
 * appeals have changed, {@link correctionsOf}; the one that is asked about comes last. Nothing is thrown.
 */
export function rescoreDifference(
  file: SittingFile,
  stated: Scores,
  corrections: readonly Correction[] = [],
): Rescored {
  const needed = file.header.engine;
  if (needed !== ENGINE_VERSION) return { is: 'other-engine', needed, here: ENGINE_VERSION };
  const sitting = playedAgain(file);
  if (!(sitting instanceof Sitting)) return { is: 'broken', disagreement: sitting };
  const report = correctedReport(sitting, corrections);
  if (report === null) return { is: 'no-such-finding' };
  const scores = scoresOf(report);
  const differences = scoreDifferences(stated, scores);
  return differences.length === 0 ? { is: 'same' } : { is: 'different', differences, scores };
}
