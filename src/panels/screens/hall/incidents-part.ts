import { html, nothing, type TemplateResult } from 'lit';
import type { StaffAct } from '../../../host/remote/staff-api.ts';
import type { HallSession, Incident, Overview, SeatLine } from '../../../host/remote/staff-shapes.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { decideAct } from './act-asked.ts';
import { askAct } from './act-dialog.ts';
import { errorWords } from './error-words.ts';
import { renderRule } from './incident-rule.ts';
import { StaffElement } from './staff-element.ts';
import { personWords, placeWords, seatsWords } from './staff-words.ts';

/** Seats that are named one by one; more are counted. */
const NAMED = 6;

/** What interrupted the work, and what was decided about it, with the rule beside. */
export class IncidentsPart extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { attribute: false },
    incidents: { state: true },
    seats: { state: true },
  };

  declare session: HallSession;
  declare overview: Overview;
  incidents: readonly Incident[] | null = null;
  seats: readonly SeatLine[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    const incidents = this.incidents ?? [];
    const open = incidents.filter(({ decisions }) => decisions.length === 0);
    const decided = incidents.filter(({ decisions }) => decisions.length > 0);
    return html`<div class="row apart"><h2>${t('staff:incidents.heading')}</h2> <span class="chip ${open.length > 0 ? 'late' : ''}">${icon('flag')} ${t('staff:incidents.open', { count: open.length })}</span></div>
      ${renderRule()}
      ${this.renderError()}
      ${incidents.length === 0 ? html`<p class="muted hall-empty">${t(this.incidents === null ? 'app:common.loading' : 'staff:incidents.none')}</p>` : html`<ul class="hall-incidents">${[...open, ...decided.toReversed()].map((each) => this.#renderIncident(each))}</ul>`}`;
  }

  #renderIncident(incident: Incident): TemplateResult {
    const { no, at, by, cause, whose, text, decisions } = incident;
    const { may, people } = this.overview;
    return html`<li class="card">
      <p class="row"><span class="chip ${decisions.length === 0 ? 'late' : 'good'}">${icon(decisions.length === 0 ? 'flag' : 'check')} ${t(`staff:cause.${cause}`)}</span>
        <strong>${this.#about(incident)}</strong> <span>${t(`staff:whose.${whose}`)}</span></p>
      <p><bdi>${text}</bdi></p>
      <p class="muted small">${formatMoment(at)} · <bdi>${personWords(people, by)}</bdi></p>
      ${decisions.map((each) => html`<p class="note good">${icon('check')} <span><strong>${t(`staff:decision.${each.decision}`)}</strong> <bdi>${each.text}</bdi> <span class="muted small">${formatMoment(each.at)} · <bdi>${personWords(people, each.by)}</bdi></span></span></p>`)}
      ${may.includes('act/decide') ? html`<div><button type="button" class="button small" @click=${() => void this.#decide(incident)}>${icon('scale')} ${t(decisions.length === 0 ? 'staff:incidents.decide' : 'staff:incidents.decide-anew')} <span class="visually-hidden">${no}</span></button></div>` : nothing}
    </li>`;
  }

  #about({ seats }: Incident): string {
    if (seats === 'all' || seats.length > NAMED) return seatsWords(seats);
    const lines = this.seats.filter(({ id }) => seats.includes(id));
    return lines.map((line) => [placeWords(line), line.identity?.name ?? []].flat().join(' ')).join('; ');
  }

  async #decide(incident: Incident): Promise<void> {
    await askAct({
      ...{ name: 'decide', asked: decideAct(incident.no), seats: incident.seats, about: this.#about(incident) },
      perform: (act: StaffAct) => this.api.act(this.session.id, act).then(() => null, errorWords),
    });
    await this.#read();
  }

  async #read(): Promise<void> {
    const { id } = this.session;
    this.incidents = await this.attempt(() => this.api.incidents(id));
    this.seats = (await this.attempt(() => this.api.seats(id))) ?? [];
  }
}

customElements.define('wb-incidents-part', IncidentsPart);
