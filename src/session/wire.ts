/** Members of a message that many pages are told alike: a JSON object as text, made once. */
export interface SharedText {
  readonly text: string;
}

/** How a text is sent. */
export interface Sending {
  /** Belongs to the text, which is a JSON object too: the other end hears one object with the members of all. */
  readonly shared?: readonly SharedText[];
  /** Only the newest of these counts; it may be lost, and may overtake what was sent before. */
  readonly isFleeting?: boolean;
}

/** One JSON object, as text, with the members of all. */
export const joinTexts = (text: string, shared: readonly SharedText[] = []): string =>
  shared.reduce((joined, { text: more }) => `${joined.slice(0, -1)},${more.slice(1)}`, text);

/** Carries texts both ways, in the sequence in which they were sent: a worker's port, a network connection, or memory. */
export interface Wire {
  send(text: string, how?: Sending): void;
  /** Sets the only listener. Texts that arrived before are kept for it. */
  onMessage(listener: (text: string) => void): void;
  /** Called once, when the other end closes or the connection breaks; not after one's own `close`. */
  onClose(listener: () => void): void;
  close(): void;
}
