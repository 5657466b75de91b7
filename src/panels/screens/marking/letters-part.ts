import { html, nothing, type TemplateResult } from 'lit';
import type { MarkedPiece, MarkingOverview } from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { term } from '../../parts/words.ts';
import { agreementTable, markersTable } from './agreement-tables.ts';
import './letter-detail.ts';
import { MarkingElement } from './marking-element.ts';
import './marking-opening.ts';
import { marksWords } from './rubric-marks.ts';

const FILTERS = ['all', 'disputed', 'third', 'whole'] as const;
type Filter = (typeof FILTERS)[number];

/** Letters that a filter shows. `disputed`: two marks that differ, and no third yet. */
const PASSES: Readonly<Record<Filter, (piece: MarkedPiece) => boolean>> = {
  all: () => true,
  disputed: ({ rounds, settled }) => rounds.length === 2 && settled === null,
  third: ({ rounds }) => rounds.length === 3,
  whole: ({ settled }) => settled !== null,
};

/** What a moderator sees: how marking stands, how markers agree, and every letter with its marks; nothing of whose it is. */
export class LettersPart extends MarkingElement {
  static override properties = {
    ...MarkingElement.properties,
    duties: { attribute: false },
    may: { attribute: false },
    isClass: {},
    overview: { state: true },
    pieces: { state: true },
    filter: { state: true },
    chosen: { state: true },
  };

  declare duties: PanelDuties;
  declare may: readonly string[];
  /** Whether one mark of a letter is enough. */
  isClass = false;
  /** Null until the hall has said it. */
  overview: MarkingOverview | null = null;
  pieces: readonly MarkedPiece[] = [];
  filter: Filter = 'all';
  /** The letter that is open. */
  chosen: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    const { overview } = this;
    if (overview === null) return html`${this.renderError()}${this.error === null ? this.renderWaiting() : nothing}`;
    return html`<div class="stack">
      ${this.renderError()}
      <wb-marking-opening .api=${this.api} .overview=${overview} .may=${this.may} .isClass=${this.isClass} @wb-overview=${(event: CustomEvent<MarkingOverview>) => void this.#turn(event.detail)}></wb-marking-opening>
      ${overview.opened === null ? nothing : this.#renderLetters(overview)}
    </div>`;
  }

  #renderLetters(overview: MarkingOverview): TemplateResult {
    return html`${this.isClass ? nothing : this.#renderAgreement(overview)}
      <section class="card stack" aria-labelledby="letters-heading">
        <div class="row apart"><h2 id="letters-heading">${t('marking:letters.heading')}</h2>
          ${this.isClass ? this.#renderAgain() : nothing}</div>
        <div class="segments" role="group" aria-label=${t('marking:letters.filter')}>
          ${FILTERS.map((filter) => this.#renderFilter(filter))}
        </div>
        ${this.#renderTable(overview)}
      </section>
      ${this.#renderChosen(overview)}`;
  }

  #renderAgain(): TemplateResult {
    return html`<button type="button" class="button small quiet" ?disabled=${this.busy} @click=${() => void this.#read()}>${icon('refresh')} ${t('marking:desk.look-again')}</button>`;
  }

  /** Of a class, whose letters one person marks, there is nothing to compare. */
  #renderAgreement(overview: MarkingOverview): TemplateResult {
    return html`<section class="card stack" aria-labelledby="agreement-heading">
        <div class="row apart"><h2 id="agreement-heading">${t('marking:figures.agreement')}</h2>
          ${this.#renderAgain()}</div>
        ${overview.agreement.tone.letters === 0 ? html`<p class="muted">${t('marking:figures.none-yet')}</p>` : agreementTable(overview)}
        ${overview.markers.length === 0 ? nothing : markersTable(overview)}
      </section>`;
  }

  #renderFilter(filter: Filter): TemplateResult {
    const count = this.pieces.filter(PASSES[filter]).length;
    return html`<button type="button" class="button" aria-pressed=${String(this.filter === filter)} @click=${() => this.#show(filter)}>
      ${t(`marking:letters.filters.${filter}`)} <span class="count">${count}</span>
    </button>`;
  }

  #renderTable({ people }: MarkingOverview): TemplateResult {
    const nameOf = (id: string): string => people.find((each) => each.id === id)?.name ?? id;
    const shown = this.pieces.filter(PASSES[this.filter]);
    if (shown.length === 0) return html`<p class="muted">${t('marking:letters.none')}</p>`;
    return html`<div class="table-frame marking-frame" role="region" tabindex="0" aria-labelledby="letters-heading">
      <table class="table">
        <thead><tr>
          <th scope="col">${t('marking:letters.letter')}</th>
          <th scope="col">${t('marking:letters.language')}</th>
          <th scope="col">${t('marking:letters.state')}</th>
          ${[1, 2, 3].map((round) => html`<th scope="col">${t('marking:letters.round', { round })}</th>`)}
          <th scope="col">${t('marking:letters.counts')}</th>
        </tr></thead>
        <tbody>${shown.map(
          (piece) => html`<tr aria-selected=${String(piece.id === this.chosen)}>
            <th scope="row"><button type="button" class="button link" @click=${() => this.#choose(piece.id)}><code>${piece.id.slice(0, 6)}</code></button></th>
            <td>${term('language', piece.language)}</td>
            <td>${this.#stateChip(piece)}</td>
            ${[0, 1, 2].map((round) => {
              const mark = piece.rounds[round];
              return html`<td>${mark === undefined ? '' : html`${marksWords(mark.marks)}<br /><span class="small muted"><bdi>${nameOf(mark.by)}</bdi></span>`}</td>`;
            })}
            <td>${marksWords(piece.settled, true)}</td>
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  #stateChip(piece: MarkedPiece): TemplateResult {
    const { state, anchors } = piece;
    const look = PASSES.disputed(piece) ? 'now' : piece.settled === null ? '' : 'good';
    return html`<span class="chip ${look}">${t(`marking:state.${state}`)}</span>${anchors ? html` <span class="chip blue">${icon('pin')} ${t('marking:letters.anchor')}</span>` : nothing}`;
  }

  #renderChosen({ people }: MarkingOverview): TemplateResult | typeof nothing {
    const piece = this.pieces.find(({ id }) => id === this.chosen);
    if (piece === undefined) return nothing;
    return html`<wb-letter-detail .api=${this.api} .duties=${this.duties} .may=${this.may} .piece=${piece} .people=${people} @wb-changed=${() => void this.#read()}></wb-letter-detail>`;
  }

  #show(filter: Filter): void {
    this.filter = filter;
  }

  #choose(piece: string): void {
    this.chosen = piece;
    void this.updateComplete.then(() => {
      const heading = this.querySelector<HTMLElement>('#letter-heading');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'start' });
    });
  }

  async #turn(overview: MarkingOverview): Promise<void> {
    this.overview = overview;
    await this.#read();
  }

  async #read(): Promise<void> {
    const read = await this.attempt(() => Promise.all([this.api.overview(), this.api.pieces()]));
    if (read !== undefined) [this.overview, this.pieces] = read;
  }
}

customElements.define('wb-letters-part', LettersPart);
