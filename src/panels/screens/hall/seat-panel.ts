import { html, nothing, type TemplateResult } from 'lit';
import type { StaffAct } from '../../../host/remote/staff-api.ts';
import type { BoardSeat, HallSession, Overview, SeatCodes, SeatDetail } from '../../../host/remote/staff-shapes.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
import type { AskedActName } from './act-asked.ts';
import { STATE_SIGNS } from './board-tile.ts';
import { printAlone } from './print-alone.ts';
import { entryNote, entryWords } from './record-words.ts';
import { codeSlips } from './seat-codes.ts';
import { StaffElement } from './staff-element.ts';
import { personWords, placeWords, turnWords } from './staff-words.ts';

/** Real ms between two looks at a seat. */
const LOOK_EVERY = 2_000;

/** Entries that say nothing that the turns do not. */
const OF_THE_CLOCK = /^turn\//;

const ASKED = [
  ['break', 'hold'],
  ['message', 'chat'],
  ['grant', 'clock'],
  ['needs', 'text'],
  ['incident', 'flag'],
  ['note', 'edit'],
] as const satisfies readonly (readonly [AskedActName, IconName])[];

const fact = (name: string, value: unknown): TemplateResult =>
  html`<div><dt>${t(`staff:panel.${name}`)}</dt><dd>${value}</dd></div>`;

/** What the page has found out about its machine. */
const checkedWords = (value: string | number | boolean): string => {
  if (typeof value === 'number') return `${Math.round(value)} ms`;
  return typeof value === 'string' ? value : t(value ? 'staff:panel.yes' : 'staff:panel.no');
};

