import { html, nothing, type TemplateResult } from 'lit';
import type { StaffAct, StaffApi } from '../../../host/remote/staff-api.ts';
import type { Board, BoardSeat, HallSession } from '../../../host/remote/staff-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { isFoundIn, searchable } from '../../parts/search-text.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { go, makeHash } from '../../shell/route.ts';
import { classroom } from '../class/classroom.ts';
import { seatTile, URGENCY } from './board-tile.ts';
import { errorWords } from './error-words.ts';
import { qrPicture } from './qr-picture.ts';

/** Real ms between two looks at the board. */
const LOOK_EVERY = 1_000;

const PACES = [1, 2, 4] as const;

const holds = ({ name, place }: BoardSeat, wanted: string): boolean =>
  isFoundIn(searchable([name ?? '', `${place}`]), wanted);

/** The running session: how to join it, what the teacher can do, and a tile for each seat, those that need somebody first. */
export class SessionBoard extends WaybillElement {
  static override properties = {
    api: { attribute: false },
    session: { attribute: false },
    board: { state: true },
    chosen: { state: true },
    wanted: { state: true },
    error: { state: true },
    address: { state: true },
    big: { state: true },
  };

  declare api: StaffApi;
  declare session: HallSession;
  board: Board | null = null;
  /** Seats that acts go to; none: all. */
  chosen: ReadonlySet<string> = new Set();
  wanted = '';
  error: string | null = null;
  /** Where pupils reach the hall. */
  address = location.origin;
  /** Whether the way to join is shown large, for the projector. */
  big = true;
  /** When the board was read last. */
  #readAt = 0;
  #busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const timer = setInterval(() => void this.#look(), LOOK_EVERY);
    this.keep(() => clearInterval(timer));
    void this.#look();
    void this.api.addresses().then(([first]) => {
      // On this computer itself the page is often opened by a name that others cannot use.
      if (first !== undefined && /^(localhost|127\.|\[)/.test(location.hostname)) this.address = first;
    });
  }

  override render(): TemplateResult {
    const seats = this.board?.seats ?? [];
    const session = this.board?.session ?? this.session;
    return html`<div class="row apart">
        <div><h1><bdi>${session.plan.title}</bdi></h1>${this.#renderCounts(seats)}</div>
        <div class="row">
          <button type="button" class="button quiet" aria-pressed=${String(this.big)} @click=${this.#turnBig}>${icon('expand')} ${t('hall:board.way-in')}</button>
          <button type="button" class="button quiet" @click=${() => this.dispatchEvent(new CustomEvent('wb-back'))}>${icon('arrow-left')} ${t('hall:board.back')}</button>
        </div>
      </div>
      ${this.error === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} ${this.error}</p>`}
      ${this.big ? this.#renderWayIn(session) : nothing}
      ${this.#renderActs(session, seats, this.board?.state.pace ?? 1)}
      ${seats.length === 0 ? html`<p class="muted hall-empty">${t('hall:board.empty')}</p>` : this.#renderTiles(seats)}`;
  }

  #renderCounts(seats: readonly BoardSeat[]): TemplateResult {
    const count = (state: BoardSeat['state']): number => seats.filter((seat) => seat.state === state).length;
    return html`<p class="row small" role="status">
      <span>${t('hall:board.seats', { count: seats.length })}</span>
      ${(['expected', 'lobby', 'working', 'paused', 'break', 'frozen', 'over'] as const).map((state) =>
        count(state) === 0
          ? nothing
          : html`<span class="chip" data-state=${state}>${t(`hall:state.${state}`)} ${count(state)}</span>`,
      )}
    </p>`;
  }

  #renderWayIn({ code }: HallSession): TemplateResult {
    const link = `${this.address}/${makeHash({ screen: 'seat', code })}`;
    return html`<section class="card lifted hall-way-in" aria-label=${t('hall:board.way-in')}>
      <div class="stack">
        <p class="eyebrow">${t('hall:board.open-page')}</p>
        <p class="hall-address" translate="no">${this.address}</p>
        <p class="eyebrow">${t('hall:board.type-code')}</p>
        <p class="hall-code" translate="no">${code}</p>
      </div>
      ${qrPicture(link, t('hall:board.qr', { link }))}
    </section>`;
  }

