import { html, type PropertyValues, type TemplateResult } from 'lit';
import { type HistoryRow, performOrRefuse, type SittingHost } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import type { DraftStore } from '../shell/draft-store.ts';
import { openPaper, PAPER_DRAWN, type PaperProps, type PaperRef } from '../shell/paper.ts';
import { Asked } from './asked.ts';
import { Form } from './form.ts';
import { type Each, type Outcome, outcomeNote, performEach } from './outcome.ts';
import { actsOf, type PaperActs } from './paper-acts.ts';
import './parts.css';

/** What to do when the answer to an action has come. */
export interface Afterwards {
  /** The form that was sent: cleared when the action was performed, kept when it was refused. */
  readonly form?: Form;
  /** Adds a text to the outcome. */
  tell?(outcome: Outcome): Outcome;
}

/** What the parts of a paper can use. */
export interface Work {
  readonly paper: { readonly id: string };
  readonly host: SittingHost;
  readonly drafts: DraftStore;
  redraw(): void;
  /** The draft of one of the paper's forms. */
  form(name: string): Form;
  /** Starts an action, unless the same one still waits for its answer. Action buttons call this. */
  start(name: string, does: () => unknown): void;
  /** Whether an action has waited for its answer for some time. */
  isWaiting(name: string): boolean;
  /** Whether an action was sent and not answered yet. */
  isSent(name: string): boolean;
  /** Performs an action for one thing and shows the outcome at `place`; true when it was performed. */
  act(place: string, action: string, input: unknown, afterwards?: Afterwards): Promise<boolean>;
  /** Performs an action for many things and shows the outcome at `place`. */
  actEach(
    place: string,
    action: string,
    things: readonly Each[],
    input: (ids: readonly string[]) => unknown,
    afterwards?: Afterwards,
  ): Promise<Outcome>;
  /** Shows an outcome that is made elsewhere, when its promise resolves. */
  showWhenAnswered(place: string, asked: Promise<Outcome>, afterwards?: Afterwards): Promise<Outcome>;
  /** Shows an outcome for which the host was not asked. */
  show(place: string, outcome: Outcome): void;
  /** The outcome to draw at a place. */
  outcome(place: string): unknown;
  /** The visible past of a record; asked again when the view changes. */
  history(kind: string, id: string): readonly HistoryRow[];
  open(kind: string, id: string): void;
  /** Marks a form as sent with errors and moves the focus to the first of them. */
  refuse(form: Form): void;
}

/** What takes the focus by Tab. */
const CONTROLS = 'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]';

/** Where the reader is when an action is sent: the focused element, what it is in, those after it, and how far the paper is scrolled. */
interface Reading {
  readonly at: Element | null;
  readonly within: readonly Element[];
  readonly after: readonly HTMLElement[];
  readonly sheet: Element | null;
  readonly top: number;
}

function readingIn(paper: Element): Reading {
  const at = document.activeElement;
  const all = [...paper.querySelectorAll<HTMLElement>(CONTROLS)];
  const sheet = paper.closest('.dock-sheet');
  const within: Element[] = [];
  for (let each = at; each !== null && paper.contains(each); each = each.parentElement) within.push(each);
  const after = within.length === 0 ? [] : all.slice(all.indexOf(at as HTMLElement) + 1);
  return { at, within, after, sheet, top: sheet?.scrollTop ?? 0 };
}

/** The mark of the next step: in, or after, what is left of the place where the reader was. An inner mark goes before an outer. */
function nextStepIn(paper: Element, within: readonly Element[]): HTMLElement | undefined {
  const place = within.find(({ isConnected }) => isConnected) ?? paper;
  const marks = [...paper.querySelectorAll<HTMLElement>('[data-next-step]')].filter(isSeen);
  return marks.find((mark) => {
    const step = mark.closest('[data-step]');
    const outer = marks.some((other) => other !== mark && step?.contains(other) === true);
    return !outer && (place.contains(mark) || place.compareDocumentPosition(mark) === Node.DOCUMENT_POSITION_FOLLOWING);
  });
}

const isSeen = (element: HTMLElement): boolean => element.isConnected && element.checkVisibility();

/** Base of all papers: drafts, actions with their outcomes, and focus. */
export abstract class WorkPaper extends SittingElement implements PaperProps, Work {
  static override properties = {
    host: { attribute: false },
    paper: { attribute: false },
    drafts: { attribute: false },
  };

