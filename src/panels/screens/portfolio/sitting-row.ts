import { html, nothing, type TemplateResult } from 'lit';
import { deleteSitting, readSittingFile, type SittingCard } from '../../../host/storage.ts';
import { WaybillElement } from '../../element.ts';
import { formatDate, formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { downloadSitting } from '../../shell/download.ts';
import { makeHash } from '../../shell/route.ts';
import { difficultyChip } from '../difficulty-chip.ts';
import '../same-form.ts';
import { gauge, scoreOf, shownError, totalChip } from '../score-parts.ts';

/** A row for an earlier sitting: date, mode, result, and buttons. */
export class SittingRow extends WaybillElement {
  static override properties = { sitting: { attribute: false }, label: {}, refused: { state: true } };

  declare sitting: SittingCard;
  label = '';
  /** Key of the reason why it could not be read or deleted. */
  refused: string | null = null;

  override render(): TemplateResult {
    const { sitting } = this;
    return html`<article class="card sitting-row">
      <div class="stack tight">
        <h3>${this.label}${sitting.trainee === '' ? nothing : html` · <bdi>${sitting.trainee}</bdi>`}</h3>
        <p class="row small">
          <span class="number">${formatDate(sitting.startedAt)}</span>
          <span class="chip blue">${icon(sitting.mode === 'practice' ? 'play' : 'seal')} ${t(`app:mode.${sitting.mode}`)}</span>
          ${difficultyChip(sitting.difficulty)}
          <span class="muted">${t('app:pack.form', { seed: sitting.seed })}</span>
          ${sitting.attempt === null ? nothing : html`<span class="muted">${t('app:mode.attempt', { attempt: sitting.attempt })}</span>`}
          ${sitting.branchAt === null ? nothing : html`<span class="chip">${icon('split')} ${t('app:rewind.branch', { moment: formatMoment(sitting.branchAt) })}</span>`}
        </p>
        <p class="row">
          ${sitting.overall === null ? nothing : scoreOf(sitting.overall)} ${totalChip(sitting.level, sitting.mode)}
          ${sitting.critical === 0 ? nothing : html`<span class="chip late">${icon('alert')} ${t('app:debrief.critical-count', { number: sitting.critical })}</span>`}
        </p>
      </div>
      <ul class="mini-bars" aria-label=${t('app:portfolio.per-indicator')}>
        ${Object.entries(sitting.indicators).map(
          ([code, score]) => html`<li>
            <span class="small">${code}</span>
            ${gauge(score, undefined, '', this.#errorOf(code))}
            ${this.#renderScore(code, score)}
          </li>`,
        )}
      </ul>
      ${this.refused === null ? nothing : html`<p class="field-error" role="alert">${icon('alert')} ${t(`rules:${this.refused}`)}</p>`}
      <div class="sitting-acts">
        <a class="button small primary" href=${makeHash({ screen: 'sitting', id: sitting.id })}>${icon('chart')} ${t('app:portfolio.open')}</a>
        <wb-same-form .form=${sitting}></wb-same-form>
        <button type="button" class="button small" @click=${this.#download}>${icon('download')} ${t('app:portfolio.download')}</button>
        <button type="button" class="button small quiet" @click=${this.#delete}>${icon('trash')} ${t('app:common.delete')}</button>
      </div>
    </article>`;
  }

  #errorOf(code: string): number | null {
    const precision = this.sitting.precise[code];
    return precision === undefined ? null : shownError(precision);
  }

  #renderScore(code: string, score: number | null): TemplateResult {
    if (score === null)
      return html`<span class="small number"><span title=${t('app:score.not-enough')}>—<span class="visually-hidden">${t('app:score.not-enough')}</span></span></span>`;
    const { certainty = null } = this.sitting.precise[code] ?? {};
    const standardError = this.#errorOf(code);
    const words = certainty === null ? '' : t(`app:score.certainty.${certainty}`);
    return html`<span class="small number" title=${words}>
      ${score}${standardError === null ? nothing : html` <span class="muted">±${standardError}</span>`}
      <span class="visually-hidden">${words}</span>
    </span>`;
  }

  readonly #download = async (): Promise<void> => {
    await this.#attempt(async () => downloadSitting(this.sitting, await readSittingFile(this.sitting.id)));
  };

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.refused = await work().then(
      () => null,
      (error: unknown) => (error instanceof Error && 'key' in error ? error.message : 'storage/failed'),
    );
  }

  readonly #delete = async (): Promise<void> => {
    const yes = await confirmAct({
      heading: t('app:portfolio.delete-heading'),
      words: t('app:portfolio.delete-words'),
      yes: t('app:common.delete'),
      danger: true,
    });
    if (!yes) return;
    await this.#attempt(() => deleteSitting(this.sitting.id));
    if (this.refused !== null) return;
    this.dispatchEvent(new CustomEvent('wb-deleted', { bubbles: true }));
  };
}

customElements.define('wb-sitting-row', SittingRow);
