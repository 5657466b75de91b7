import { frozen } from '../../kernel/frozen.ts';
import type { Form } from '../../operations/market/form.ts';

/**
 * Forms that were read, by their hash: thousands sit one form, so it is parsed once and shared as long as anybody has it. Nobody can
 * change one.
 */
export class SharedForms {
  readonly #forms = new Map<string, WeakRef<Form>>();
  /** Those that are being read: who asks meanwhile waits for the same. */
  readonly #reading = new Map<string, Promise<Form | null>>();
  readonly #forgotten = new FinalizationRegistry<string>((hash) => {
    if (this.#forms.get(hash)?.deref() === undefined) this.#forms.delete(hash);
  });

  /** The form of a hash. `read`: asked for its text where nobody has the form; null where there is none. */
  async get(hash: string, read: () => Promise<string | null>): Promise<Form | null> {
    const known = this.#forms.get(hash)?.deref();
    if (known !== undefined) return known;
    const reading = this.#reading.get(hash) ?? this.#parsed(hash, read);
    this.#reading.set(hash, reading);
    return reading;
  }

  async #parsed(hash: string, read: () => Promise<string | null>): Promise<Form | null> {
    try {
      const text = await read();
      if (text === null) return null;
      const form = frozen(JSON.parse(text) as Form);
      this.#forms.set(hash, new WeakRef(form));
      this.#forgotten.register(form, hash);
      return form;
    } finally {
      this.#reading.delete(hash);
    }
  }
}
