import { html, nothing, type TemplateResult } from 'lit';
import type { PackCard } from '../../../host/pack-card.ts';
import { deleteSitting, type SittingCard } from '../../../host/storage.ts';
import { WaybillElement } from '../../element.ts';
import { formatDate } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { forgetDrafts } from '../../shell/draft-store.ts';
import { makeHash } from '../../shell/route.ts';
import { difficultyChip } from '../difficulty-chip.ts';

const keyOfRefusal = (error: unknown): string => (error instanceof Error ? error.message : 'storage/failed');

/** A card for an unfinished sitting, with a button to resume it. */
export class ContinueCard extends WaybillElement {
  static override properties = { sitting: { attribute: false }, pack: { attribute: false }, refused: { state: true } };

  declare sitting: SittingCard;
  declare pack: PackCard | undefined;
  /** Key of the reason why it could not be deleted. */
  refused: string | null = null;

  override render(): TemplateResult {
    const { sitting } = this;
    return html`<article class="card continue-card">
      <div class="grow stack tight">
        <h3>
          ${this.pack?.title[language()] ?? sitting.pack}${sitting.trainee === '' ? nothing : html` · <bdi>${sitting.trainee}</bdi>`}
        </h3>
        <p class="row small">
          <span class="chip blue">${icon(sitting.mode === 'practice' ? 'play' : 'seal')} ${t(`app:mode.${sitting.mode}`)}</span>
          ${difficultyChip(sitting.difficulty)}
          <span>${t('app:home.day', { day: sitting.day + 1 })}</span>
          <span class="muted">${t('app:home.started', { date: formatDate(sitting.startedAt) })}</span>
          ${sitting.seed === null ? nothing : html`<span class="muted">${t('app:pack.form', { seed: sitting.seed })}</span>`}
        </p>
        ${sitting.locked ? html`<p class="chip now">${icon('lock')} ${t('app:home.in-another-tab')}</p>` : nothing}
        ${this.refused === null ? nothing : html`<p class="field-error" role="alert">${icon('alert')} ${t(`rules:${this.refused}`)}</p>`}
      </div>
      <div class="row">
        <button type="button" class="button quiet" @click=${this.#delete}>${icon('trash')} ${t('app:common.delete')}</button>
        <a class="button primary" href=${makeHash({ screen: 'sitting', id: sitting.id })}>${t('app:home.go-on')} ${icon('arrow-right')}</a>
      </div>
    </article>`;
  }

  readonly #delete = async (): Promise<void> => {
    const yes = await confirmAct({
      heading: t('app:portfolio.delete-heading'),
      words: t('app:home.delete-words'),
      yes: t('app:common.delete'),
      danger: true,
    });
    if (!yes) return;
    this.refused = await deleteSitting(this.sitting.id).then(() => null, keyOfRefusal);
    if (this.refused !== null) return;
    forgetDrafts(this.sitting.id);
    this.dispatchEvent(new CustomEvent('wb-deleted', { bubbles: true }));
  };
}

customElements.define('wb-continue-card', ContinueCard);
