import { html, nothing, type TemplateResult } from 'lit';
import type { PackCard } from '../../../host/pack-card.ts';
import { listPacks } from '../../../host/pack-cards.ts';
import { isKeptForGood, listSittings, type SittingCard } from '../../../host/storage.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { beginSitting, leaveSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import { localTexts } from '../../shell/kept-texts.ts';
import '../class/open-class.ts';
import '../hall/join-class.ts';
import './continue-card.ts';
import { harbourScene } from './harbour-scene.ts';
import './open-file.ts';
import { anySeed, type StartWish } from './pack-card.ts';

/** The key of what a host or the storage said; another one where it said nothing. */
const keyOf = (error: unknown, otherwise: string): string =>
  error instanceof Error && 'key' in error && error.message !== 'sitting/failed' ? error.message : otherwise;

/** The values for the words of that key. */
const valuesOf = (error: unknown): object =>
  error instanceof Error && 'values' in error ? (error.values as object) : {};

/** Reasons that say themselves what can be done: to try the same again would not help. */
const SAYS_WHAT_TO_DO: readonly string[] = ['sitting/no-form', 'sitting/pack-has-errors'];

const SEEN = 'waybill.first-day-offered';

/** The home screen: packs to choose, and unfinished sittings. */
export class HomeScreen extends WaybillElement {
  static override properties = {
    duties: { attribute: false },
    packs: { state: true },
    sittings: { state: true },
    busy: { state: true },
    failed: { state: true },
    unreadable: { state: true },
    keptForGood: { state: true },
    offered: { state: true },
  };

  declare duties: PanelDuties;
  packs: readonly PackCard[] = [];
  sittings: readonly SittingCard[] = [];
  busy = false;
  /** Key and values of the reason why a sitting could not be started. */
  failed: { readonly key: string; readonly values: object } | null = null;
  /** Key of the reason why the stored sittings cannot be read. */
  unreadable: string | null = null;
  keptForGood = true;
  offered = localTexts.get(SEEN) === null;

  override connectedCallback(): void {
    super.connectedCallback();
    leaveSitting();
    arriveAt(this);
    void this.#read();
  }

  async #read(): Promise<void> {
    const packs = await listPacks();
    this.packs = [...packs.filter(({ guided }) => guided), ...packs.filter(({ guided }) => !guided)];
    await this.#readSittings();
    // A sitting that was just closed may still hold its lock.
    if (this.sittings.some(({ locked }) => locked)) setTimeout(() => void this.#readSittings(), 1_000);
  }

  async #readSittings(): Promise<void> {
    try {
      this.sittings = await listSittings();
      this.unreadable = null;
    } catch (error) {
      this.unreadable = keyOf(error, 'storage/failed');
    }
    this.keptForGood = await isKeptForGood();
  }

  override render(): TemplateResult {
    nameThePage('');
    const underWay = this.sittings.filter((sitting) => !sitting.over);
    return html`<wb-page-header at="home"></wb-page-header>
      <main id="main" tabindex="-1">
      <div class="home-hero on-dark">
        ${harbourScene()}
        <div class="home-hero-words">
          <h1>${t('app:home.heading')}</h1>
          <p>${t('app:home.lead')}</p>
        </div>
      </div>
      <div class="page home">
        ${this.offered ? this.#renderOffer() : nothing}
        ${this.failed === null ? nothing : this.#renderFailed(this.failed)}
        ${this.unreadable === null ? nothing : this.#renderTrouble(t(`rules:${this.unreadable}`), t('app:home.unreadable'))}
        ${
          underWay.length === 0
            ? nothing
            : html`<section class="stack" aria-labelledby="home-continue">
                <h2 id="home-continue">${t('app:home.continue')}</h2>
                ${this.keptForGood ? nothing : html`<p class="muted small">${t('app:home.not-for-good')}</p>`}
                ${underWay.map((sitting) => html`<wb-continue-card .sitting=${sitting} .pack=${this.#packOf(sitting)} @wb-deleted=${() => this.#read()}></wb-continue-card>`)}
              </section>`
        }
        <section class="stack" aria-labelledby="home-packs" @wb-start=${(event: CustomEvent<StartWish>) => this.#start(event.detail)}>
          <h2 id="home-packs">${t('app:home.packs')}</h2>
          <div class="pack-grid">
            ${this.packs.map((pack) => html`<wb-pack-card .pack=${pack} .duties=${this.duties} .best=${this.#bestOf(pack)} ?busy=${this.busy}></wb-pack-card>`)}
            ${this.#renderAside()}
          </div>
        </section>
      </div>
      </main>
      `;
  }

  #renderFailed({ key, values }: NonNullable<typeof this.failed>): TemplateResult {
    return this.#renderTrouble(
      t(`rules:${key}`, { ...values }),
      SAYS_WHAT_TO_DO.includes(key) ? '' : t('app:home.start-failed'),
    );
  }

  #renderTrouble(reason: string, advice: string): TemplateResult {
    return html`<p class="note late" role="alert">${icon('alert')}<span>${reason} ${advice}</span></p>`;
  }

  /** The first start offers the pack in which a colleague leads through the work. */
  #renderOffer(): TemplateResult | typeof nothing {
    const pack = this.packs.find(({ guided, errors }) => guided && errors === 0);
    if (pack === undefined) return nothing;
    return html`<div class="note">
      ${icon('flag')}
      <div class="row">
        <p class="grow"><strong>${t('app:home.first-time')}</strong> ${t('app:home.first-time-note')}</p>
        <button type="button" class="button primary" ?disabled=${this.busy} @click=${() => this.#startGuided(pack)}>
          ${icon('play')} ${t('app:home.show-me')}
        </button>
        <button type="button" class="button quiet" @click=${this.#wave}>${t('app:home.not-now')}</button>
      </div>
    </div>`;
  }

  #renderAside(): TemplateResult {
    return html`<aside class="stack" aria-label=${t('app:home.more')}>
      <wb-join-class></wb-join-class>
      <wb-open-file></wb-open-file>
      <wb-open-class></wb-open-class>
    </aside>`;
  }

  #startGuided({ id }: PackCard): void {
    this.#wave();
    void this.#start({ pack: id, mode: 'practice', seed: anySeed(), difficulty: 'normal' });
  }

  readonly #wave = (): void => {
    localTexts.set(SEEN, 'yes');
    this.offered = false;
  };

  #packOf(sitting: SittingCard): PackCard | undefined {
    return this.packs.find((pack) => pack.id === sitting.pack);
  }

  #bestOf(pack: PackCard): number | null {
    const scores = this.sittings.filter((sitting) => sitting.over && sitting.pack === pack.id);
    return scores.reduce<number | null>(
      (best, { overall }) => (overall === null ? best : Math.max(best ?? 0, overall)),
      null,
    );
  }

  async #start(wish: StartWish): Promise<void> {
    this.busy = true;
    this.failed = null;
    try {
      await beginSitting(wish);
    } catch (error) {
      this.failed = { key: keyOf(error, 'sitting/failed-to-start'), values: valuesOf(error) };
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('wb-home', HomeScreen);
