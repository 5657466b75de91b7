import type { Letter } from '../../session/relay.ts';

/** Something that came over a stream: a letter, a sign of life, or its end. */
export type StreamEvent = { readonly letter: Letter } | 'alive' | 'end';

/** Reads server-sent events out of the pieces in which a network brings them. */
export class EventLines {
  #rest = '';
  readonly #decoder = new TextDecoder();

  take(piece: Uint8Array): StreamEvent[] {
    const blocks = (this.#rest + this.#decoder.decode(piece, { stream: true })).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.map((block) => this.#read(block));
  }

  #read(block: string): StreamEvent {
    const fields = new Map(
      block.split('\n').map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at), line.slice(at + 1).trimStart()] as const;
      }),
    );
    if (fields.get('event') === 'end') return 'end';
    const [no, text, shared] = [Number(fields.get('id')), fields.get('data'), fields.get('shared')];
    if (text === undefined || !Number.isInteger(no)) return 'alive';
    return { letter: { no, text, ...(shared === undefined ? {} : { shared: shared.split(' ') }) } };
  }
}
