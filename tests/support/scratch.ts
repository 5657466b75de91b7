import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenFileIsDone } from './when-file-is-done.ts';

/** An empty folder, gone when this file's tests are done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-'));
  whenFileIsDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
