import { type Machinery, Sitting } from './sitting.ts';
import type { SittingFile } from './sitting-file.ts';

/** Plays a log again, up to a simulated time; without one, to where the file's report was made. */
export function replay(
  file: Pick<SittingFile, 'header' | 'form' | 'log'>,
  until: number,
  machinery: Machinery = {},
): Sitting {
  const sitting = new Sitting(file.form, file.header, machinery);
  for (const entry of file.log) {
    if (entry.at > until) break;
    sitting.advance(entry.at);
    sitting.perform(entry.action, entry.input);
  }
  sitting.advance(until);
  return sitting;
}
