import { html, nothing, type TemplateResult } from 'lit';
import type { Debrief, Opportunity, SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import { sayNoAnswer } from '../../shell/no-answer.ts';
import { branchFrom } from '../../shell/open-sitting.ts';
import { scoringWords } from '../../shell/scoring-words.ts';
import { lostPoints } from './standing.ts';
import './what-if.ts';

const SHOWN = 5;

/** The moment at which an opportunity was judged. */
export const momentOf = ({ findings, deadline }: Opportunity): number =>
  findings.reduce((first, { at }) => Math.min(first, at), findings.length === 0 ? deadline : Number.POSITIVE_INFINITY);

/** The five moments that cost the most points. */
export class CostliestMoments extends WaybillElement {
  static override properties = { host: { attribute: false }, debrief: { attribute: false } };

  declare host: SittingHost;
  declare debrief: Debrief;

  override render(): TemplateResult {
    const costly = this.debrief.ledger.opportunities
      .filter((each) => lostPoints(each) > 0)
      .sort((a, b) => lostPoints(b) - lostPoints(a))
      .slice(0, SHOWN);
    return html`<section class="card" aria-labelledby="costly-heading">
      <h2 id="costly-heading">${t('app:debrief.costliest')}</h2>
      ${
        costly.length === 0
          ? html`<p class="muted">${t(this.debrief.ledger.opportunities.length === 0 ? 'app:debrief.nothing-judged' : 'app:debrief.nothing-lost')}</p>`
          : html`<ol class="moment-list">
              ${costly.map((each) => this.#renderMoment(each))}
            </ol>`
      }
    </section>`;
  }

  #renderMoment(opportunity: Opportunity): TemplateResult {
    const { indicator, subject, expected } = opportunity;
    const at = momentOf(opportunity);
    return html`<li>
      <div class="row apart">
        <span class="number small">${formatMoment(at)}</span>
        <span class="chip late"><span class="number">−${lostPoints(opportunity)}</span> ${t('app:debrief.points')}</span>
      </div>
      <p><strong>${nameOf(this.host, subject.kind, subject.id)}</strong> ${scoringWords(this.host, expected)}</p>
      <div class="row">
        <button type="button" class="button link small" @click=${() => this.#tell('wb-indicator', indicator)}>${indicator}</button>
        <button type="button" class="button link small" @click=${() => this.#tell('wb-moment', at)}>
          ${icon('history')} ${t('app:debrief.see-moment')}
        </button>
        ${this.host.info.mode === 'practice' && this.host.info.kept ? this.#renderPlayOn(at) : nothing}
      </div>
      <wb-what-if .host=${this.host} .chance=${opportunity.id}></wb-what-if>
    </li>`;
  }

  #renderPlayOn(at: number): TemplateResult {
    return html`<button type="button" class="button link small" @click=${() => void sayNoAnswer(() => branchFrom(this.host, at - 1))}>
      ${icon('play')} ${t('app:rewind.play-on')}
    </button>`;
  }

  #tell(name: string, detail: string | number): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

customElements.define('wb-costliest-moments', CostliestMoments);
