import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type HeldAct, performOrRefuse, type SittingHost, type Turn } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { keepAct, takeKeptAct } from './kept-act.ts';
import { settings } from './settings.ts';

/** Ms between two looks at the time. */
const BEAT = 100;

/** Shows the act of the floor that waits to be sent, with a button to take it back, and lets its time pass. */
export class TakeBack extends WaybillElement {
  static override properties = { seconds: { state: true }, said: { state: true } };

  declare host: SittingHost;
  /** Whole seconds until the act is sent. */
  seconds = 0;
  /** What a screen reader hears. */
  said = '';
  #beat = 0;

  get #later(): SittingHost['later'] {
    return this.host.later;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#sendKept();
    this.keep(this.#later?.subscribe((turn, act) => this.#turned(turn, act)) ?? (() => undefined));
    const off = new AbortController();
    let isEnding = false;
    const turned = (event: Event): void => {
      isEnding = event.type === 'pagehide';
    };
    // A page that ends is hidden too, and keeps its act: there is no time left to send it.
    const hidden = (): void => {
      if (document.hidden && !isEnding) this.#later?.sendNow();
    };
    document.addEventListener('visibilitychange', hidden, { signal: off.signal });
    for (const turn of ['pagehide', 'pageshow']) addEventListener(turn, turned, { signal: off.signal });
    this.keep(() => off.abort());
  }

  /** Sends the act that was waiting when an earlier page of this sitting ended. */
  async #sendKept(): Promise<void> {
    const kept = this.#later === null || this.#later.held !== null ? null : takeKeptAct(this.host.info.id);
    if (kept === null) return;
    const { refusal } = await performOrRefuse(this.host, kept.action, kept.input);
    if (refusal === null) this.said = t('floor:sent', { act: kept.words });
  }

  /** Without a floor nobody sees what waits. */
  override disconnectedCallback(): void {
    this.#later?.sendNow();
    clearInterval(this.#beat);
    super.disconnectedCallback();
  }

  #turned(turn: Turn, act: HeldAct): void {
    clearInterval(this.#beat);
    keepAct(this.host.info.id, turn === 'held' ? act : null);
    if (turn === 'held') this.#beat = window.setInterval(() => this.#pass(), BEAT);
    if (turn === 'held') this.said = t('app:take-back.waits', { act: act.words });
    else this.said = turn === 'taken-back' ? t('app:take-back.taken-back', { act: act.words }) : '';
    if (turn !== 'held' && this.contains(document.activeElement)) this.#giveFocusBack();
    this.#pass();
    this.requestUpdate();
  }

  #pass(): void {
    this.#later?.tick();
    this.seconds = Math.ceil((this.#later?.held?.left ?? 0) / 1000);
  }

  #giveFocusBack(): void {
    this.parentElement?.querySelector('canvas')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const held = this.#later?.held ?? null;
    return html`<p class="visually-hidden" role="status">${this.said}</p>
      ${held === null ? nothing : keyed(held.act, this.#renderHeld(held.act))}`;
  }

  #renderHeld({ words }: HeldAct): TemplateResult {
    return html`<div class="take-back">
      <span class="grow" aria-hidden="true">
        <strong>${words}</strong>
        <span class="small muted">${t('app:take-back.left', { seconds: this.seconds })}</span>
      </span>
      <button type="button" class="button small" aria-keyshortcuts="Alt+Z" @click=${() => this.#later?.takeBack()}>
        ${icon('undo')}${t('app:take-back.do')}
        <kbd aria-hidden="true">${settings().singleKeys ? 'Z' : 'Alt + Z'}</kbd>
      </button>
      <span class="take-back-time" aria-hidden="true"></span>
    </div>`;
  }
}

customElements.define('wb-take-back', TakeBack);
