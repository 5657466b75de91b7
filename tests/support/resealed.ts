import { hashOf } from '../../src/kernel/canonical.ts';
import { firstSeal, type LogEntry, type SittingFile, sealAfter } from '../../src/sitting/sitting-file.ts';

/** The file with the hash of its form and all seals made anew, as somebody who knows the format would. */
export function resealed(file: SittingFile): SittingFile {
  const header = { ...file.header, formHash: hashOf(file.form), seed: file.form.seed, pack: file.form.pack };
  const log: LogEntry[] = [];
  let seal = firstSeal(header);
  for (const { seal: _seal, ...entry } of file.log) {
    seal = sealAfter(seal, entry);
    log.push({ ...entry, seal });
  }
  return { header, form: file.form, log, report: { ...file.report, seal } };
}
