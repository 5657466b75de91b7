import { replay } from '../sitting/replay.ts';
import { firstSeal, type SittingFile, type SittingReport } from '../sitting/sitting-file.ts';
import { withTrainee } from '../sitting/trainee-name.ts';
import type { StoredSitting } from './store.ts';

/** The report that was stored at its end; else the one that the engine here makes of the log, sealed by the log as it is. */
function reportOf({ header, form, log, progress }: StoredSitting): SittingReport {
  if (progress.over && progress.report !== null) return progress.report;
  const seal = log.at(-1)?.seal ?? firstSeal(header);
  return { ...replay({ header, form, log }, progress.clock).report(), seal };
}

/**
 * The file of a stored sitting that the engine here does not go on with, as text, for the engine that began it: form and log
 * are as they were stored. Null for an assessment that is not handed in, which is sealed, and where no report can be made.
 */
export function fileOfStored(stored: StoredSitting): string | null {
  const { header, form, log, progress } = stored;
  if (header.mode === 'assessment' && !progress.over) return null;
  try {
    const file: SittingFile = { header, form, log, report: reportOf(stored), ...withTrainee(progress.trainee) };
    return JSON.stringify(file);
  } catch {
    return null;
  }
}