/** Everything of one seat, and what can be done with it. `wb-close` puts it away. */
export class SeatPanel extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { attribute: false },
    seat: { attribute: false },
    address: {},
    act: { attribute: false },
    ask: { attribute: false },
    detail: { state: true },
    codes: { state: true },
  };

  declare session: HallSession;
  declare overview: Overview;
  declare seat: BoardSeat;
  /** Where candidates reach the hall. */
  address = location.origin;
  /** Does something; resolves to why not, in words. */
  declare act: (act: StaffAct) => Promise<string | null>;
  /** Asks for what has to be said first. */
  declare ask: (name: AskedActName) => Promise<void>;
  detail: SeatDetail | null = null;
  /** The code that was just made: it is told this once. */
  codes: SeatCodes | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const timer = setInterval(() => void this.#look(), LOOK_EVERY);
    this.keep(() => clearInterval(timer));
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('seat') as BoardSeat | undefined;
    if (!changed.has('seat') || before?.id === this.seat.id) return;
    this.detail = null;
    this.codes = null;
    void this.#look();
  }

  /** Where the panel lies above the tiles, whoever chooses one of them is shown it. */
  protected override updated(changed: Map<string, unknown>): void {
    const before = changed.get('seat') as BoardSeat | undefined;
    if (!changed.has('seat') || before?.id === this.seat.id) return;
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > innerHeight) this.scrollIntoView({ block: 'start' });
  }

  override render(): TemplateResult {
    const { seat, detail } = this;
    return html`<section class="card hall-panel" aria-labelledby="seat-panel-name">
      <header class="row apart">
        <div>
          <p class="eyebrow">${placeWords(seat)}</p>
          <h2 id="seat-panel-name"><bdi>${seat.name ?? t('staff:panel.nobody')}</bdi></h2>
        </div>
        <button type="button" class="button quiet square small" aria-label=${t('app:common.close')} @click=${() => this.dispatchEvent(new CustomEvent('wb-close'))}>${icon('close')}</button>
      </header>
      <p class="row"><span class="chip" data-state=${seat.state}>${icon(STATE_SIGNS[seat.state])} ${t(`hall:state.${seat.state}`)}</span> ${this.#renderGoing()}</p>
      ${this.renderError()}
      ${this.#renderActs()}
      ${this.codes === null ? nothing : this.#renderCode(this.codes)}
      <dl class="facts hall-facts">
        ${seat.number === undefined ? nothing : html`<div><dt>${t('roster:column.number')}</dt><dd><bdi>${seat.number}</bdi></dd></div>`}
        ${fact('time', `${seat.percent} %`)}
        ${fact('unseen', seat.unseen)}
        ${fact('freezes', seat.freezes)}
        ${seat.state === 'expected' ? nothing : fact('heard', t('staff:panel.seconds', { count: Math.round(seat.silent / 1_000) }))}
        ${detail === null ? nothing : this.#renderMore(detail)}
      </dl>
      ${detail?.identity?.note === undefined ? nothing : html`<p class="note">${icon('info')} <span><bdi>${detail.identity.note}</bdi></span></p>`}
      ${detail === null ? html`<p class="muted" role="status">${t('app:common.loading')}</p>` : html`${this.#renderEntries(detail)} ${this.#renderTurns(detail)}`}
    </section>`;
  }

  /** Why the seat does not go on. */
  #renderGoing(): TemplateResult | typeof nothing {
    const { state, isReady, waits, breakUntil, handUp } = this.seat;
    if (handUp !== undefined)
      return html`<span class="chip late">${icon('bell')} ${t('staff:panel.hand', { time: formatMoment(handUp) })}</span>`;
    if (isReady) return html`<span class="small">${t('staff:panel.ready')}</span>`;
    if (state === 'break' && breakUntil !== undefined)
      return html`<span class="small">${t('staff:panel.break-until', { time: formatMoment(breakUntil) })}</span>`;
    return state === 'frozen' && waits ? html`<span class="small">${t('staff:panel.waits')}</span>` : nothing;
  }

  #may(permission: string): boolean {
    return this.overview.may.includes(permission);
  }

  #renderActs(): TemplateResult | typeof nothing {
    const { id, isIdentified } = this.seat;
    if (!this.#may('act/release')) return nothing;
    const isExamination = this.session.plan.kind === 'examination';
    return html`<div class="row hall-panel-acts">
      ${
        isExamination
          ? html`<label class="choice boxed"><input type="checkbox" .checked=${isIdentified} @change=${(event: Event) => this.#do({ do: 'identify', seats: [id], isIdentified: (event.target as HTMLInputElement).checked })} />
              <span>${t('staff:acts.identified')}</span></label>`
          : nothing
      }
      ${ASKED.filter(([name]) => this.#may(`act/${name}`) && (name !== 'incident' || isExamination)).map(([name, sign]) => html`<button type="button" class="button small" @click=${() => this.#asked(name)}>${icon(sign)} ${t(`staff:ask.${name}.heading`)}</button>`)}
      ${isExamination && this.#may('codes/make') ? html`<button type="button" class="button small" @click=${this.#move}>${icon('refresh')} ${t('staff:acts.move')}</button>` : nothing}
    </div>`;
  }

  #renderCode({ codes, expiresAt }: SeatCodes): TemplateResult {
    return html`<div class="note now">${icon('lock')} <div>
      <p>${t('staff:codes.once', { time: formatMoment(expiresAt) })}</p>
      <p class="hall-words" translate="no">${codes[0]?.code}</p>
      <button type="button" class="button small" @click=${this.#print}>${icon('print')} ${t('roster:slips.print')}</button>
    </div></div>
    <div hidden>${this.detail === null ? nothing : codeSlips(this.session, [this.detail], codes, this.address)}</div>`;
  }

  #renderMore({ check, needs, breakLeft, code }: SeatDetail): TemplateResult {
    const granted = [
      needs.largeText ? t('staff:field.large-text') : [],
      needs.breaks > 0 ? t('staff:panel.breaks-left', { count: needs.breaks, left: breakLeft }) : [],
    ].flat();
    return html`${granted.length === 0 ? nothing : fact('needs', granted.join(' · '))}
      ${
        check === null
          ? fact('check', t('staff:tile.not-checked'))
          : Object.entries(check).map(
              ([name, value]) =>
                html`<div class=${name === 'browser' ? 'hall-wide' : ''}><dt>${t(`staff:check.${name}`)}</dt><dd>${checkedWords(value)}</dd></div>`,
            )
      }
      ${code === null ? nothing : fact('code', code.usedAt === undefined ? t('staff:codes.until', { time: formatMoment(code.expiresAt) }) : t('staff:codes.used', { time: formatMoment(code.usedAt) }))}`;
  }

  #renderEntries({ entries, messages, seen }: SeatDetail): TemplateResult {
    const told = entries.filter(({ kind }) => !OF_THE_CLOCK.test(kind)).toReversed();
    const unread = messages.filter(({ no }) => no > seen);
    return html`${
      unread.length === 0
        ? nothing
        : html`<section class="stack tight"><h3>${t('staff:panel.unread')}</h3>
            <ul class="hall-log small">${unread.map(({ text, notice, at }) => html`<li><span class="muted">${formatMoment(at)}</span> <bdi>${text ?? (notice === undefined ? '' : t(`hall:notice.${notice.key}`, notice.values))}</bdi></li>`)}</ul></section>`
    }
      <section class="stack tight"><h3>${t('staff:panel.entries')}</h3>
        <ol class="hall-log small">${told.map((entry) => html`<li><span class="muted">${formatMoment(entry.at)} · <bdi>${personWords(this.overview.people, entry.by)}</bdi></span><br />${entryWords(entry, this.overview.people)}${entryNote(entry) === '' ? nothing : html`: <bdi>${entryNote(entry)}</bdi>`}</li>`)}</ol>
      </section>`;
  }

  #renderTurns({ turns }: SeatDetail): TemplateResult | typeof nothing {
    if (turns.length === 0) return nothing;
    return html`<section class="stack tight"><h3>${t('staff:panel.turns')}</h3>
      <ol class="hall-log small">${turns
        .toReversed()
        .map(
          ({ from, to, began, ended, percent }) =>
            html`<li><span class="muted">${formatMoment(from)}${to === undefined ? nothing : html` – ${formatMoment(to)}`}</span>${percent === undefined ? nothing : html` · ${percent} %`}<br />${turnWords(began)} → ${turnWords(ended)}</li>`,
        )}</ol></section>`;
  }

  async #look(): Promise<void> {
    const { id } = this.seat;
    const detail = await this.api.seat(this.session.id, id).catch(() => null);
    if (detail !== null && this.seat.id === id) this.detail = detail;
  }

  async #do(act: StaffAct): Promise<void> {
    this.error = await this.act(act);
    this.requestUpdate();
    await this.#look();
  }

  async #asked(name: AskedActName): Promise<void> {
    await this.ask(name);
    await this.#look();
  }

  readonly #print = (): void => {
    const slips = this.querySelector('.slips');
    if (slips !== null) printAlone(slips);
  };

  readonly #move = async (): Promise<void> => {
    this.codes = await this.attempt(() => this.api.makeCodes(this.session.id, [this.seat.id]));
    await this.#look();
  };
}

customElements.define('wb-seat-panel', SeatPanel);
