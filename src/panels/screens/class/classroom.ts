import { type ChosenFile, readClass } from '../../../host/class.ts';
import type { ClassWork } from '../../../host/index.ts';
import { showSittingFile } from '../../shell/open-sitting.ts';

/** The files of a class that this page holds. They are in its memory alone: a reload forgets them. */
class Classroom {
  #works: readonly ClassWork[] = [];
  #chosen = new Map<ClassWork, ChosenFile>();
  #waiting = 0;
  #stop = new AbortController();
  readonly #listeners = new Set<() => void>();

  get works(): readonly ClassWork[] {
    return this.#works;
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
      (work, chosen) => {
        this.#waiting -= 1;
        this.#works = [...this.#works.filter(({ file }) => file !== work.file), work];
        this.#chosen.set(work, chosen);
        this.#tell();
      },
      signal,
    );
  }

  /** Forgets all files. */
  clear(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#works = [];
    this.#chosen = new Map();
    this.#waiting = 0;
    this.#tell();
  }

  /** Opens a sitting without the name of its trainee, for a class to look at; resolves to why it cannot. */
  async show(work: ClassWork): ReturnType<typeof showSittingFile> {
    const text = (await this.#chosen.get(work)?.file.text()) ?? '';
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