  declare paper: PaperRef;
  declare drafts: DraftStore;
  readonly #histories = new Asked(this, (record) => {
    const [kind = '', ...id] = record.split('/');
    return this.host.history(kind, id.join('/'));
  });

  #stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#followActs();
    this.keep(() => this.#stop());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('paper')) this.#followActs();
  }

  /** Subscribes to the actions of the paper shown. The old subscription ends after the new one begins, so that no outcome is removed unread. */
  #followActs(): void {
    const stop = this.#stop;
    this.#stop = this.#acts.subscribe(() => this.requestUpdate());
    stop();
  }

  get #key(): string {
    return `${this.paper.kind}/${this.paper.id}`;
  }

  get #acts(): PaperActs {
    return actsOf(this.host, this.#key);
  }

  redraw(): void {
    this.requestUpdate();
  }

  form(name: string): Form {
    return new Form(this.drafts, `${this.#key}/${name}`, () => this.requestUpdate());
  }

  start(name: string, does: () => unknown): void {
    this.#acts.start(name, does);
  }

  isSent(name: string): boolean {
    return this.#acts.isSent(name);
  }

  isWaiting(name: string): boolean {
    return this.#acts.isWaiting(name);
  }

  async act(place: string, action: string, input: unknown, afterwards: Afterwards = {}): Promise<boolean> {
    const ask = async (): Promise<Outcome> => {
      const { refusal } = await performOrRefuse(this.host, action, input);
      return { done: refusal === null ? 1 : 0, refused: refusal === null ? [] : [{ name: '', refusal }] };
    };
    const { refused } = await this.showWhenAnswered(place, ask(), afterwards);
    return refused.length === 0;
  }

  actEach(
    place: string,
    action: string,
    things: readonly Each[],
    input: (ids: readonly string[]) => unknown,
    afterwards: Afterwards = {},
  ): Promise<Outcome> {
    return this.showWhenAnswered(place, performEach(this.host, action, things, input), afterwards);
  }

  async showWhenAnswered(place: string, asked: Promise<Outcome>, { form, tell }: Afterwards = {}): Promise<Outcome> {
    // When the answer comes, this element may show another paper, or none.
    const acts = this.#acts;
    const [sent, standing, reading] = [acts.mark(), form?.standing(), readingIn(this)];
    const outcome = await acts.whenAnswered(asked);
    if (outcome.refused.length === 0 && standing !== undefined) form?.clearUnlessChanged(standing);
    acts.show(place, tell?.(outcome) ?? outcome, sent);
    void this.#keepPlace(reading);
    return outcome;
  }

  show(place: string, outcome: Outcome): void {
    this.#acts.show(place, outcome, this.#acts.mark());
    void this.#keepPlace(readingIn(this));
  }

  /**
   * Where the button of an action is gone after it, moves the focus to the next step, else to what followed the button, else
   * to the heading. The paper scrolls only as far as the next step needs.
   */
  async #keepPlace({ at, within, after, sheet, top }: Reading): Promise<void> {
    await this.updateComplete;
    await this.updateComplete;
    const wasHere = at === document.body || within.length > 0;
    if (!wasHere || document.activeElement !== document.body) return;
    const step = nextStepIn(this, within) ?? after.find(isSeen);
    (step ?? this.querySelector<HTMLElement>('[data-heading]'))?.focus({ preventScroll: true });
    if (sheet !== null) sheet.scrollTop = top;
    (step?.closest('[data-step]') ?? step)?.scrollIntoView({ block: 'nearest' });
  }

  /** The ids of the rows selected in the paper's list. They are kept like drafts, so that another paper can be read meanwhile. */
  get selected(): ReadonlySet<string> {
    return new Set(this.form('selection').list('ids'));
  }

  select(ids: Iterable<string>): void {
    this.form('selection').set('ids', [...ids]);
  }

  outcome(place: string): unknown {
    return outcomeNote(this.host, this.#acts.outcome(place));
  }

  history(kind: string, id: string): readonly HistoryRow[] {
    return this.#histories.answer(`${kind}/${id}`) ?? [];
  }

  open(kind: string, id: string): void {
    openPaper(this, { kind, id });
  }

  refuse(form: Form): void {
    form.markTried();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  /** Tells the dock that the paper was drawn anew: the bar at its foot shows the buttons of the present step. */
  protected override updated(): void {
    this.dispatchEvent(new Event(PAPER_DRAWN, { bubbles: true }));
  }

  protected abstract page(): TemplateResult;

  protected override render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#acts.said}</div>
      ${this.page()}`;
  }
}
