/** Does a part of a job, by its number in it; rejects where it has to be done again. */
export type DoPart = (job: string, no: number) => Promise<void>;

/** Where parts of jobs wait until some server takes them. A part that was offered is done at least once. */
export interface PartQueue {
  begin(work: DoPart): Promise<void>;
  /** What waits already may be offered again: it waits once. */
  offer(job: string, parts: readonly number[]): Promise<void>;
  /** Nothing more is taken. What is left is offered again at the next start. */
  close(): Promise<void>;
}
