/** How a text file was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5';
}

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** What decoders of Big5 make of bytes that it has not: characters no office types. */
const NO_BIG5 = /[\u0080-\u009f\uf8f8\ufffd]/;

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/**
 * The text of a file: by its mark, else UTF-8, else Big5, which older Excel in Taiwan writes.
 * Null where it is none of them; no byte is guessed.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decode(bytes, marked.encoding);
  const big5 = (): DecodedText | null => {
    const decoded = decode(bytes, 'big5');
    return decoded === null || NO_BIG5.test(decoded.text) ? null : decoded;
  };
  return decode(bytes, 'utf-8') ?? big5();
}
