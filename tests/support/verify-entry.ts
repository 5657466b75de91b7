import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';

/** Replays the text of a sitting file; the hash of the report this engine makes, or why it does not agree. */
export function reportHashOf(text: string): string {
  const parsed = parseSittingFile(text);
  if (!parsed.ok) return parsed.fault.key;
  const verified = verifySitting(parsed.file);
  return verified.ok ? verified.reportHash : `${verified.disagreement.where}: ${verified.disagreement.key}`;
}
