import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { SittingElement } from '../element.ts';
import { onLanguageChanged, t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { DraftStore } from './draft-store.ts';
import type { FloorAnswerBox } from './floor-answer.ts';
import './floor-answer.ts';
import type { FloorInside } from './floor-inside.ts';
import './floor-inside.ts';
import { type Floor, loadFloor, type Overlay } from './floor-port.ts';
import type { FloorWheel } from './floor-wheel.ts';
import './floor-wheel.ts';
import './take-back.ts';
import { openPaper } from './paper.ts';
import { onSettingsChanged, settings } from './settings.ts';

/** The container of the floor. Its script is loaded when the container is first shown; papers work without it. */
export class FloorFrame extends SittingElement {
  static override properties = {
    drafts: { attribute: false },
    ...{ state: { state: true }, room: { state: true }, rooms: { state: true } },
  };

  /** Left out where nothing can be done, as in a replay. */
  drafts: DraftStore | undefined;
  state: 'loading' | 'standing' | 'failed' = 'loading';
  room = 0;
  /** Names of the camera positions; empty until the floor is mounted. */
  rooms: readonly string[] = [];
  #floor: Floor | null = null;
  readonly #ground = createRef<HTMLElement>();
  readonly #wheel = createRef<FloorWheel>();
  readonly #answer = createRef<FloorAnswerBox>();
  readonly #inside = createRef<FloorInside>();
  readonly #overlay: Overlay = {
    choose: (question, at) => this.#wheel.value?.choose(question, at) ?? Promise.resolve(null),
    answer: (answer, at) => this.#answer.value?.show(answer, at),
    lookInto: (paper, at, takesFocus) => this.#inside.value?.show(paper, at, takesFocus),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onSettingsChanged(({ calm }) => this.#floor?.setCalm(calm)));
    this.keep(onLanguageChanged(() => void this.#build()));
    void this.updateComplete.then(() => this.#build());
  }

  override disconnectedCallback(): void {
    this.#floor?.destroy();
    this.#floor = null;
    super.disconnectedCallback();
  }

  /** Does nothing for a room that the floor does not have. */
  focusRoom(room: number): void {
    if (this.state === 'standing' && this.rooms[room] === undefined) return;
    this.room = room;
    this.#inside.value?.close();
    this.#floor?.focusRoom(room);
  }

  async #build(): Promise<void> {
    try {
      const mount = await loadFloor();
      const ground = this.#ground.value;
      if (ground === undefined || !this.isConnected) return;
      this.#floor?.destroy();
      this.#floor = mount(ground, this.host, {
        open: (paper) => openPaper(this, paper),
        overlay: this.#overlay,
        calm: settings().calm,
        t,
      });
      this.rooms = this.#floor.rooms;
      if (this.room !== 0) this.#floor.focusRoom(this.room);
      this.state = 'standing';
    } catch {
      this.state = 'failed';
    }
  }

  override render(): TemplateResult {
    return html`<section class="floor-frame" aria-label=${t('app:floor.label')}>
      <div class="floor-stage">
        <div class="floor-ground" ${ref(this.#ground)} @pointerdown=${() => this.#answer.value?.close()}></div>
        ${this.drafts === undefined ? nothing : html`<wb-floor-inside ${ref(this.#inside)} .host=${this.host} .drafts=${this.drafts}></wb-floor-inside>`}
        <wb-floor-answer ${ref(this.#answer)} .host=${this.host}></wb-floor-answer>
        <wb-take-back .host=${this.host}></wb-take-back>
        <wb-floor-wheel ${ref(this.#wheel)}></wb-floor-wheel>
      </div>
      ${this.state === 'standing' ? this.#renderRooms() : nothing}
      ${this.state === 'loading' ? html`<div class="floor-wait" role="status">${icon('floor')}<p>${t('app:floor.loading')}</p></div>` : nothing}
      ${this.state === 'failed' ? html`<div class="floor-wait" role="status">${icon('info')}<p>${t('app:floor.failed')}</p></div>` : nothing}
    </section>`;
  }

  #renderRooms(): TemplateResult {
    return html`<div class="floor-rooms segments" role="group" aria-label=${t('app:floor.rooms-label')}>
      ${this.rooms.map(
        (name, room) => html`<button
          type="button"
          class="button"
          aria-pressed=${String(this.room === room)}
          aria-keyshortcuts=${room}
          title=${t(name)}
          @click=${() => this.focusRoom(room)}
        >
          <span class="floor-key" aria-hidden="true">${room}</span>
          <span class="floor-room">${t(name)}</span>
        </button>`,
      )}
    </div>`;
  }
}

customElements.define('wb-floor-frame', FloorFrame);
