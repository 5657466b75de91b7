import { html, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, onLanguageChanged, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { DockState } from '../../shell/dock-state.ts';
import '../../shell/dock.ts';
import { type DraftStore, openDrafts } from '../../shell/draft-store.ts';
import '../../shell/handbook-paper.ts';
import { OPEN_PAPER, type PaperRef } from '../../shell/paper.ts';
import '../../shell/rail.ts';
import { openMoment } from './open-moment.ts';

/** What is shown of a moment. */
interface Shown {
  readonly host: SittingHost;
  readonly dock: DockState;
  readonly drafts: DraftStore;
}

/** The papers as a candidate saw them at a moment. They can be turned over and not written on. */
export class SeenPapers extends WaybillElement {
  static override properties = {
    moment: { attribute: false },
    paper: { attribute: false },
    duties: { attribute: false },
    shown: { state: true },
    failed: { state: true },
  };

  /** The moment as the hall sent it. */
  declare moment: unknown;
  /** The paper that lies in front; null: the first list. */
  paper: PaperRef | null = null;
  declare duties: PanelDuties;
  shown: Shown | null = null;
  failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(OPEN_PAPER, this.#open);
    this.keep(onLanguageChanged(() => this.shown?.host.setLanguage(language())));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('moment')) void this.#show(this.moment);
  }

  override render(): TemplateResult {
    const { shown } = this;
    if (shown === null)
      return html`<p class="opening" role="status">${icon(this.failed ? 'alert' : 'clock')} ${t(this.failed ? 'marking:seen.failed' : 'app:common.loading')}</p>`;
    const { host, dock, drafts } = shown;
    return html`${keyed(
      shown,
      html`<div class="seen-papers">
        <wb-rail .host=${host} .dock=${dock} .struck=${[]}></wb-rail>
        <div class="dock-column"><wb-dock .host=${host} .dock=${dock} .drafts=${drafts}></wb-dock></div>
      </div>`,
    )}`;
  }

  async #show(moment: unknown): Promise<void> {
    if (moment === null || moment === undefined) return;
    try {
      const { host, papers } = await openMoment(moment, this.duties);
      if (this.moment !== moment) return;
      const dock = new DockState(host.info.id);
      const [first] = papers;
      const front = this.paper ?? (first === undefined || dock.papers.length > 0 ? null : { kind: first.kind, id: '' });
      if (front !== null) dock.open(front);
      this.failed = false;
      this.shown = { host, dock, drafts: openDrafts(host.info.id) };
      this.dispatchEvent(new CustomEvent<SittingHost>('wb-seen', { detail: host }));
    } catch {
      this.failed = true;
    }
  }

  readonly #open = (event: Event): void => {
    event.stopPropagation();
    this.shown?.dock.open((event as CustomEvent<PaperRef>).detail);
  };
}

customElements.define('wb-seen-papers', SeenPapers);
