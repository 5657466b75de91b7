/** Carries texts both ways, in the sequence in which they were sent: a worker's port, a network connection, or memory. */
export interface Wire {
  send(text: string): void;
  /** Sets the only listener. Texts that arrived before are kept for it. */
  onMessage(listener: (text: string) => void): void;
  /** Called once, when the other end closes or the connection breaks; not after one's own `close`. */
  onClose(listener: () => void): void;
  close(): void;
}
