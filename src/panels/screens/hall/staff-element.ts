import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { StaffApi } from '../../../host/remote/staff-api.ts';
import { WaybillElement } from '../../element.ts';
import { icon } from '../../icons.ts';
import { errorWords } from './error-words.ts';

/** Base of what staff works with: it asks the hall, and says what the hall refuses. */
export abstract class StaffElement extends WaybillElement {
  static override properties: PropertyDeclarations = {
    api: { attribute: false },
    error: { state: true },
    busy: { state: true },
  };

  declare api: StaffApi;
  /** Why the hall did not do what was asked last. */
  error: string | null = null;
  busy = false;

  /** Asks the hall; resolves to null where it refused, which is then said. */
  protected async attempt<T>(ask: () => Promise<T>): Promise<T | null> {
    this.busy = true;
    try {
      const answer = await ask();
      this.error = null;
      return answer;
    } catch (error) {
      this.error = errorWords(error);
      return null;
    } finally {
      this.busy = false;
    }
  }

  protected renderError(): TemplateResult | typeof nothing {
    return this.error === null
      ? nothing
      : html`<p class="note late" role="alert">${icon('alert')} <span>${this.error}</span></p>`;
  }
}

/** What was typed into a form, by name. */
export class Typed {
  readonly #data: FormData;

  constructor(form: HTMLFormElement) {
    this.#data = new FormData(form);
  }

  text(name: string): string {
    return String(this.#data.get(name) ?? '').trim();
  }

  number(name: string): number {
    return Number(this.text(name));
  }

  isTicked(name: string): boolean {
    return this.#data.has(name);
  }

  all(name: string): readonly string[] {
    return this.#data.getAll(name).map(String);
  }

  /** The text under its name; nothing where none was typed. */
  some<Name extends string>(name: Name): { readonly [N in Name]?: string } {
    const text = this.text(name);
    return text === '' ? {} : ({ [name]: text } as { readonly [N in Name]: string });
  }
}

/** Calls with what was typed when a form is sent; resolves to whether it may be emptied. */
export const onSend =
  (send: (typed: Typed) => Promise<boolean> | Promise<void>): ((event: SubmitEvent) => void) =>
  (event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    void Promise.resolve(send(new Typed(form))).then((isDone) => {
      if (isDone === true) form.reset();
    });
  };
