import { html, nothing, type TemplateResult } from 'lit';
import { HostError } from '../../../host/host-error.ts';
import type { StaffAct } from '../../../host/remote/staff-api.ts';
import type { Board, BoardSeat, HallSession, Incident, Overview } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { ASKED_ACTS, type AskedActName } from './act-asked.ts';
import { askAct } from './act-dialog.ts';
import { actBar } from './board-acts.ts';
import { boardCounts, markedBy } from './board-counts.ts';
import type { Choice } from './board-tiles.ts';
import './board-tiles.ts';
import { talkOver } from './class-files.ts';
import { errorWords } from './error-words.ts';
import './seat-panel.ts';
import { noSeats } from './no-seats.ts';
import { onSend, StaffElement } from './staff-element.ts';
import { placeWords, seatsWords } from './staff-words.ts';
import { addressFor, placesButton, wayIn } from './way-in.ts';

/** Real ms between two looks at the board. */
const LOOK_EVERY = 1_000;

/** Where somebody has begun and is not done. */
const AT_WORK: ReadonlySet<BoardSeat['state']> = new Set(['working', 'paused', 'break', 'frozen']);

/** The running session: a tile for each seat, those that need somebody first, what can be done with them, and all of the one that was chosen. */
export class SessionBoard extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { attribute: false },
    board: { state: true },
    incidents: { state: true },
    marked: { state: true },
    injects: { state: true },
    unheard: { state: true },
    chosen: { state: true },
    address: { state: true },
    big: { state: true },
  };

  declare session: HallSession;
  declare overview: Overview;
  board: Board | null = null;
  incidents: readonly Incident[] = [];
  /** Seats with an incident that waits for its decision. */
  marked: ReadonlySet<string> = new Set();
  injects: readonly string[] = [];
  /** Why the board cannot be read now. */
  unheard: string | null = null;
  /** Seats that acts go to; none: all. */
  chosen: ReadonlySet<string> = new Set();
  /** Where pupils reach the hall. */
  address = location.origin;
  /** Whether the way to join is shown large, for the projector. */
  big = true;
  /** When the board was read last. */
  #readAt = 0;
  #looks = 0;
  #isLooking = false;
  /** Seats that stand on the board. */
  readonly #places = new Set<string>();
  /** The key of what the hall refused last. */
  #refusedBy = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const timer = setInterval(() => void this.#look(), LOOK_EVERY);
    this.keep(() => clearInterval(timer));
    void this.#look();
    void this.api.addresses().then(([first]) => {
      this.address = addressFor(first);
    });
    if (this.session.plan.mode === 'practice' && this.#may('act/inject'))
      void this.api.injects(this.session.id).then((injects) => {
        this.injects = injects;
      });
  }

  override render(): TemplateResult {
    const seats = this.board?.seats ?? [];
    const session = this.board?.session ?? this.session;
    const isClass = session.plan.kind === 'class';
    return html`<div class="row apart">
        ${boardCounts(seats, this.incidents)}
        ${isClass ? this.#renderRoom(seats.length) : nothing}
      </div>
      ${this.unheard === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} <span>${this.unheard}</span></p>`}
      ${this.board?.state.canSave === false ? html`<p class="note late" role="alert">${icon('alert')} <span>${t('hall:board.not-stored')}</span></p>` : nothing}
      ${this.renderError()}
      ${isClass && this.big ? wayIn(session, this.address) : nothing}
      ${this.#renderActs(session, seats)}
      ${seats.length === 0 ? (isClass ? html`<p class="muted hall-empty">${t('hall:board.empty')}</p>` : noSeats(this, (each) => this.#may(each))) : this.#renderSeats(seats)}`;
  }

  /** How many have come, and how others do. */
  #renderRoom(taken: number): TemplateResult {
    return html`<div class="row">
      ${this.#may('act/places') ? placesButton(taken, this.board?.state.places, () => void this.#ask('places')) : nothing}
      <button type="button" class="button small quiet" aria-pressed=${String(this.big)} @click=${this.#turnBig}>${icon('expand')} ${t('hall:board.way-in')}</button>
    </div>`;
  }

  #renderActs(session: HallSession, seats: readonly BoardSeat[]): TemplateResult | typeof nothing {
    if (!this.#may('act/release')) return nothing;
    return html`<section class="card hall-acts" aria-label=${t('hall:acts.label')}>
      ${actBar({
        ...{ plan: session.plan, pace: this.board?.state.pace ?? 1, targets: this.#targets(), injects: this.injects },
        hasOver: seats.some(({ state }) => state === 'over'),
        may: (permission) => this.#may(permission),
        act: (act) => void this.#act(act),
        ask: (name) => void (name === 'close' ? this.#close() : this.#ask(name)),
        end: () => void this.#end(),
        debrief: () => void this.attempt(() => talkOver(this.api, this.session.id, seats)),
      })}
      ${
        session.plan.kind === 'class'
          ? html`<form class="field hall-line" @submit=${this.#say}>
              <label class="visually-hidden" for="hall-say">${t('hall:acts.message')}</label>
              <input class="input grow" id="hall-say" name="text" required maxlength="500" autocomplete="off" placeholder=${t('hall:acts.message')} />
              <button class="button">${icon('send')} ${t('hall:acts.send')}</button>
            </form>`
          : nothing
      }
    </section>`;
  }

  #renderSeats(seats: readonly BoardSeat[]): TemplateResult {
    const [only] = this.chosen.size === 1 ? seats.filter(({ id }) => this.chosen.has(id)) : [];
    const age = Math.max(0, Math.round((performance.now() - this.#readAt) / 1000));
    return html`<div class="hall-room" data-panel=${only === undefined ? 'shut' : 'open'}>
      <wb-board-tiles
        .seats=${seats}
        .chosen=${this.chosen}
        .marked=${this.marked}
        .age=${age}
        .kind=${this.session.plan.kind}
        @wb-choose=${(event: CustomEvent<Choice>) => this.#choose(event.detail)}
      ></wb-board-tiles>
      ${
        only === undefined
          ? nothing
          : html`<wb-seat-panel
              .api=${this.api}
              .session=${this.session}
              .overview=${this.overview}
              .seat=${only}
              .address=${this.address}
              .act=${(act: StaffAct) => this.#perform(act)}
              .ask=${(name: AskedActName) => this.#ask(name)}
              @wb-close=${() => this.#choose({ ids: [], isMore: false })}
            ></wb-seat-panel>`
      }
    </div>`;
  }

  #may(permission: string): boolean {
    return this.overview.may.includes(permission);
  }

  #targets(): 'all' | readonly string[] {
    return this.chosen.size === 0 ? 'all' : [...this.chosen];
  }

  readonly #turnBig = (): void => {
    this.big = !this.big;
  };

  /** A tile that is pressed once more is chosen no longer. */
  #choose({ ids, isMore }: Choice): void {
    const [first] = ids;
    const isOff = ids.length === 1 && first !== undefined && this.chosen.has(first);
    if (!isMore) this.chosen = isOff && this.chosen.size === 1 ? new Set() : new Set(ids);
    else this.chosen = new Set(isOff ? [...this.chosen].filter((id) => id !== first) : [...this.chosen, ...ids]);
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#looks += 1;
    try {
      this.#show(await this.api.board(this.session.id, this.board?.rev));
      if (this.#looks % 2 === 1) await this.#lookForIncidents();
      this.unheard = null;
    } catch (error) {
      this.unheard = errorWords(error);
    }
    this.#isLooking = false;
    // The age of what is shown goes on where nothing new comes.
    this.requestUpdate();
  }

  async #lookForIncidents(): Promise<void> {
    const incidents = await this.api.incidents(this.session.id);
    // The same list stays the same object: what follows from it is not made anew.
    if (JSON.stringify(incidents) === JSON.stringify(this.incidents)) return;
    this.incidents = incidents;
    this.marked = markedBy(incidents, this.board?.seats ?? []);
  }

  /** Shows the board with what has changed in it. */
  #show(board: Board): void {
    const known = this.board;
    const changed = new Map(board.seats.map((seat) => [seat.id, seat]));
    const added = [...changed.values()].filter(({ id }) => !this.#places.has(id));
    for (const { id } of added) this.#places.add(id);
    const seats =
      board.isWhole || known === null
        ? board.seats
        : [...known.seats.map((seat) => changed.get(seat.id) ?? seat), ...added];
    this.board = { ...board, seats: known !== null && !board.isWhole && changed.size === 0 ? known.seats : seats };
    this.#readAt = performance.now();
  }

  /** Does it; resolves to why not, in words. */
  async #perform(act: StaffAct): Promise<string | null> {
    try {
      this.#show(await this.api.act(this.session.id, act));
      this.error = null;
      if (act.do === 'incident') await this.#lookForIncidents();
      return null;
    } catch (error) {
      this.#refusedBy = error instanceof HostError ? error.key : '';
      return errorWords(error);
    }
  }

  async #act(act: StaffAct): Promise<void> {
    // Who has begun wants the board, not the way in.
    if (act.do === 'release') this.big = false;
    this.error = await this.#perform(act);
    // Only a reason lets those begin who come late.
    if (this.error !== null && this.#refusedBy === 'hall/late') await this.#ask('late');
  }

  /** Closes the session; who is still at work is ended first. */
  async #close(): Promise<void> {
    const seats = (this.board?.seats ?? []).filter(({ state }) => AT_WORK.has(state)).map(({ id }) => id);
    if (seats.length === 0 || (await this.#ask('still-working', seats))) await this.#ask('close', 'all');
  }

  /** Asks for what has to be said, and does it; resolves to whether it was done. */
  async #ask(name: AskedActName, seats = this.#targets()): Promise<boolean> {
    const [only] =
      seats !== 'all' && seats.length === 1 ? (this.board?.seats ?? []).filter(({ id }) => id === seats[0]) : [];
    const about = only === undefined ? seatsWords(seats) : [placeWords(only), only.name ?? []].flat().join(' · ');
    const known = name === 'needs' || (name === 'break' && this.session.plan.kind === 'examination');
    const detail = only === undefined || !known ? undefined : await this.api.seat(this.session.id, only.id);
    let isDone = false;
    const perform = async (act: StaffAct): Promise<string | null> => {
      const refused = await this.#perform(act);
      isDone = refused === null;
      return refused;
    };
    // Why an examination was ended for somebody stands in its record.
    const isEnd = name === 'still-working' && this.session.plan.kind === 'examination';
    const asked = isEnd ? ASKED_ACTS.end : ASKED_ACTS[name];
    const { places } = this.board?.state ?? {};
    const granted = detail === undefined ? {} : { needs: detail.needs, breakLeft: detail.breakLeft };
    await askAct({ name, asked, seats, about, perform, ...granted, ...(places === undefined ? {} : { places }) });
    return isDone;
  }

  readonly #say = onSend(async (typed) => {
    this.error = await this.#perform({ do: 'message', seats: this.#targets(), text: typed.text('text') });
    return this.error === null;
  });

  async #end(): Promise<void> {
    if (this.session.plan.kind === 'examination') return void (await this.#ask('end'));
    const question = {
      heading: t('hall:acts.end'),
      words: t('hall:acts.end-sure'),
      yes: t('hall:acts.end'),
      danger: true,
    };
    if (await confirmAct(question)) await this.#act({ do: 'end', seats: this.#targets() });
  }
}

customElements.define('wb-session-board', SessionBoard);
