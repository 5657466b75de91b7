import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const { PRIORITY_BELOW_NORMAL } = constants.priority;

/** The threads of this process as Linux numbers them; elsewhere the process stands for all of them. */
function threads(): readonly number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [process.pid];
  }
}

/**
 * From now on this process comes after others. Who plays two thousand candidates on the machine of their hall would else take processor
 * time from it that two thousand other computers do not. Not after all others: with the lowest priority its pages were not heard for two or
 * three seconds where all are released, and their seats froze.
 */
export function standBack(): void {
  for (const thread of threads()) {
    try {
      setPriority(thread, PRIORITY_BELOW_NORMAL);
    } catch {
      // The thread has ended, or the machine does not let us: then it takes its share as before.
    }
  }
}
