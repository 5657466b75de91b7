import { type ClassWork, readWork, type WorkSource } from '../../sitting/class-work.ts';
import { parseSittingFile } from '../../sitting/parse-file.ts';
import type { PackAtHand } from '../../sitting/proof.ts';
import { packAtHand } from './packs.ts';

/** A file that the page asks this worker to read. */
export interface ClassFile {
  readonly source: WorkSource;
  readonly file: Blob;
}

const packs = new Map<string, Promise<PackAtHand | null>>();

function packCalled(id: string): Promise<PackAtHand | null> {
  const pack = packs.get(id) ?? packAtHand(id).catch(() => null);
  packs.set(id, pack);
  return pack;
}

async function read({ source, file }: ClassFile): Promise<ClassWork> {
  try {
    const parsed = parseSittingFile(await file.text());
    if (!parsed.ok) return { ...source, ok: false, ...parsed.fault };
    return readWork(parsed.file, source, await packCalled(parsed.file.header.pack.id));
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : '';
    return { ...source, ok: false, key: 'file/unreadable', values: { why } };
  }
}

addEventListener('message', ({ data }: MessageEvent<ClassFile>) => void read(data).then((work) => postMessage(work)));
