import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AppealLine } from '../../../host/remote/marking-shapes.ts';
import { formatDate } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import './appeal-detail.ts';
import { subjectWords } from './appeal-words.ts';
import { MarkingElement } from './marking-element.ts';

const LOOKS: Readonly<Record<AppealLine['state'], string>> = {
  open: 'now',
  upheld: 'good',
  rejected: '',
  withdrawn: '',
};

/** Appeals of a session, the open ones first. */
export class AppealsPart extends MarkingElement {
  static override properties = {
    ...MarkingElement.properties,
    duties: { attribute: false },
    may: { attribute: false },
    appeals: { state: true },
    chosen: { state: true },
  };

  declare duties: PanelDuties;
  declare may: readonly string[];
  /** Null until the hall has said them. */
  appeals: readonly AppealLine[] | null = null;
  chosen: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    const { appeals, chosen } = this;
    if (appeals === null) return html`${this.renderError()}${this.error === null ? this.renderWaiting() : nothing}`;
    const sorted = [...appeals].sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open') || a.at - b.at);
    const open = appeals.find(({ id }) => id === chosen);
    return html`<div class="stack">
      <section class="card stack" aria-labelledby="appeals-heading">
        <div class="row apart"><h2 id="appeals-heading">${t('marking:appeals.heading')}</h2>
          <button type="button" class="button small quiet" ?disabled=${this.busy} @click=${() => void this.#read()}>${icon('refresh')} ${t('marking:desk.look-again')}</button></div>
        ${this.renderError()}
        ${sorted.length === 0 ? html`<p class="muted">${t('marking:appeals.none')}</p>` : html`<ul class="plain-list">${sorted.map((appeal) => this.#renderAppeal(appeal))}</ul>`}
      </section>
      ${open === undefined ? nothing : keyed(open.id, html`<wb-appeal-detail .api=${this.api} .duties=${this.duties} .appeal=${open.id} @wb-changed=${() => void this.#read()}></wb-appeal-detail>`)}
    </div>`;
  }

  #renderAppeal(appeal: AppealLine): TemplateResult {
    const { id, state, about, words, at, place, label, name, version, decision } = appeal;
    return html`<li class="appeal-line" data-chosen=${id === this.chosen}>
      <div class="row apart">
        <span class="row"><span class="chip ${LOOKS[state]}">${t(`marking:appeals.state.${state}`)}</span>
          <strong><bdi>${name ?? t('marking:results.seat-number', { place: label ?? place ?? '' })}</bdi></strong>
          <span>${subjectWords(about)}</span></span>
        ${this.may.includes('appeals/decide') ? html`<button type="button" class="button small" aria-expanded=${String(id === this.chosen)} @click=${() => this.#choose(id)}>${t('marking:appeals.open')} ${icon('arrow-right')}</button>` : nothing}
      </div>
      <p class="appeal-words" dir="auto">${words}</p>
      <p class="small muted">${formatDate(at)} · ${t('marking:results.version-number', { version })}
        ${decision === undefined ? nothing : html` · <bdi>${decision.by}</bdi>: ${decision.reason}`}</p>
    </li>`;
  }

  #choose(id: string): void {
    this.chosen = id;
    void this.updateComplete.then(() => {
      const heading = this.querySelector<HTMLElement>('#appeal-heading');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'start' });
    });
  }

  async #read(): Promise<void> {
    const appeals = await this.attempt(() => this.api.appeals());
    if (appeals !== undefined) this.appeals = appeals;
  }
}

customElements.define('wb-appeals-part', AppealsPart);
