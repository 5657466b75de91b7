import { LitElement } from 'lit';
import type { SittingHost } from '../host/index.ts';
import { onLanguageChanged } from './i18n.ts';

/** Base of every element: drawn in the light DOM, redrawn when the language changes. */
export class WaybillElement extends LitElement {
  #stop: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop.push(onLanguageChanged(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    for (const stop of this.#stop.splice(0)) stop();
    super.disconnectedCallback();
  }

  /** Keeps a subscription until the element is disconnected. */
  protected keep(stop: () => void): void {
    this.#stop.push(stop);
  }
}

/** Base of every element that shows a sitting: redrawn when the view changes. */
export class SittingElement extends WaybillElement {
  host!: SittingHost;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(
      this.host.subscribe((event) => {
        if (event.type !== 'clock') this.requestUpdate();
      }),
    );
  }
}
