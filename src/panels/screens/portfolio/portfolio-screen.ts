import { html, type TemplateResult } from 'lit';
import type { PackCard } from '../../../host/pack-card.ts';
import { listPacks } from '../../../host/pack-cards.ts';
import { listSittings, type SittingCard } from '../../../host/storage.ts';
import { downloadTable } from '../../../records/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatDate } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { leaveSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import { makeHash } from '../../shell/route.ts';
import './progress-chart.ts';
import { noTotalWords, totalWords } from '../score-parts.ts';
import './sitting-row.ts';

/** The portfolio: earlier sittings, and the progress in each indicator. */
export class PortfolioScreen extends WaybillElement {
  static override properties = { packs: { state: true }, sittings: { state: true }, unreadable: { state: true } };

  packs: readonly PackCard[] = [];
  sittings: readonly SittingCard[] | null = null;
  /** Key of the reason why the stored sittings cannot be read. */
  unreadable: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    leaveSitting();
    arriveAt(this);
    void this.#read();
  }

  async #read(): Promise<void> {
    this.packs = await listPacks();
    this.unreadable = null;
    const all = await listSittings().catch((error: unknown) => {
      this.unreadable = error instanceof Error && 'key' in error ? error.message : 'storage/failed';
      return [];
    });
    this.sittings = all.filter(({ over }) => over).sort((a, b) => b.startedAt - a.startedAt);
  }

  override render(): TemplateResult {
    nameThePage(t('app:portfolio.heading'));
    return html`<wb-page-header at="portfolio"></wb-page-header>
      <main class="page" id="main" tabindex="-1">
        <div class="row apart">
          <div>
            <h1>${t('app:portfolio.heading')}</h1>
            <p class="muted">${t('app:portfolio.note')}</p>
          </div>
          ${this.sittings === null || this.sittings.length === 0 ? '' : html`<button type="button" class="button" @click=${this.#export}>${icon('download')} ${t('app:portfolio.export')}</button>`}
        </div>
        ${this.sittings === null ? html`<p role="status">${t('app:common.loading')}</p>` : this.#renderSittings(this.sittings)}
      </main>`;
  }

  #renderSittings(sittings: readonly SittingCard[]): TemplateResult {
    if (this.unreadable !== null) {
      return html`<p class="note late" role="alert">
        ${icon('alert')}<span>${t(`rules:${this.unreadable}`)} ${t('app:home.unreadable')}</span>
      </p>`;
    }
    if (sittings.length === 0) {
      return html`<div class="card empty">
        ${icon('chart')}
        <p>${t('app:portfolio.empty')}</p>
        <a class="button primary" href=${makeHash({ screen: 'home' })}>${t('app:portfolio.to-packs')}</a>
      </div>`;
    }
    return html`<wb-progress-chart .sittings=${sittings}></wb-progress-chart>
      <section class="stack" aria-labelledby="portfolio-list" @wb-deleted=${() => this.#read()}>
        <h2 id="portfolio-list">${t('app:portfolio.list')}</h2>
        ${sittings.map((sitting) => html`<wb-sitting-row .sitting=${sitting} .label=${this.#titleOf(sitting)}></wb-sitting-row>`)}
      </section>`;
  }

  #titleOf(sitting: SittingCard): string {
    return this.packs.find((pack) => pack.id === sitting.pack)?.title[language()] ?? sitting.pack;
  }

  readonly #export = (): Promise<void> => {
    const sittings = this.sittings ?? [];
    const codes = [...new Set(sittings.flatMap(({ indicators }) => Object.keys(indicators)))].sort();
    const columns = [
      ...['trainee', 'date', 'pack', 'mode', 'difficulty', 'form', 'overall', 'level', 'critical'].map((column) =>
        t(`app:portfolio.columns.${column}`),
      ),
      ...codes.flatMap((code) => [code, t('app:portfolio.columns.error', { code })]),
    ];
    const rows = sittings.map((sitting) => [
      sitting.trainee,
      formatDate(sitting.startedAt),
      this.#titleOf(sitting),
      t(`app:mode.${sitting.mode}`),
      sitting.difficulty === null ? '' : t(`app:difficulty.${sitting.difficulty}`),
      sitting.seed ?? '',
      sitting.overall ?? noTotalWords(sitting.mode),
      totalWords(sitting.level, sitting.mode),
      sitting.critical,
      ...codes.flatMap((code) => [
        sitting.indicators[code] ?? t('app:score.not-enough'),
        sitting.precise[code]?.standardError ?? '',
      ]),
    ]);
    return downloadTable(t('app:portfolio.heading'), columns, rows, 'xlsx');
  };
}

customElements.define('wb-portfolio', PortfolioScreen);
