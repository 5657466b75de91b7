import type { ClassWork, WorkSource } from '../sitting/class-work.ts';
import type { ClassFile } from './local/class-worker.ts';

/** Files that are read at once. Each needs an engine of its own, and a school's computer has little memory. */
const AT_ONCE = 2;

/** A file as a person chose or dropped it, with the folders it lies in. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

const sourceOf = ({ path, file }: ChosenFile): WorkSource => ({ file: path, savedAt: file.lastModified });

/** One worker: reads a file after the other. */
class Reader {
  #worker: Worker | null = null;

  read(chosen: ChosenFile): Promise<ClassWork> {
    this.#worker ??= new Worker(new URL('./local/class-worker.ts', import.meta.url), { type: 'module' });
    const worker = this.#worker;
    const source = sourceOf(chosen);
    return new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<ClassWork>) => resolve(data);
      worker.onerror = ({ message }) => {
        this.stop();
        resolve({ ...source, ok: false, key: 'file/unreadable', values: { why: message ?? '' } });
      };
      const asked: ClassFile = { source, file: chosen.file };
      worker.postMessage(asked);
    });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/**
 * Verifies sitting files and sums them up, in workers: the page stays free. Files never leave the browser. `onRead` is called for
 * each as it is done; resolves when all are. An aborted reading ends without more calls.
 */
export async function readClass(
  files: readonly ChosenFile[],
  onRead: (work: ClassWork, chosen: ChosenFile) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...files];
  const readOn = async (): Promise<void> => {
    const reader = new Reader();
    const stop = (): void => reader.stop();
    signal.addEventListener('abort', stop);
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const work = await reader.read(next);
      if (!signal.aborted) onRead(work, next);
    }
    signal.removeEventListener('abort', stop);
    reader.stop();
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, readOn));
}
