import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { DockState } from './dock-state.ts';
import { navKinds, openPaper, type PaperKind } from './paper-registry.ts';

/** The way to every paper, with how many things wait on each. */
export class Rail extends SittingElement {
  declare dock: DockState;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.dock.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    return html`<nav class="rail" aria-label=${t('app:rail.label')}>
      ${navKinds().map((kind, at) => this.#renderItem(kind, at))}
    </nav>`;
  }

  #renderItem(kind: PaperKind, at: number): TemplateResult {
    const view = this.host.view();
    const count = kind.nav?.count?.(view, this.host) ?? 0;
    const urgent = kind.nav?.urgent?.(view, this.host) ?? 0;
    const label = kind.nav?.label() ?? '';
    const key = at < 9 ? `Alt+${at + 1}` : nothing;
    return html`<button
      type="button"
      class="rail-item"
      title=${key === nothing ? label : `${label} (${key})`}
      aria-keyshortcuts=${key}
      aria-current=${String(this.dock.active?.kind === kind.kind)}
      @click=${() => openPaper(this, { kind: kind.kind, id: '' })}
    >
      ${icon(kind.icon)}<span class="rail-label">${label}</span>
      ${
        count === 0
          ? nothing
          : html`<span class="count ${urgent > 0 ? 'now' : ''}"
              >${count > 99 ? '99+' : count}<span class="visually-hidden">
                ${t(urgent > 0 ? 'app:rail.waiting-urgent' : 'app:rail.waiting', { urgent })}</span
              ></span
            >`
      }
    </button>`;
  }
}

customElements.define('wb-rail', Rail);
