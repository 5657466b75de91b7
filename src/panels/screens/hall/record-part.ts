import { html, nothing, type TemplateResult } from 'lit';
import type { HallSession, Overview, RecordEntry, SealedRecord, SeatLine } from '../../../host/remote/staff-shapes.ts';
import { downloadBlob } from '../../../records/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { isFoundIn, searchable } from '../../parts/search-text.ts';
import './forget-names.ts';
import { entryNote, entryWords, seatsOf } from './record-words.ts';
import { StaffElement } from './staff-element.ts';
import { personWords, placeWords, seatsWords } from './staff-words.ts';

/** Entries that are drawn at once, the newest first. */
const DRAWN = 200;

/** Which entries are shown. Turns come with every pause of every seat. */
const KINDS = ['staff', 'seats', 'all'] as const;
type Kinds = (typeof KINDS)[number];

const isOf = (kinds: Kinds, { by, seat }: RecordEntry): boolean =>
  kinds === 'all' || (kinds === 'staff' ? by !== undefined : seat !== undefined);

/** What happened in a session, in words, and the whole of it to be kept and verified elsewhere. */
export class RecordPart extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { attribute: false },
    record: { state: true },
    seats: { state: true },
    kinds: { state: true },
    wanted: { state: true },
  };

  /** Left out: the record of the hall itself. */
  session: HallSession | null = null;
  declare overview: Pick<Overview, 'people'> & Partial<Pick<Overview, 'may'>>;
  record: Pick<SealedRecord, 'entries'> | null = null;
  seats: ReadonlyMap<string, SeatLine> = new Map();
  kinds: Kinds = 'all';
  wanted = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    return html`<div class="row apart">
        <div><h2>${t('staff:record.heading')}</h2><p class="muted">${t(this.session === null ? 'staff:record.hall-note' : 'staff:record.note')}</p></div>
        <div class="row">
          <button type="button" class="button small" @click=${() => void this.#read()}>${icon('refresh')} ${t('staff:record.again')}</button>
          ${this.session === null ? nothing : html`<button type="button" class="button primary" ?disabled=${this.record === null} @click=${this.#download}>${icon('download')} ${t('staff:record.download')}</button>`}
        </div>
      </div>
      ${this.renderError()}
      ${this.session === null || this.record === null ? nothing : this.#renderForget(this.session, this.record.entries)}
      ${this.record === null ? html`<p class="muted hall-empty">${t('app:common.loading')}</p>` : this.#renderEntries(this.record.entries)}`;
  }

  #renderForget(session: HallSession, entries: readonly RecordEntry[]): TemplateResult {
    const { people, may = [] } = this.overview;
    return html`<wb-forget-names .api=${this.api} .session=${session} .overview=${{ people, may }} .entries=${entries} @wb-forgotten=${() => void this.#read()}></wb-forget-names>`;
  }

  #renderEntries(entries: readonly RecordEntry[]): TemplateResult {
    const found = entries.filter((entry) => isOf(this.kinds, entry) && this.#isWanted(entry)).toReversed();
    return html`<div class="row">
        <div class="segments" role="group" aria-label=${t('staff:record.kinds')}>
          ${KINDS.map((kinds) => html`<button type="button" class="button" aria-pressed=${String(kinds === this.kinds)} @click=${() => this.#turn(kinds)}>${t(`staff:record.of-${kinds}`)}</button>`)}
        </div>
        <label class="visually-hidden" for="record-find">${t('staff:record.find')}</label>
        <input class="input hall-find" id="record-find" type="search" placeholder=${t('staff:record.find')} .value=${this.wanted} @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)} />
        <span class="muted small" role="status">${t('staff:record.count', { count: found.length })} ${found.length > DRAWN ? t('staff:record.newest', { count: DRAWN }) : nothing}</span>
      </div>
      <div class="table-frame hall-preview" role="region" tabindex="0" aria-label=${t('staff:record.heading')}>
        <table class="table">
          <thead><tr><th scope="col" class="num">${t('staff:record.no')}</th>${(['when', 'who', 'seat', 'what'] as const).map((column) => html`<th scope="col">${t(`staff:record.${column}`)}</th>`)}</tr></thead>
          <tbody>${found.slice(0, DRAWN).map((entry) => this.#renderEntry(entry))}</tbody>
        </table>
      </div>`;
  }

  #renderEntry(entry: RecordEntry): TemplateResult {
    const note = entryNote(entry);
    return html`<tr>
      <td class="num">${entry.no}</td>
      <td class="nowrap">${formatMoment(entry.at)}</td>
      <td><bdi>${entry.by === undefined ? '' : personWords(this.overview.people, entry.by)}</bdi></td>
      <td><bdi>${this.#about(entry)}</bdi></td>
      <td>${entryWords(entry, this.overview.people)}${note === '' ? nothing : html`<br /><bdi class="muted">${note}</bdi>`}</td>
    </tr>`;
  }

  #about(entry: RecordEntry): string {
    const seats = seatsOf(entry);
    if (seats.length === 0) return '';
    const [only] = seats;
    const line = seats !== 'all' && seats.length === 1 && only !== undefined ? this.seats.get(only) : undefined;
    return line === undefined ? seatsWords(seats) : placeWords(line);
  }

  #isWanted(entry: RecordEntry): boolean {
    if (this.wanted === '') return true;
    const { people } = this.overview;
    return isFoundIn(
      searchable([
        this.#about(entry),
        personWords(people, entry.by),
        entryWords(entry, people),
        entryNote(entry),
        entry.kind,
      ]),
      this.wanted,
    );
  }

  #turn(kinds: Kinds): void {
    this.kinds = kinds;
  }

  #find(text: string): void {
    this.wanted = text;
  }

  readonly #download = (): void => {
    const { code = '' } = this.session ?? {};
    downloadBlob(`waybill-record-${code}.json`, new Blob([JSON.stringify(this.record)], { type: 'application/json' }));
  };

  async #read(): Promise<void> {
    const { session } = this;
    if (session === null) {
      const entries = await this.attempt(() => this.api.hallRecord());
      this.record = entries === null ? null : { entries };
      return;
    }
    this.record = await this.attempt(() => this.api.record(session.id));
    // Whoever reads the record alone is shown numbers of seats.
    if (this.overview.may?.includes('session/read') !== true) return;
    const seats = await this.attempt(() => this.api.seats(session.id));
    this.seats = new Map((seats ?? []).map((seat) => [seat.id, seat]));
  }
}

customElements.define('wb-record-part', RecordPart);
