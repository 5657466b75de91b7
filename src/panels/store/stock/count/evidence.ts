import { html, type TemplateResult } from 'lit';
import { type CountView, PARTIES } from '../../../../host/index.ts';
import { formatMoment } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import type { Form } from '../../../parts/form.ts';
import type { Work } from '../../../parts/paper.ts';
import { docketsOf, stockOf } from '../parts/stock-view.ts';
import { say, signed } from '../parts/stock-words.ts';

/** The draft of the explanation: the cause that was chosen, and what was put with it as evidence. */
export const explainForm = (work: Work): Form => work.form('explain');

const PARTY = 'party/';

/** What was said by a party, as evidence. */
export const saidBy = (party: string): string => `${PARTY}${party}`;

/** Whether a count can still be explained, so that evidence can be put with it. */
export const canExplain = ({ stage }: CountView): boolean =>
  stage === 'varied' || stage === 'investigating' || stage === 'explained';

/** A button that puts something with the explanation, or takes it away again. `what` names it for screen readers. */
export function evidenceButton(work: Work, count: CountView, id: string, what: string): TemplateResult | '' {
  const form = explainForm(work);
  const is = form.list('evidence').includes(id);
  if (!canExplain(count)) return '';
  const words = t(is ? 'papers:store.stock.evidence.is' : 'papers:store.stock.evidence.put');
  return html`<button
    type="button"
    class="button small evidence-button"
    aria-pressed=${String(is)}
    aria-label=${t('papers:store.stock.evidence.label', { words, what })}
    @click=${() => form.toggle('evidence', id)}
  >
    ${icon(is ? 'check' : 'pin')}<span>${words}</span>
  </button>`;
}

/** A piece of evidence in words: a docket, an entry of the ledger, what somebody said. */
export function evidenceWords(work: Work, id: string): string {
  const party = PARTIES.find((each) => saidBy(each) === id);
  if (party !== undefined) return t('papers:store.stock.evidence.said', { party: say('party', party) });
  const docket = docketsOf(work.host, [id])[0];
  if (docket !== undefined) return `${say('docket', docket.kind)} ${docket.number}`;
  const entry = stockOf(work.host).ledger.find((each) => each.id === id);
  if (entry === undefined) return id;
  return `${say('entry', entry.kind)} ${signed(entry.quantity)} · ${formatMoment(entry.at)}`;
}

/** All that was put with the explanation, each to be taken away again. */
export function evidenceChips(work: Work): TemplateResult {
  const form = explainForm(work);
  const chosen = form.list('evidence');
  if (chosen.length === 0) return html`<p class="sub">${t('papers:store.stock.evidence.none')}</p>`;
  return html`<ul class="chips evidence-chips" aria-label=${t('papers:store.stock.evidence.title')}>
    ${chosen.map((id) => {
      const words = evidenceWords(work, id);
      return html`<li class="chip blue">
        ${icon('pin')}<span>${words}</span>
        <button
          type="button"
          class="button link"
          aria-label=${t('papers:store.stock.evidence.remove', { what: words })}
          @click=${() => form.toggle('evidence', id)}
        >
          ${icon('close')}
        </button>
      </li>`;
    })}
  </ul>`;
}
