import { type ChosenFile, readClass } from '../../../host/class.ts';
import type { HandIn } from '../../../host/index.ts';
import { showSittingFile } from '../../shell/open-sitting.ts';

/** The files of a class that this page holds. They are in its memory alone: a reload forgets them. */
class Classroom {
  #handIns: readonly HandIn[] = [];
  #chosen = new Map<HandIn, ChosenFile>();
  #waiting = 0;
  #stop = new AbortController();
  readonly #listeners = new Set<() => void>();

  get handIns(): readonly HandIn[] {
    return this.#handIns;
  }

  /** How many files are still to be read. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Reads more files; one that was read before is read again and replaces itself. */
  async add(files: readonly ChosenFile[]): Promise<void> {
    const { signal } = this.#stop;
    this.#waiting += files.length;
    this.#tell();
    await readClass(
      files,
      (handIn, chosen) => {
        this.#waiting -= 1;
        this.#handIns = [...this.#handIns.filter(({ file }) => file !== handIn.file), handIn];
        this.#chosen.set(handIn, chosen);
        this.#tell();
      },
      signal,
    );
  }

  /** Forgets all files. */
  clear(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#handIns = [];
    this.#chosen = new Map();
    this.#waiting = 0;
    this.#tell();
  }

  /** Opens a sitting without the name of its trainee, for a class to look at; resolves to why it cannot. */
  async show(handIn: HandIn): ReturnType<typeof showSittingFile> {
    const text = (await this.#chosen.get(handIn)?.file.text()) ?? '';
    const { trainee: _trainee, ...nameless } = JSON.parse(text) as { readonly trainee?: string };
    return showSittingFile(JSON.stringify(nameless));
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const classroom = new Classroom();
