import { html, type TemplateResult } from 'lit';
import type { CaseView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../../lens/state-lens.ts';
import { fold } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { caseOf, saleOf } from '../parts/service-view.ts';
import { salePart } from '../ticket/sale.ts';
import { stepsDue } from './case-stages.ts';
import { caseHead, claimPart } from './claim.ts';
import { askInfoPart, assessPart, decidePart } from './decide.ts';
import { rulesPart } from './rules.ts';
import { arrangePart, caseClosePart, caseRecordPart, inspectPart, refundPart, replacePart } from './settle.ts';

/** The paper of one after-sales case. Its steps open one after the other. */
export class WbCasePaper extends WorkPaper {
  #step(key: string, due: boolean, body: TemplateResult): TemplateResult {
    return fold(this, key, t(`papers:service.step.${key}`), due, body);
  }

  #steps(afterSales: CaseView): TemplateResult {
    const due = stepsDue(afterSales);
    return html`${this.#step('assess', due.assess, assessPart(this, afterSales))} ${this.#step('ask', due.ask, askInfoPart(this, afterSales))}
    ${this.#step('decide', due.decide, decidePart(this, afterSales))} ${this.#step('arrange', due.arrange, arrangePart(this, afterSales))}
    ${this.#step('inspect', due.inspect, inspectPart(this, afterSales))} ${this.#step('refund', due.refund, refundPart(this, afterSales))}
    ${this.#step('replace', due.replace, replacePart(this, afterSales))} ${this.#step('record', due.record, caseRecordPart(this, afterSales))}
    ${this.#step('close', due.close, caseClosePart(this, afterSales))}`;
  }

  protected override page(): TemplateResult {
    const afterSales = caseOf(this.host, this.paper.id);
    if (afterSales === undefined)
      return html`<p class="empty">${icon('archive')}${t('papers:service.case.unknown')}</p>`;
    const sale = saleOf(this.host, afterSales.order);
    const deciding = afterSales.decision === undefined;
    return html`<article class="paper case-paper">
      ${caseHead(this, afterSales)} ${claimPart(this, afterSales)}
      ${fold(this, 'order', t('papers:service.part.order'), false, sale === undefined ? '' : salePart(this, sale))}
      ${fold(this, 'rules', t('papers:service.rules.title'), deciding && afterSales.stage !== 'requested', rulesPart(this, afterSales))}
      <h3 class="visually-hidden">${t('papers:service.case.steps')}</h3>
      ${this.#steps(afterSales)}
      ${fold(
        this,
        'lens',
        t('papers:lens.title'),
        false,
        html`<wb-state-lens .host=${this.host} .kind=${'case'} .recordId=${afterSales.id}></wb-state-lens>`,
      )}
    </article>`;
  }
}

customElements.define('wb-case-paper', WbCasePaper);
