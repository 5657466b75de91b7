/** A line that carries texts both ways, in order: a worker's port, a network's stream, or memory. */
export interface Wire {
  send(text: string): void;
  /** Only one listener; what came before there was one is kept for it. */
  onMessage(listener: (text: string) => void): void;
  /** Told once, when the other end is gone or the line broke. Not told of one's own `close`. */
  onClose(listener: () => void): void;
  close(): void;
}
