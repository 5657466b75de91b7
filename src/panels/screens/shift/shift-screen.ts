import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Pace, SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import '../../shell/announcer.ts';
import { skipTo } from '../../shell/arrival.ts';
import '../../shell/banners.ts';
import '../../shell/coach/coach-card.ts';
import type { RewindDialog } from '../../shell/coach/rewind-dialog.ts';
import '../../shell/coach/rewind-dialog.ts';
import '../../shell/day-slip.ts';
import { DockState } from '../../shell/dock-state.ts';
import '../../shell/dock.ts';
import { type DraftStore, openDrafts } from '../../shell/draft-store.ts';
import type { FloorFrame } from '../../shell/floor-frame.ts';
import '../../shell/floor-frame.ts';
import type { GuideCard } from '../../shell/guide/guide-card.ts';
import '../../shell/guide/guide-card.ts';
import { guideOf } from '../../shell/guide/guide-state.ts';
import { DRAWER_TURNED, type HandbookDrawer } from '../../shell/handbook-drawer.ts';
import '../../shell/handbook-drawer.ts';
import { OPEN_HANDBOOK, OPEN_PAPER, type PaperRef } from '../../shell/paper.ts';
import '../../shell/rail.ts';
import { railGroups, type Strokes, strike } from '../../shell/rail-places.ts';
import type { SearchDialog } from '../../shell/search-dialog.ts';
import '../../shell/search-dialog.ts';
import type { SettingsDialog } from '../../shell/settings-dialog.ts';
import '../../shell/settings-dialog.ts';
import type { MenuWish } from '../../shell/shift-menu.ts';
import { listenForShortcuts, type ShiftActs } from '../../shell/shortcuts.ts';
import type { ShortcutsDialog } from '../../shell/shortcuts-dialog.ts';
import '../../shell/shortcuts-dialog.ts';
import { onSettingsChanged } from '../../shell/settings.ts';
import '../../shell/splitter.ts';
import '../../shell/top-strip.ts';

/** The width in rem below which floor and papers are one above the other; the same as in `shift-narrow.css`. */
const SIDE_BY_SIDE = 54;

/** Whether the window is narrow, measured in rem: with large text it is sooner. */
const isNarrow = (): boolean =>
  document.documentElement.clientWidth <
  SIDE_BY_SIDE * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Frames that a part may take to be drawn after it was unfolded. */
const PATIENCE = 30;

/** The first thing of a place that can have the focus. */
const startOf = (place: Element): HTMLElement | null =>
  place.querySelector<HTMLElement>('[tabindex="-1"], select, input, button');

