import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import type { DraftStore } from '../shell/draft-store.ts';
import { openPaper, type PaperProps, type PaperRef } from '../shell/paper.ts';
import { Form } from './form.ts';
import { type Each, type Outcome, outcomeNote, performEach } from './outcome.ts';
import './parts.css';

/** What the parts of a paper work with. */
export interface Work {
  readonly paper: { readonly id: string };
  readonly host: SittingHost;
  readonly drafts: DraftStore;
  redraw(): void;
  /** The draft of one of the paper's forms. */
  form(name: string): Form;
  /** Acts on one thing and shows the outcome at `place`; true when it was done. */
  act(place: string, action: string, input: unknown): boolean;
  /** Acts on many and shows at `place` what was done and what was refused; gives the outcome. */
  actEach(place: string, action: string, things: readonly Each[], input: (ids: readonly string[]) => unknown): Outcome;
  /** Shows an outcome that was put together elsewhere. */
  show(place: string, outcome: Outcome): void;
  /** Where the outcome of an act is shown. */
  outcome(place: string): unknown;
  open(kind: string, id: string): void;
  /** Marks a form as sent with faults and leads to the first of them. */
  refuse(form: Form): void;
}

/** Base of the papers to work on: drafts, acts and their outcomes, and where the focus goes. */
export abstract class WorkPaper extends SittingElement implements PaperProps, Work {
  static override properties = {
    host: { attribute: false },
    paper: { attribute: false },
    drafts: { attribute: false },
  };

  declare paper: PaperRef;
  declare drafts: DraftStore;
  readonly #outcomes = new Map<string, Outcome>();
  #said = '';

  redraw(): void {
    this.requestUpdate();
  }

  form(name: string): Form {
    return new Form(this.drafts, `${this.paper.kind}/${this.paper.id}/${name}`, () => this.requestUpdate());
  }

  act(place: string, action: string, input: unknown): boolean {
    const { refusal } = this.host.perform(action, input);
    this.show(place, { done: refusal === null ? 1 : 0, refused: refusal === null ? [] : [{ name: '', refusal }] });
    return refusal === null;
  }

  actEach(place: string, action: string, things: readonly Each[], input: (ids: readonly string[]) => unknown): Outcome {
    const outcome = performEach(this.host, action, things, input);
    this.show(place, outcome);
    return outcome;
  }

  show(place: string, outcome: Outcome): void {
    this.#outcomes.clear();
    this.#outcomes.set(place, outcome);
    const [first] = outcome.refused;
    this.#said = first
      ? t('papers:outcome.refusedCount', { count: outcome.refused.length })
      : (outcome.words ?? t('papers:outcome.doneCount', { count: outcome.done }));
    this.requestUpdate();
    void this.#keepFocus();
  }

  /** A button that is gone after its act gives the focus to the paper's heading, not to the page. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    await this.updateComplete;
    if (document.activeElement === document.body) this.querySelector<HTMLElement>('[data-heading]')?.focus();
  }

  outcome(place: string): unknown {
    return outcomeNote(this.host, this.#outcomes.get(place));
  }

  open(kind: string, id: string): void {
    openPaper(this, { kind, id });
  }

  refuse(form: Form): void {
    form.markTried();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  protected abstract page(): TemplateResult;

  protected override render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#said}</div>
      ${this.page()}`;
  }
}
