import { html, nothing, type TemplateResult } from 'lit';
import type { HallSession, Overview, RecordEntry } from '../../../host/remote/staff-shapes.ts';
import { formatDate } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { StaffElement } from './staff-element.ts';
import { personWords } from './staff-words.ts';

/** For how long names are kept where nobody says otherwise, in months after the session was closed. */
const KEPT_MONTHS = 12;

function keptUntil(closedAt: number): number {
  const date = new Date(closedAt);
  date.setMonth(date.getMonth() + KEPT_MONTHS);
  return date.getTime();
}

/** The names of a session that is closed can be forgotten; of an examination, by two people. `wb-forgotten`: something was done. */
export class ForgetNames extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { attribute: false },
    entries: { attribute: false },
  };

  declare session: HallSession;
  declare overview: Pick<Overview, 'may' | 'people'>;
  entries: readonly RecordEntry[] = [];

  override render(): TemplateResult | typeof nothing {
    const last = (kind: string): RecordEntry | undefined => this.entries.findLast((entry) => entry.kind === kind);
    const [closed, asked, forgotten] = ['act/close', 'identities/forget-asked', 'identities/forgotten'].map(last);
    if (closed === undefined || !this.overview.may.includes('identities/forget')) return nothing;
    if (forgotten !== undefined)
      return html`<p class="note" role="status">${icon('info')} <span>${t('staff:forget.forgotten', { date: formatDate(forgotten.at) })}</span></p>`;
    const isAsked = asked !== undefined;
    const takesTwo = this.session.plan.kind === 'examination';
    return html`<section class="card stack tight" aria-labelledby="forget-heading">
      <h3 id="forget-heading">${t('staff:forget.heading')}</h3>
      <p class="muted">${t('staff:forget.note', { date: formatDate(keptUntil(closed.at)) })} ${takesTwo && !isAsked ? t('staff:forget.two') : nothing}</p>
      ${this.renderError()}
      <div class="row">
        <button type="button" class="button" ?disabled=${this.busy} @click=${() => void this.#forget(takesTwo && !isAsked)}>${icon('trash')} ${t(takesTwo && !isAsked ? 'staff:forget.ask' : 'staff:forget.yes')}</button>
        ${isAsked ? html`<span class="chip now">${icon('user')} ${t('staff:forget.asked', { person: personWords(this.overview.people, asked.by) })}</span>` : nothing}
      </div>
    </section>`;
  }

  async #forget(asksOnly: boolean): Promise<void> {
    const yes = t(asksOnly ? 'staff:forget.ask' : 'staff:forget.yes');
    const words = t(asksOnly ? 'staff:forget.sure-to-ask' : 'staff:forget.sure');
    if (!(await confirmAct({ heading: t('staff:forget.heading'), words, yes, danger: true }))) return;
    await this.attempt(() => this.api.forgetNames(this.session.id));
    if (this.error === null) this.dispatchEvent(new CustomEvent('wb-forgotten'));
  }
}

customElements.define('wb-forget-names', ForgetNames);
