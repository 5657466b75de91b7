import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { SeatLine } from '../../../host/remote/seat-line.ts';
import { downloadBlob } from '../../../records/index.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../marking/result-notice.ts';
import { errorWords } from './error-words.ts';
import { messageWords } from './message-words.ts';
import { raiseHand } from './raise-hand.ts';

type Cover = 'out-of-reach' | 'ready' | 'not-stored' | 'frozen' | 'paused' | 'break';

/** Why the work is covered; null where it is not. */
function coverOf({ reach, standing }: SeatLine): Cover | null {
  const { state, isReady, canSave } = standing;
  if (state === 'over') return null;
  if (reach === 'out-of-reach') return 'out-of-reach';
  if (!canSave && (state === 'working' || state === 'paused')) return 'not-stored';
  if (isReady) return 'ready';
  return state === 'frozen' || state === 'paused' || state === 'break' ? state : null;
}

/** Why the work is covered, in words: in an examination it is not the teacher who has paused. */
const coverHeading = (cover: Cover, isClass: boolean): string =>
  t(cover === 'paused' && !isClass ? 'hall:cover.paused-examination' : `hall:cover.${cover}`);

/** What becomes of it. */
function coverNote(cover: Cover, waits: boolean, isClass: boolean): string {
  if (cover !== 'frozen' || !waits) return t(`hall:cover.${cover}-note`);
  return t(isClass ? 'hall:cover.frozen-waits' : 'hall:cover.frozen-waits-examination');
}

/**
 * What lies over the work at a seat: while the clock stands for another reason than the trainee's own, the screen is covered, so that a
 * frozen clock gives no time to think. Messages of the teacher stand above the work until they are put away.
 */
export class SeatCover extends WaybillElement {
  static override properties = {
    line: { attribute: false },
    isClass: { attribute: false },
    away: { state: true },
    done: { state: true },
    trouble: { state: true },
  };

  declare line: SeatLine;
  /** Whether a teacher publishes the result while one is still here. */
  isClass = false;
  /** The last message that was put away. */
  away = 0;
  /** Whether the receipt was put away. */
  done = false;
  /** Why the receipt could not be had, in words; null where nothing is wrong. */
  trouble: string | null = null;
  readonly #dialog = createRef<HTMLDialogElement>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.line.onChanged(() => this.requestUpdate()));
  }

  protected override updated(): void {
    const dialog = this.#dialog.value;
    const covered = coverOf(this.line) !== null;
    if (dialog === undefined || dialog.open === covered) return;
    if (covered) dialog.showModal();
    else dialog.close();
  }

  override render(): TemplateResult {
    const cover = coverOf(this.line);
    const { messages, waits } = this.line.standing;
    const said = messages.find(({ no }) => no > this.away) ?? null;
    return html`<dialog class="hall-cover on-dark" aria-labelledby="hall-cover-title" @cancel=${(event: Event) => event.preventDefault()} ${ref(this.#dialog)}>
        <div class="stack">
          ${icon(cover === 'paused' || cover === 'break' ? 'pause' : cover === 'ready' ? 'play' : 'alert')}
          <h2 id="hall-cover-title" tabindex="-1">${cover === null ? '' : coverHeading(cover, this.isClass)}</h2>
          <p>${cover === null ? '' : coverNote(cover, waits, this.isClass)}</p>
          ${said === null ? nothing : html`<p class="hall-said">${icon('chat')} <bdi>${messageWords(said)}</bdi></p>`}
          ${cover === null || cover === 'ready' ? nothing : html`<div>${raiseHand(this.line)}</div>`}
          ${cover === 'ready' ? html`<div><button type="button" class="button primary large" @click=${this.#goOn}>${icon('play')} ${t('hall:cover.go-on')}</button></div>` : nothing}
        </div>
      </dialog>
      ${this.line.standing.state === 'over' ? nothing : html`<div class="hall-hand">${raiseHand(this.line)}</div>`}
      <div class="hall-message" role="status" data-over=${this.#place()}>
        ${this.line.standing.state === 'over' && !this.done ? this.#renderReceipt() : nothing}
        ${this.line.standing.state === 'over' ? html`<wb-result-notice .isAwaited=${this.isClass}></wb-result-notice>` : nothing}
        ${
          said === null || cover !== null
            ? nothing
            : html`<p class="note now">${icon('chat')} <span><strong>${t(this.isClass ? 'hall:message.from' : 'hall:message.from-examination')}</strong> <bdi>${messageWords(said)}</bdi></span>
                <button type="button" class="button small" @click=${() => this.#putAway(said.no)}>${t('hall:message.read')}</button></p>`
        }
      </div>`;
  }

  /** Over the work while it goes on; after it at its foot, and where nothing else is shown in the page itself. */
  #place(): 'foot' | 'page' | typeof nothing {
    if (this.line.standing.state !== 'over') return nothing;
    return this.isClass ? 'foot' : 'page';
  }

  #renderReceipt(): TemplateResult {
    return html`<p class="note">${icon('receipt')} <span>${t('hall:receipt.word')}</span>
      <button type="button" class="button small primary" @click=${this.#saveReceipt}>${icon('download')} ${t('hall:receipt.save')}</button>
      <button type="button" class="button small quiet" @click=${this.#finish}>${t('hall:receipt.put-away')}</button></p>
      ${this.trouble === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} <span>${this.trouble}</span></p>`}`;
  }

  readonly #finish = (): void => {
    this.done = true;
  };

  readonly #saveReceipt = async (): Promise<void> => {
    try {
      downloadBlob('waybill-receipt.json', new Blob([await this.line.receipt()], { type: 'application/json' }));
      this.trouble = null;
    } catch (error) {
      this.trouble = errorWords(error);
    }
  };

  readonly #goOn = (): void => this.line.goOn();

  /** It was read: the staff sees that on the board. */
  #putAway(no: number): void {
    this.away = no;
    this.line.show(no);
  }
}

customElements.define('wb-seat-cover', SeatCover);
