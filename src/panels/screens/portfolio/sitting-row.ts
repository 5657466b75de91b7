import { html, nothing, type TemplateResult } from 'lit';
import { deleteSitting, readSittingFile, type SittingCard } from '../../../host/storage.ts';
import { WaybillElement } from '../../element.ts';
import { formatDate } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { downloadSitting } from '../../shell/download.ts';
import { makeHash } from '../../shell/route.ts';
import { difficultyChip } from '../difficulty-chip.ts';
import { gauge, scoreOf, totalChip } from '../score-parts.ts';

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
        <h3>${this.label}</h3>
        <p class="row small">
          <span class="number">${formatDate(sitting.startedAt)}</span>
          <span class="chip blue">${icon(sitting.mode === 'practice' ? 'play' : 'seal')} ${t(`app:mode.${sitting.mode}`)}</span>
          ${difficultyChip(sitting.difficulty)}
          <span class="muted">${t('app:pack.form', { seed: sitting.seed })}</span>
          ${sitting.attempt === null ? nothing : html`<span class="muted">${t('app:mode.attempt', { attempt: sitting.attempt })}</span>`}
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
            ${gauge(score)}
            <span class="small number">${score ?? html`<span title=${t('app:score.not-enough')}>—<span class="visually-hidden">${t('app:score.not-enough')}</span></span>`}</span>
          </li>`,
        )}
      </ul>
      ${this.refused === null ? nothing : html`<p class="field-error" role="alert">${icon('alert')} ${t(`rules:${this.refused}`)}</p>`}
      <div class="sitting-acts">
        <a class="button small primary" href=${makeHash({ screen: 'sitting', id: sitting.id })}>${icon('chart')} ${t('app:portfolio.open')}</a>
        <button type="button" class="button small" @click=${this.#download}>${icon('download')} ${t('app:portfolio.download')}</button>
        <button type="button" class="button small quiet" @click=${this.#delete}>${icon('trash')} ${t('app:common.delete')}</button>
      </div>
    </article>`;
  }

  readonly #download = async (): Promise<void> => {
    const { id, pack } = this.sitting;
    await this.#attempt(async () => downloadSitting(pack, id, await readSittingFile(id)));
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
