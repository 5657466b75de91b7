import { html, nothing, type TemplateResult } from 'lit';
import type { Debrief, SittingHost } from '../../../host/index.ts';
import { unscored } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
import { term } from '../../parts/words.ts';
import { difficultyChip } from '../difficulty-chip.ts';
import type { WorkedForm } from '../same-form.ts';
import { gauge, totalChip } from '../score-parts.ts';
import '../same-form.ts';
import '../trainee-name.ts';
import { STANDING_LOOKS, STANDINGS, type Standing, standingOf } from './standing.ts';

const PROOF_LOOKS: Readonly<Record<NonNullable<SittingHost['info']['proof']>, readonly [string, IconName]>> = {
  proven: ['good', 'check-circle'],
  'itself-only': ['', 'info'],
  'not-proven': ['late', 'alert'],
  'not-judged': ['', 'info'],
};

/** The result at a glance. */
export class ResultHead extends WaybillElement {
  declare host: SittingHost;
  declare debrief: Debrief;

  override render(): TemplateResult {
    const { report, ledger } = this.debrief;
    const { score, level } = report.overall;
    const { attempt, branch } = this.host.info;
    const count = (standing: Standing): number =>
      ledger.opportunities.filter((each) => standingOf(each) === standing).length;
    return html`<header class="result-head card lifted">
      <div class="stack tight">
        <p class="eyebrow">${t('app:debrief.eyebrow')}</p>
        <h1>${this.host.text('pack.title')}</h1>
        <p class="row">
          <span class="chip blue">${icon(this.host.info.mode === 'practice' ? 'play' : 'seal')} ${t(`app:mode.${this.host.info.mode}`)}</span>
          ${difficultyChip(this.host.info.difficulty)}
          <span class="chip">${t('app:pack.form', { seed: this.host.info.seed })}</span>
          ${attempt === null ? nothing : html`<span class="chip">${t('app:mode.attempt', { attempt })}</span>`}
          ${branch === null ? nothing : html`<span class="chip">${icon('split')} ${t('app:rewind.branch', { moment: formatMoment(branch.at) })}</span>`}
          <span class="chip code">${report.standard}</span>
        </p>
        <div class="row result-acts">
          <wb-trainee-name .host=${this.host} folded></wb-trainee-name>
          <wb-same-form .form=${this.#form()}></wb-same-form>
        </div>
      </div>
      <div class="result-score">
        <p class="result-number">
          <span class="visually-hidden">${t('app:debrief.overall')}</span>
          ${score === null ? '—' : html`<span class="score">${score}<small> / 1000</small></span>`} ${totalChip(level, this.host.info.mode)}
        </p>
        ${score === null ? nothing : gauge(score, level, 'thick')}
        <p class="row small result-counts">
          ${STANDINGS.map(
            (standing) =>
              html`<span>${icon(STANDING_LOOKS[standing].icon)} ${t(`app:debrief.standing.${standing}`)} <strong class="number">${count(standing)}</strong></span>`,
          )}
        </p>
      </div>
      ${this.#renderProof()} ${this.#renderInjects()} ${this.#renderEvidence()} ${this.#renderHandedIn()}
      ${
        ledger.critical.length === 0
          ? nothing
          : html`<p class="note late">
              ${icon('alert')}<span><strong>${t('app:debrief.critical-count', { number: ledger.critical.length })}</strong> ${t('app:debrief.critical-note')}</span>
            </p>`
      }
    </header>`;
  }

  #form(): WorkedForm {
    const { pack, seed, trainee, difficulty, kept } = this.host.info;
    return { pack: pack.id, seed, difficulty, trainee: kept ? trainee : '' };
  }

  /** Of a file: what it proves, as `waybill verify` says it. */
  #renderProof(): TemplateResult | typeof nothing {
    const { proof } = this.host.info;
    if (proof === null) return nothing;
    const [look, sign] = PROOF_LOOKS[proof];
    return html`<p class="note ${look}" data-proof=${proof}>
      ${icon(sign)}<span><strong>${t(`app:proof.${proof}`)}</strong> ${t(`app:proof-note.${proof}`)}</span>
    </p>`;
  }

  /** What the teacher sent into the sitting. */
  #renderInjects(): TemplateResult | typeof nothing {
    const { injects } = this.debrief;
    if (injects.length === 0) return nothing;
    const kinds = injects.map(({ at, kind }) => `${term('inject', kind)} (${formatMoment(at)})`).join(', ');
    return html`<p class="note now" data-injects=${injects.length}>
      ${icon('info')}<span>${t('app:debrief.injects', { count: injects.length, kinds })}</span>
    </p>`;
  }

  /** Which indicators the total leaves out, or why there is none. */
  #renderEvidence(): TemplateResult | typeof nothing {
    const { report } = this.debrief;
    const lacking = unscored(report.indicators);
    if (lacking.length === 0) return nothing;
    const of = Object.keys(report.indicators).length;
    const values = { codes: lacking.join(', '), number: of - lacking.length, of };
    const key = this.host.info.mode === 'assessment' ? 'app:debrief.not-rated-note' : 'app:debrief.partly-rated';
    return html`<p class="note">${icon('info')}<span>${t(key, values)}</span></p>`;
  }

  /** Of an assessment: when it was handed in, and what became of the time that was left. */
  #renderHandedIn(): TemplateResult | typeof nothing {
    const { handedInAt, endAt } = this.debrief;
    if (this.host.info.mode === 'practice' || handedInAt === null) return nothing;
    const values = { at: formatMoment(handedInAt), end: formatMoment(endAt) };
    return html`<p class="note">${icon('flag')}<span>${t('app:debrief.handed-in', values)}</span></p>`;
  }
}

customElements.define('wb-result-head', ResultHead);
