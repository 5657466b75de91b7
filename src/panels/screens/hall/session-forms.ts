import { html, nothing, type TemplateResult } from 'lit';
import type { CertifiedForm, HallJob } from '../../../host/remote/job-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { JobElement } from './job-element.ts';

/** Signs of a hash by which people tell forms apart. */
const HASH_SIGNS = 12;

const lowest = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : Math.min(...(values as number[]));

const scoreWords = (score: number | null): string => (score === null ? '–' : String(score));

/** The forms of an examination: tried by bots, what they reached, and the approval of a second person. */
export class SessionForms extends JobElement {
  protected override readonly kind = 'certify-forms';

  override render(): TemplateResult {
    const { may } = this.overview;
    const { job } = this;
    return html`<div class="row apart">
        <div><h2>${t('staff:forms.heading')}</h2><p class="muted">${t('staff:forms.note')}</p></div>
        ${may.includes('forms/certify') ? html`<button type="button" class="button" ?disabled=${this.busy || this.isRunning} @click=${() => void this.start()}>${icon('refresh')} ${t(job === undefined ? 'staff:forms.certify' : 'staff:forms.certify-again')}</button>` : nothing}
      </div>
      ${this.renderError()}
      ${job === undefined ? html`<p class="muted hall-empty">${t(this.jobs === null ? 'app:common.loading' : 'staff:forms.none')}</p>` : this.#renderJob(job)}`;
  }

  #renderJob(job: HallJob): TemplateResult {
    const { of, done, forms = [] } = job;
    return html`${this.renderStanding(job, t('staff:forms.progress', { done, of }))}
      ${forms.length === 0 ? nothing : this.#renderTable(forms)}
      ${done < of ? nothing : this.#renderApproval(forms)}`;
  }

  #renderTable(forms: readonly CertifiedForm[]): TemplateResult {
    return html`<div class="table-frame hall-preview" role="region" tabindex="0" aria-label=${t('staff:forms.heading')}>
      <table class="table">
        <thead><tr>
          <th scope="col" class="num">${t('staff:forms.form')}</th><th scope="col">${t('staff:forms.state')}</th>
          ${(['expert', 'idle', 'chances'] as const).map((column) => html`<th scope="col" class="num">${t(`staff:forms.${column}`)}</th>`)}
          <th scope="col">${t('staff:forms.hash')}</th>
        </tr></thead>
        <tbody>${forms.map((form) => this.#renderForm(form))}</tbody>
      </table>
    </div>`;
  }

  #renderForm({ seed, hash, indicators, faults }: CertifiedForm): TemplateResult {
    const proofs = Object.values(indicators);
    const isSound = faults.length === 0;
    const idle = proofs.length === 0 ? null : Math.max(...proofs.map((proof) => proof.idle ?? 0));
    return html`<tr>
      <td class="num">${seed}</td>
      <td><span class="chip ${isSound ? 'good' : 'late'}">${icon(isSound ? 'check' : 'alert')} ${t(this.#stateOf(hash, isSound))}</span>
        ${faults.map(({ key, values }) => html`<br /><span>${t(`staff:forms.faults.${key}`, values)}</span>`)}</td>
      <td class="num">${scoreWords(lowest(proofs.map(({ expert }) => expert)))}</td>
      <td class="num">${scoreWords(idle)}</td>
      <td class="num">${scoreWords(lowest(proofs.map(({ chances }) => chances)))}</td>
      <td class="code" translate="no">${hash?.slice(0, HASH_SIGNS) ?? '–'}</td>
    </tr>`;
  }

  #stateOf(hash: string | null, isSound: boolean): string {
    if (!isSound) return 'staff:forms.faulty';
    return this.#isApproved(hash) ? 'staff:forms.approved' : 'staff:forms.sound';
  }

  #renderApproval(forms: readonly CertifiedForm[]): TemplateResult {
    if (forms.every(({ hash }) => this.#isApproved(hash)))
      return html`<p class="note good">${icon('check')} <span>${t('staff:forms.all-approved')}</span></p>`;
    if (!this.overview.may.includes('forms/approve'))
      return html`<p class="note">${icon('info')} <span>${t('staff:forms.wants-approval')}</span></p>`;
    return html`<div class="row"><button type="button" class="button primary" ?disabled=${this.busy} @click=${() => void this.#approve(forms)}>${icon('check')} ${t('staff:forms.approve')}</button>
      <span class="muted small">${t('staff:forms.approve-note')}</span></div>`;
  }

  #isApproved(hash: string | null): boolean {
    return hash !== null && this.jobs?.approved.includes(hash) === true;
  }

  async #approve(forms: readonly CertifiedForm[]): Promise<void> {
    const hashes = forms.flatMap(({ hash }) => hash ?? []);
    await this.attempt(() => this.api.approveForms(this.session.id, hashes));
    if (this.error === null) await this.look();
  }
}

customElements.define('wb-session-forms', SessionForms);
