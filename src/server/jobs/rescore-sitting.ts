import type { StoredSitting } from '../../session/store.ts';
import { replay } from '../../sitting/replay.ts';
import type { Sitting } from '../../sitting/sitting.ts';
import { firstSeal, sealAfter } from '../../sitting/sitting-file.ts';
import { checkHead, firstDifference } from '../../sitting/verify.ts';
import { scoresOf } from '../marking/entries.ts';
import { type ScoreDifference, scoreDifferences } from '../marking/rescore.ts';

/** A finding as short as it can be compared. */
export interface KeptFinding {
  readonly opportunity: string;
  readonly indicator: string;
  readonly criterion: string;
  readonly earned: number;
  readonly possible: number;
}

/** A finding that is worth other points now. Null: there was, or is, no such finding. */
export interface FindingChange extends Pick<KeptFinding, 'opportunity' | 'indicator' | 'criterion'> {
  readonly stated: Pick<KeptFinding, 'earned' | 'possible'> | null;
  readonly found: Pick<KeptFinding, 'earned' | 'possible'> | null;
}

/** What judging a sitting again gives. Nothing of it replaces what was stated. */
export interface Rescored {
  readonly sitting: string;
  /** The engine by which it was played. */
  readonly playedBy: string;
  /** Why it could not be judged: `not-over`, `not-sealed`, `gone` or `broke-off`; null where it was. */
  readonly fault: string | null;
  /** What the engine said where the work broke off. */
  readonly said?: string;
  readonly scores: readonly ScoreDifference[];
  readonly findings: readonly FindingChange[];
  /** Whether findings could be compared: those of the engine that judged it first were kept. */
  readonly comparesFindings: boolean;
  /** Path of the first entry of the log that comes out otherwise; null where none does. */
  readonly entry: string | null;
}

/** A sitting to be judged again, and the findings of its own engine where they were kept. */
export interface RescoreAsked {
  readonly stored: StoredSitting;
  readonly kept: readonly KeptFinding[] | null;
}

/** A sitting that could not be judged again. */
export const unjudged = (sitting: string, playedBy: string, fault: string, said?: string): Rescored => ({
  ...{ sitting, playedBy, fault, scores: [], findings: [], comparesFindings: false, entry: null },
  ...(said === undefined ? {} : { said }),
});

const findingsOf = (sitting: Sitting): readonly KeptFinding[] =>
  sitting
    .ledger()
    .opportunities.flatMap(({ id, indicator, findings }) =>
      findings.map(({ criterion, earned, possible }) => ({ opportunity: id, indicator, criterion, earned, possible })),
    );

/** Findings by what they are about; of several about the same, by their sequence. */
function byPlace(findings: readonly KeptFinding[]): ReadonlyMap<string, KeptFinding> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const place = JSON.stringify([finding.opportunity, finding.criterion]);
      const count = counts.get(place) ?? 0;
      counts.set(place, count + 1);
      return [`${place}${count}`, finding];
    }),
  );
}

/** The findings that differ between two judgements of a sitting. */
export function findingChanges(
  stated: readonly KeptFinding[],
  found: readonly KeptFinding[],
): readonly FindingChange[] {
  const [before, now] = [byPlace(stated), byPlace(found)];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((place) => {
    const [was, is] = [before.get(place), now.get(place)];
    const { opportunity, indicator, criterion } = (was ?? is) as KeptFinding;
    if (was?.earned === is?.earned && was?.possible === is?.possible) return [];
    const points = (each: KeptFinding | undefined) =>
      each === undefined ? null : { earned: each.earned, possible: each.possible };
    return [{ opportunity, indicator, criterion, stated: points(was), found: points(is) }];
  });
}

/** Whether a log is the one that was sealed while it was written. */
function isSealed({ header, log }: StoredSitting): boolean {
  let seal = firstSeal(header);
  return log.every(({ seal: stated, ...entry }, i) => {
    seal = sealAfter(seal, entry);
    return entry.seq === i && seal === stated;
  });
}

/**
 * Plays a sitting again by the engine here, whichever played it first, and compares its scores with those that were stated at its end,
 * and its findings with those that were kept. Gives the findings as well, to be kept. Throws where the form does not run here.
 */
export function rescoreSitting({ stored, kept }: RescoreAsked): {
  readonly rescored: Rescored;
  readonly findings: readonly KeptFinding[] | null;
} {
  const { header, form, log, progress } = stored;
  const refused = (fault: string) => ({ rescored: unjudged(header.id, header.engine, fault), findings: null });
  if (!progress.over || progress.report === null) return refused('not-over');
  if (checkHead({ header, form }) !== null || !isSealed(stored)) return refused('not-sealed');
  const sitting = replay({ header, form, log }, progress.report.until);
  const findings = findingsOf(sitting);
  return {
    rescored: {
      ...{ sitting: header.id, playedBy: header.engine, fault: null },
      scores: scoreDifferences(scoresOf(progress.report), scoresOf(sitting.report())),
      findings: kept === null ? [] : findingChanges(kept, findings),
      comparesFindings: kept !== null,
      entry: firstDifference(
        log.map(({ seal: _, ...entry }) => entry),
        sitting.log.map(({ seal: _, ...entry }) => entry),
        'log',
      ),
    },
    findings,
  };
}
