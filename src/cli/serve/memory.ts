import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/**
 * Lets the memory of this process be looked through when twice as much lies in it as the last time was needed. To find what is needed
 * among two thousand sittings keeps a machine of two cores busy for a second or two, in which everybody waits; V8 by itself does it
 * twice a minute. What `--max-old-space-size` allows stays the limit.
 */
export const collectSeldom = (): void => setFlagsFromString('--heap-growing-percent=100');

/**
 * The options of Node with which a hall of thousands of seats starts; V8 reads them at its start alone. What lives for a few seconds goes
 * without a search through everything. No search is made only because 100 s have passed since the last one. A search is left to helpers,
 * and takes a share of V8's own thread for each piece of memory that is used meanwhile; by itself V8 wants to have found everything within
 * half a second, and does nothing else until it has. And it is helped by no more threads than there are other cores, where V8 by itself
 * has four, which leave its own thread a third of the time on two cores.
 * `megabytes`: of memory at most.
 */
export const optionsForThousands = (megabytes: number): readonly string[] => [
  ...[`--max-old-space-size=${megabytes}`, '--max-semi-space-size=128', '--no-memory-reducer'],
  '--no-incremental-marking-task',
  `--v8-pool-size=${Math.max(1, availableParallelism() - 1)}`,
];
