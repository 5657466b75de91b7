import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './roster.ts';

/** Bytes that the parts of a workbook may take when unpacked: five thousand rows take five million. */
const LARGEST_UNPACKED = 10_000_000;
const MOST_PARTS = 500;

const END = 'PK\x05\x06';
const [LOCAL, CENTRAL] = [0x04034b50, 0x02014b50];
/** Length of a part's header before its name. */
const [LOCAL_LENGTH, CENTRAL_LENGTH] = [30, 46];
const [STORED, DEFLATED] = [0, 8];
/** Flags of a part: encrypted; its name is UTF-8. */
const [ENCRYPTED, UTF8] = [1, 0x800];

const damaged = (): UnreadableFile => new UnreadableFile('roster:fault.damaged');

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly sum: number;
  readonly from: number;
}

/** The list of parts at the end of the file (PKWARE APPNOTE 4.3.12), with their names as keys. */
function entriesOf(zip: Buffer): readonly Entry[] {
  const end = zip.lastIndexOf(END);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  const count = zip.readUInt16LE(end + 10);
  if (end < 0 || count > MOST_PARTS) throw damaged();
  for (let no = 0; no < count; no += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw damaged();
    if ((zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new UnreadableFile('roster:fault.password');
    const named = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + named),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      sum: zip.readUInt32LE(at + 16),
      from: zip.readUInt32LE(at + 42),
    });
    at += CENTRAL_LENGTH + named + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(zip: Buffer, { method, packed, size, sum, from }: Entry): Buffer {
  if (zip.readUInt32LE(from) !== LOCAL) throw damaged();
  const begin = from + LOCAL_LENGTH + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
  const data = zip.subarray(begin, begin + packed);
  // Never more than was promised, whatever the bytes unfold to.
  const part =
    method === STORED ? data : method === DEFLATED ? inflateRawSync(data, { maxOutputLength: size + 1 }) : null;
  if (part?.length !== size || crc32(part) !== sum) throw damaged();
  return part;
}

/**
 * The parts of a zip file that `isWanted`, by name. What they unfold to is bounded before and while they are unpacked.
 * Throws `UnreadableFile` where they are too large, encrypted or not what the list of parts says.
 */
export function readZip(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const wanted = entriesOf(zip).filter(({ name }) => isWanted(name));
    if (new Set(wanted.map(({ name }) => name)).size < wanted.length) throw damaged();
    if (wanted.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED)
      throw new UnreadableFile('roster:fault.unpacks-too-large', { megabytes: LARGEST_UNPACKED / 1_000_000 });
    return new Map(wanted.map((entry) => [entry.name, unpack(zip, entry)]));
  } catch (error) {
    // Bytes outside the file, or that are not deflated.
    throw error instanceof UnreadableFile ? error : damaged();
  }
}

function headerOf(name: Buffer, part: Buffer, from: number | null): Buffer {
  const isLocal = from === null;
  const header = Buffer.alloc(isLocal ? LOCAL_LENGTH : CENTRAL_LENGTH);
  header.writeUInt32LE(isLocal ? LOCAL : CENTRAL, 0);
  // The list of parts says also who wrote them; from there on both headers are the same.
  const at = isLocal ? 4 : 6;
  if (!isLocal) header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8, at + 2);
  header.writeUInt32LE(crc32(part), at + 10);
  header.writeUInt32LE(part.length, at + 14);
  header.writeUInt32LE(part.length, at + 18);
  header.writeUInt16LE(name.length, at + 22);
  if (!isLocal) header.writeUInt32LE(from, 42);
  return Buffer.concat([header, name]);
}

/** A zip file whose parts are stored as they are: nothing in it unfolds any more. */
export function makeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, part] of parts) {
    const bytes = Buffer.from(name);
    const header = headerOf(bytes, part, null);
    central.push(headerOf(bytes, part, at));
    local.push(header, part);
    at += header.length + part.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write(END, 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, list, end]);
}
