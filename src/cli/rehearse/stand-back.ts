import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const { PRIORITY_LOW } = constants.priority;

/** The threads of this process as Linux numbers them; elsewhere the process stands for all of them. */
function threads(): readonly number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [process.pid];
  }
}

/**
 * From now on this process has what others leave it. Who plays two thousand candidates on the machine of their hall would else take
 * processor time from it that two thousand other computers do not: up to four threads at once while its memory is searched.
 */
export function standBack(): void {
  for (const thread of threads()) {
    try {
      setPriority(thread, PRIORITY_LOW);
    } catch {
      // The thread has ended, or the machine does not let us: then it takes its share as before.
    }
  }
}
