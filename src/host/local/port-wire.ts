import { joinTexts, type Sending, type Wire } from '../../session/wire.ts';

/** A wire between a page and its worker. */
export class PortWire implements Wire {
  readonly #port: MessagePort;
  #listener: () => void = () => undefined;

  constructor(port: MessagePort) {
    this.#port = port;
    // Not every browser sends `close`. Without it nothing is lost: page and worker end together.
    port.addEventListener('close', () => this.lose());
  }

  send(text: string, { shared }: Sending = {}): void {
    this.#port.postMessage(joinTexts(text, shared));
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

  /** Closes the port and tells the listener that the other end is gone. */
  lose(): void {
    const tell = this.#listener;
    this.close();
    tell();
  }
}