/** Unfolds a place and whatever it is folded into; resolves when there is something to begin at. */
async function unfoldTo(place: Element): Promise<void> {
  for (let at: Element | null = place; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  // A part is drawn after it has told that it was unfolded.
  for (let frame = 0; frame < PATIENCE && startOf(place) === null; frame += 1) await nextFrame();
}

/** The screen of a shift: strip at the top, floor on the left, papers on the right. */
export class ShiftScreen extends WaybillElement {
  static override properties = { struck: { state: true } };

  declare host: SittingHost;
  declare dock: DockState;
  declare drafts: DraftStore;
  /** Digits pressed so far of a shortcut of the rail with two digits. */
  struck: Strokes = [];
  #paceBefore: Pace = 1;
  #narrow = false;
  readonly #floor = createRef<FloorFrame>();
  readonly #guide = createRef<GuideCard>();
  readonly #search = createRef<SearchDialog>();
  readonly #drawer = createRef<HandbookDrawer>();
  readonly #settings = createRef<SettingsDialog>();
  readonly #shortcuts = createRef<ShortcutsDialog>();
  readonly #rewind = createRef<RewindDialog>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.dock = new DockState(this.host.info.id);
    this.drafts = openDrafts(this.host.info.id);
    const [first] = railGroups().flatMap(({ places }) => places);
    if (this.dock.papers.length === 0 && first !== undefined) {
      this.dock.open({ kind: first.paper.kind, id: '' });
      if (isNarrow()) this.dock.setFull(true);
    }
    this.#narrow = isNarrow();
    this.keep(
      onSettingsChanged(() => {
        this.#makeRoom();
        this.requestUpdate();
      }),
    );
    this.keep(
      this.dock.subscribe(() => {
        if (this.dock.active !== undefined) this.host.later?.opened(this.dock.active);
        this.requestUpdate();
      }),
    );
    this.keep(listenForShortcuts(this.#acts));
    // In an assessment the clock cannot be stopped, so a resumed sitting runs at once.
    if (this.host.info.mode === 'assessment' && this.host.pace() === 0) this.host.setPace(1);
  }

  readonly #acts: ShiftActs = {
    focusRoom: (room) => this.#floor.value?.focusRoom(room),
    strike: (digit) => {
      const { strokes, paper } = strike(railGroups(), this.struck, digit);
      this.struck = strokes;
      if (paper !== undefined) void this.#show({ kind: paper.kind, id: '' });
    },
    forget: () => {
      this.struck = [];
    },
    search: () => this.#search.value?.show(),
    handbook: () => this.#drawer.value?.toggle(),
    help: () => this.#shortcuts.value?.show(),
    toggleFull: () => this.dock.setFull(!this.dock.full),
    togglePause: () => this.#togglePause(),
    takeBack: () => this.host.later?.takeBack(),
    goThere: () => this.#guide.value?.goThere(),
  };

  /** Gives the papers the whole width when the window becomes too narrow, and takes it back when it is wide enough. */
  #makeRoom(): void {
    const narrow = isNarrow();
    if (narrow !== this.#narrow) this.dock.setFull(narrow);
    this.#narrow = narrow;
  }

  #togglePause(): void {
    if (this.host.info.mode === 'assessment') return;
    const pace = this.host.pace();
    if (pace !== 0) this.#paceBefore = pace;
    this.host.setPace(pace === 0 ? this.#paceBefore : 0);
  }

  readonly #open = (event: CustomEvent<PaperRef>): void => {
    event.stopPropagation();
    void this.#show(event.detail);
  };

  /** Opens a paper and moves the focus to it, or to the part of it that is asked for. */
  async #show({ kind, id, part }: PaperRef): Promise<void> {
    this.dock.open({ kind, id });
    await nextFrame();
    const sheet = this.querySelector<HTMLElement>('#dock-sheet');
    const place = part === undefined ? null : sheet?.querySelector(`[data-part="${CSS.escape(part)}"]`);
    if (place) await unfoldTo(place);
    const start = place ? startOf(place) : null;
    (start ?? sheet)?.focus({ preventScroll: true });
    if (isNarrow()) this.querySelector('.dock-column')?.scrollIntoView();
    place?.scrollIntoView({ block: 'nearest' });
  }

  readonly #menu = (event: CustomEvent<MenuWish>): void => {
    if (event.detail === 'settings') this.#settings.value?.show();
    else if (event.detail === 'rewind') this.#rewind.value?.show();
    else this.#shortcuts.value?.show();
  };

  override render(): TemplateResult {
    const { host, dock, drafts } = this;
    const guided = guideOf(host) !== null;
    // Beside the papers where there is room, else above them.
    const above = guided && (dock.full || this.#narrow);
    return html`<div class="shift" @wb-menu=${this.#menu}>
      <a class="skip-link" href="#dock-sheet" @click=${skipTo('#dock-sheet')}>${t('app:common.skip-to-papers')}</a>
      <wb-top-strip .host=${host} @wb-search=${this.#acts.search}></wb-top-strip>
      <wb-banners .host=${host}></wb-banners>
      <main tabindex="-1" class="shift-body" data-full=${dock.full} style="--dock:${dock.share}" aria-label=${t('app:shift.label')}>
        <h1 class="visually-hidden">${host.text('pack.title')}</h1>
        ${dock.full ? nothing : this.#renderFloor(guided && !above)}
        <wb-day-slip .host=${host} .drafts=${drafts}></wb-day-slip>
        <wb-handbook-drawer ${ref(this.#drawer)} .host=${host} .dock=${dock}></wb-handbook-drawer>
        <wb-rail .host=${host} .dock=${dock} .struck=${this.struck}></wb-rail>
        <div class="dock-column">
          ${above ? this.#renderGuide() : nothing}
          <wb-dock .host=${host} .dock=${dock} .drafts=${drafts}></wb-dock>
          ${this.#isFloorCovered ? this.#renderCoach() : nothing}
        </div>
      </main>
      <wb-announcer .host=${host}></wb-announcer>
      <wb-search ${ref(this.#search)} .host=${host}></wb-search>
      <wb-settings-dialog ${ref(this.#settings)}></wb-settings-dialog>
      <wb-shortcuts ${ref(this.#shortcuts)}></wb-shortcuts>
      <wb-rewind ${ref(this.#rewind)} .host=${host}></wb-rewind>
    </div>`;
  }

  #renderGuide(): TemplateResult {
    return html`<wb-guide ${ref(this.#guide)} .host=${this.host} .dock=${this.dock}></wb-guide>`;
  }

  /** Whether what stands below the floor could not be seen. */
  get #isFloorCovered(): boolean {
    return this.dock.full || this.#drawer.value?.open === true;
  }

  #renderFloor(guided: boolean): TemplateResult {
    return html`<div class="floor-column">
        <wb-floor-frame ${ref(this.#floor)} .host=${this.host} .drafts=${this.drafts}></wb-floor-frame>
        ${guided ? this.#renderGuide() : nothing}
        ${this.#isFloorCovered ? nothing : this.#renderCoach()}
      </div>
      <wb-splitter .dock=${this.dock}></wb-splitter>`;
  }

  /** In a practice; where a guide leads, the colleague speaks instead. */
  #renderCoach(): TemplateResult | typeof nothing {
    if (this.host.info.mode !== 'practice' || guideOf(this.host) !== null) return nothing;
    return html`<wb-coach .host=${this.host} .paper=${this.dock.active}></wb-coach>`;
  }

  protected override firstUpdated(): void {
    this.addEventListener(DRAWER_TURNED, () => this.requestUpdate());
    this.addEventListener(OPEN_HANDBOOK, (event) => {
      const { detail } = event as CustomEvent<string>;
      this.#drawer.value?.toggle(detail === '' ? undefined : detail);
    });
    this.addEventListener(OPEN_PAPER, (event) => this.#open(event as CustomEvent<PaperRef>));
  }
}

customElements.define('wb-shift', ShiftScreen);
