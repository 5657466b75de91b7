import { setFlagsFromString } from 'node:v8';

/**
 * Lets the memory of this process be looked through when twice as much lies in it as the last time was needed, and not while it is at
 * rest. To find what is needed among two thousand sittings keeps a machine of two cores busy for a second, in which everybody waits;
 * as V8 does it by itself, twice a minute. What `--max-old-space-size` allows stays the limit.
 */
export function collectSeldom(): void {
  setFlagsFromString('--heap-growing-percent=100');
  setFlagsFromString('--no-memory-reducer');
}
