import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CountView, StoreHouse } from '../../../../host/index.ts';
import { formatMoment } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import { missing } from '../../../parts/field-errors.ts';
import type { Form } from '../../../parts/form.ts';
import type { Work } from '../../../parts/paper.ts';
import { houseOf } from '../parts/stock-view.ts';
import { say } from '../parts/stock-words.ts';
import { canExplain, evidenceChips, evidenceWords, explainForm } from './evidence.ts';

/** So many things can be put with an explanation: what shows the cause, and not all that there is. */
const MOST_EVIDENCE = 6;

type Cause = StoreHouse['stock']['causes'][number];

function causeRow(form: Form, { cause, account, knownTo }: Cause, chosen: string): TemplateResult {
  const id = form.id(`cause-${cause}`);
  return html`<tr aria-selected=${String(chosen === cause)}>
    <th scope="row">
      <label class="cause" for=${id}>
        <input
          id=${id}
          type="radio"
          name=${form.id('cause')}
          .checked=${live(chosen === cause)}
          aria-invalid=${missing(form, chosen) === '' ? nothing : 'true'}
          @change=${() => form.set('cause', cause)}
        />
        <span>${say('cause', cause)}</span>
      </label>
    </th>
    <td>${say('account', account)}</td>
    <td>${knownTo.length === 0 ? t('papers:store.stock.cause.nobody') : knownTo.map((party) => say('party', party)).join(t('papers:listSign'))}</td>
  </tr>`;
}

function causeTable(work: Work, form: Form, chosen: string): TemplateResult {
  const causes = houseOf(work.host)?.stock.causes ?? [];
  return html`<div class="table-frame">
    <table class="table causes">
      <caption>${t('papers:store.stock.cause.table')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('papers:store.stock.cause.cause')}</th>
          <th scope="col">${t('papers:store.stock.cause.account')}</th>
          <th scope="col">${t('papers:store.stock.cause.knownTo')}</th>
        </tr>
      </thead>
      <tbody role="radiogroup" aria-label=${t('papers:store.stock.cause.cause')}>${causes.map((each) => causeRow(form, each, chosen))}</tbody>
    </table>
  </div>`;
}

/** What was given as the cause, and on what it rests. */
function explained(work: Work, { explanation }: CountView): TemplateResult | typeof nothing {
  if (explanation === undefined) return nothing;
  const { cause, evidence, at } = explanation;
  return html`<p class="note good">
    ${icon('check-circle')}<span
      >${t('papers:store.stock.cause.given', {
        at: formatMoment(at),
        cause: say('cause', cause),
        evidence:
          evidence.map((id) => evidenceWords(work, id)).join(t('papers:listSign')) ||
          t('papers:store.stock.evidence.without'),
      })}</span
    >
  </p>`;
}

/** The form for the cause: the handbook's table, of which a row is chosen, and the evidence that was put with it. */
export function causePart(work: Work, count: CountView): TemplateResult {
  if (!canExplain(count)) return html`${explained(work, count)} ${work.outcome('explain')}`;
  const form = explainForm(work);
  const cause = form.text('cause', count.explanation?.cause);
  const tooMany = form.list('evidence').length > MOST_EVIDENCE;
  const send = (): unknown =>
    cause === '' || tooMany
      ? work.refuse(form)
      : work.act('explain', 'variance/explain', { count: count.id, cause, evidence: form.list('evidence') }, { form });
  return html`${explained(work, count)} ${causeTable(work, form, cause)}
    <span class="field-error" role="alert">${missing(form, cause) === '' ? nothing : html`${icon('alert')}${t('papers:store.stock.cause.choose')}`}</span>
    <h4>${t('papers:store.stock.evidence.title')}</h4>
    ${evidenceChips(work)}
    <span class="field-error" role="alert"
      >${tooMany ? html`${icon('alert')}${t('papers:store.stock.evidence.tooMany', { most: MOST_EVIDENCE })}` : nothing}</span
    >
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'check', words: t('papers:store.stock.act.explain'), look: count.explanation === undefined ? 'primary' : '', does: send })}
    </div>
    ${work.outcome('explain')}`;
}
