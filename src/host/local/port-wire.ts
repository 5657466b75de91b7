import type { Wire } from '../../session/wire.ts';

/** A wire between a page and its worker. */
export class PortWire implements Wire {
  readonly #port: MessagePort;
  #listener: () => void = () => undefined;

  constructor(port: MessagePort) {
    this.#port = port;
    // Browsers that do not tell of a closed port have no other end that could go alone: page and worker end together.
    port.addEventListener('close', () => this.lose());
  }

  send(text: string): void {
    this.#port.postMessage(text);
  }

  onMessage(listener: (text: string) => void): void {
    this.#port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') listener(data);
    };
  }

  onClose(listener: () => void): void {
    this.#listener = listener;
  }

  close(): void {
    this.#listener = () => undefined;
    this.#port.close();
  }

  /** The other end is gone. */
  lose(): void {
    const tell = this.#listener;
    this.close();
    tell();
  }
}
