import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The largest disk that is really filled, bytes: a larger one has other work to do. */
const SMALL = 2_000_000_000;

/** Bytes that are written at once, until no more go; then ever less, to the last. */
const PIECES = [1_048_576, 65_536, 4_096, 1] as const;

const fillerIn = (folder: string): string => join(folder, 'filler');

/** Whether a folder lies on a disk of its own that is small enough to be filled. */
export function isSmallDisk(folder: string): boolean {
  const { blocks, bsize } = statfsSync(folder);
  return blocks * bsize <= SMALL;
}

/** Fills the disk of a folder to its last byte. */
export function fillDisk(folder: string): void {
  const file = openSync(fillerIn(folder), 'w');
  try {
    for (const size of PIECES) {
      const piece = Buffer.alloc(size, 1);
      try {
        for (;;) writeSync(file, piece);
      } catch (error) {
        if ((error as { readonly code?: unknown }).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Makes room again. */
export const emptyDisk = (folder: string): void => rmSync(fillerIn(folder), { force: true });
