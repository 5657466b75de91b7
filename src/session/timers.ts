/** Real time, provided by the program that runs a service. */
export interface Timers {
  /** Real ms since any fixed moment. Never goes back. */
  now(): number;
  /** Real ms since 1970, as the machine's owner has set it. */
  date(): number;
  /** Calls a function every `ms` real ms; returns a function that stops it. */
  every(ms: number, call: () => void): () => void;
}
