import { html, type TemplateResult } from 'lit';
import { WaybillElement } from '../element.ts';
import { t } from '../i18n.ts';
import { type DockState, SHARE } from './dock-state.ts';

/** The edge between floor and dock: dragged, or moved with the arrow keys. */
export class Splitter extends WaybillElement {
  declare dock: DockState;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.dock.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    return html`<div
      class="splitter"
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${t('app:dock.splitter')}
      aria-valuemin=${SHARE.least}
      aria-valuemax=${SHARE.most}
      aria-valuenow=${this.dock.share}
      @pointerdown=${this.#grab}
      @pointermove=${this.#drag}
      @keydown=${this.#onKey}
      @dblclick=${() => this.dock.resize(SHARE.usual)}
    ></div>`;
  }

  readonly #grab = (event: PointerEvent): void => {
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
  };

  readonly #drag = (event: PointerEvent): void => {
    const edge = event.target as HTMLElement;
    const room = this.parentElement?.getBoundingClientRect();
    if (!edge.hasPointerCapture(event.pointerId) || room === undefined) return;
    this.dock.resize(((room.right - event.clientX) / room.width) * 100);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { share } = this.dock;
    const turns: Readonly<Record<string, number>> = {
      ArrowLeft: share + SHARE.step,
      ArrowRight: share - SHARE.step,
      Home: SHARE.most,
      End: SHARE.least,
      Enter: SHARE.usual,
    };
    const to = turns[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.dock.resize(to);
  };
}

customElements.define('wb-splitter', Splitter);