  #renderActs(session: HallSession, seats: readonly BoardSeat[], now: number): TemplateResult {
    const some = this.chosen.size > 0;
    const target = some ? t('hall:acts.chosen', { count: this.chosen.size }) : t('hall:acts.all');
    return html`<section class="card hall-acts" aria-label=${t('hall:acts.label')}>
      <div class="row">
        <span class="chip blue">${icon('user')} ${target}</span>
        <button type="button" class="button primary" ?disabled=${seats.length === 0 && some} @click=${() => this.#act({ do: 'release', seats: this.#targets() })}>${icon('play')} ${t('hall:acts.release')}</button>
        <button type="button" class="button" @click=${() => this.#act({ do: 'pause', seats: this.#targets() })}>${icon('pause')} ${t('hall:acts.pause')}</button>
        <div class="segments paces" role="group" aria-label=${t('app:strip.pace')}>
          ${PACES.map((pace) => html`<button type="button" class="button" aria-pressed=${String(now === pace)} ?disabled=${session.plan.mode === 'assessment'} @click=${() => this.#act({ do: 'pace', pace })}><span class="number">×${pace}</span></button>`)}
        </div>
        <span class="grow"></span>
        <button type="button" class="button" @click=${this.#end}>${icon('flag')} ${t('hall:acts.end')}</button>
        <button type="button" class="button" ?disabled=${!seats.some(({ state }) => state === 'over')} @click=${this.#debrief}>${icon('chart')} ${t('hall:acts.debrief')}</button>
      </div>
      <form class="field hall-line" @submit=${this.#say}>
        <label class="visually-hidden" for="hall-say">${t('hall:acts.message')}</label>
        <input class="grow" id="hall-say" name="text" required maxlength="500" autocomplete="off" placeholder=${t('hall:acts.message')} />
        <button class="button">${icon('send')} ${t('hall:acts.send')}</button>
      </form>
    </section>`;
  }

  #renderTiles(seats: readonly BoardSeat[]): TemplateResult {
    const shown = seats.filter((seat) => holds(seat, this.wanted));
    const sorted = [...shown].sort((a, b) => URGENCY[a.state] - URGENCY[b.state] || a.place - b.place);
    const median = [...seats].map(({ lately }) => lately).sort((a, b) => a - b)[Math.floor(seats.length / 2)] ?? 0;
    const age = Math.max(0, Math.round((performance.now() - this.#readAt) / 1000));
    return html`<div class="row apart">
        <div class="field hall-line">
          <label class="visually-hidden" for="hall-find">${t('hall:board.find')}</label>
          <input id="hall-find" type="search" placeholder=${t('hall:board.find')} .value=${this.wanted} @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)} />
          ${this.chosen.size === 0 ? nothing : html`<button type="button" class="button small quiet" @click=${this.#chooseNone}>${t('hall:acts.choose-none')}</button>`}
        </div>
        <span class="muted small" data-late=${age > 3 ? 'yes' : nothing}>${t('hall:board.age', { count: age })}</span>
      </div>
      <ul class="hall-board">${sorted.map((seat) => html`<li>${seatTile(seat, { median, isChosen: this.chosen.has(seat.id), choose: () => this.#choose(seat.id) })}</li>`)}</ul>`;
  }

  #targets(): 'all' | readonly string[] {
    return this.chosen.size === 0 ? 'all' : [...this.chosen];
  }

  readonly #turnBig = (): void => {
    this.big = !this.big;
  };

  #find(text: string): void {
    this.wanted = text;
  }

  #choose(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  readonly #chooseNone = (): void => {
    this.chosen = new Set();
  };

  async #look(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await this.#take(() => this.api.board(this.session.id));
    this.#busy = false;
    // The age of what is shown goes on where nothing new comes.
    this.requestUpdate();
  }

  async #take(ask: () => Promise<Board>): Promise<void> {
    try {
      this.board = await ask();
      this.#readAt = performance.now();
      this.error = null;
    } catch (error) {
      this.error = errorWords(error);
    }
  }

  async #act(act: StaffAct): Promise<void> {
    // Who has begun wants the board, not the way in.
    if (act.do === 'release') this.big = false;
    await this.#take(() => this.api.act(this.session.id, act));
  }

  readonly #say = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    await this.#act({ do: 'message', seats: this.#targets(), text: String(new FormData(form).get('text')) });
    if (this.error === null) form.reset();
  };

  readonly #end = async (): Promise<void> => {
    const question = {
      heading: t('hall:acts.end'),
      words: t('hall:acts.end-sure'),
      yes: t('hall:acts.end'),
      danger: true,
    };
    if (await confirmAct(question)) await this.#act({ do: 'end', seats: this.#targets() });
  };

  /** Reads the sittings that are over into the class's own screen. */
  readonly #debrief = async (): Promise<void> => {
    const over = (this.board?.seats ?? []).filter(({ state }) => state === 'over');
    try {
      const files = await Promise.all(
        over.map(async ({ id, place, name }) => {
          const text = await this.api.file(this.session.id, id);
          const path = `${String(place).padStart(2, '0')} ${name}.json`;
          return { path, file: new File([text], path, { type: 'application/json' }) };
        }),
      );
      classroom.clear();
      void classroom.add(files);
      go({ screen: 'class' });
    } catch (error) {
      this.error = errorWords(error);
    }
  };
}

customElements.define('wb-session-board', SessionBoard);
