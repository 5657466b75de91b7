import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { SeatMessage } from '../../../host/remote/seat-api.ts';
import type { SeatLine } from '../../../host/remote/seat-line.ts';
import { downloadBlob } from '../../../records/index.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../marking/result-notice.ts';
import { raiseHand } from './raise-hand.ts';

/** Why the work is covered; null where it is not. */
function coverOf({ reach, standing }: SeatLine): 'out-of-reach' | 'ready' | 'frozen' | 'paused' | 'break' | null {
  const { state, isReady } = standing;
  if (state === 'over') return null;
  if (reach === 'out-of-reach') return 'out-of-reach';
  if (isReady) return 'ready';
  return state === 'frozen' || state === 'paused' || state === 'break' ? state : null;
}

/** What a message says: in the words of the staff, or of the hall. */
const wordsOf = ({ text, notice }: SeatMessage): string =>
  text ?? (notice === undefined ? '' : t(`hall:notice.${notice.key}`, notice.values));

/**
 * What lies over the work at a seat: while the clock stands for another reason than the trainee's own, the screen is covered, so that a
 * frozen clock gives no time to think. Messages of the teacher stand above the work until they are put away.
 */
export class SeatCover extends WaybillElement {
  static override properties = {
    line: { attribute: false },
    hasResults: { attribute: false },
    away: { state: true },
    done: { state: true },
  };

  declare line: SeatLine;
  /** Whether results are published later, as those of an examination are. */
  hasResults = false;
  /** The last message that was put away. */
  away = 0;
  /** Whether the receipt was put away. */
  done = false;
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
          <h2 id="hall-cover-title" tabindex="-1">${cover === null ? '' : t(`hall:cover.${cover}`)}</h2>
          <p>${cover === null ? '' : t(cover === 'frozen' && waits ? 'hall:cover.frozen-waits' : `hall:cover.${cover}-note`)}</p>
          ${said === null ? nothing : html`<p class="hall-said">${icon('chat')} <bdi>${wordsOf(said)}</bdi></p>`}
          ${cover === null || cover === 'ready' ? nothing : html`<div>${raiseHand(this.line)}</div>`}
          ${cover === 'ready' ? html`<div><button type="button" class="button primary large" @click=${this.#goOn}>${icon('play')} ${t('hall:cover.go-on')}</button></div>` : nothing}
        </div>
      </dialog>
      ${this.line.standing.state === 'over' ? nothing : html`<div class="hall-hand">${raiseHand(this.line)}</div>`}
      <div class="hall-message" role="status">
        ${this.line.standing.state === 'over' && !this.done ? this.#renderReceipt() : nothing}
        ${this.hasResults && this.line.standing.state === 'over' ? html`<wb-result-notice></wb-result-notice>` : nothing}
        ${
          said === null || cover !== null
            ? nothing
            : html`<p class="note now">${icon('chat')} <span><strong>${t('hall:message.from')}</strong> <bdi>${wordsOf(said)}</bdi></span>
                <button type="button" class="button small" @click=${() => this.#putAway(said.no)}>${t('hall:message.read')}</button></p>`
        }
      </div>`;
  }

  #renderReceipt(): TemplateResult {
    return html`<p class="note">${icon('receipt')} <span>${t('hall:receipt.word')}</span>
      <button type="button" class="button small primary" @click=${this.#saveReceipt}>${icon('download')} ${t('hall:receipt.save')}</button>
      <button type="button" class="button small quiet" @click=${this.#finish}>${t('hall:receipt.put-away')}</button></p>`;
  }

  readonly #finish = (): void => {
    this.done = true;
  };

  readonly #saveReceipt = async (): Promise<void> => {
    downloadBlob('waybill-receipt.json', new Blob([await this.line.receipt()], { type: 'application/json' }));
  };

  readonly #goOn = (): void => this.line.goOn();

  /** It was read: the staff sees that on the board. */
  #putAway(no: number): void {
    this.away = no;
    this.line.show(no);
  }
}

customElements.define('wb-seat-cover', SeatCover);
