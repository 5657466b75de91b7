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

/** One after-sales case, from the request to the record: its steps unfold as it goes on. */
export class WbCasePaper extends WorkPaper {
  #step(key: string, due: boolean, body: TemplateResult): TemplateResult {
    return fold(this, key, t(`papers:service.step.${key}`), due, body);
  }

  #steps(one: CaseView): TemplateResult {
    const due = stepsDue(one);
    return html`${this.#step('assess', due.assess, assessPart(this, one))} ${this.#step('ask', due.ask, askInfoPart(this, one))}
    ${this.#step('decide', due.decide, decidePart(this, one))} ${this.#step('arrange', due.arrange, arrangePart(this, one))}
    ${this.#step('inspect', due.inspect, inspectPart(this, one))} ${this.#step('refund', due.refund, refundPart(this, one))}
    ${this.#step('replace', due.replace, replacePart(this, one))} ${this.#step('record', due.record, caseRecordPart(this, one))}
    ${this.#step('close', due.close, caseClosePart(this, one))}`;
  }

  protected override page(): TemplateResult {
    const one = caseOf(this.host, this.paper.id);
    if (one === undefined) return html`<p class="empty">${icon('archive')}${t('papers:service.case.unknown')}</p>`;
    const sale = saleOf(this.host, one.order);
    const deciding = one.decision === undefined;
    return html`<article class="paper case-paper">
      ${caseHead(this, one)} ${claimPart(this, one)}
      ${fold(this, 'order', t('papers:service.part.order'), false, sale === undefined ? '' : salePart(this, sale))}
      ${fold(this, 'rules', t('papers:service.rules.title'), deciding && one.stage !== 'requested', rulesPart(this, one))}
      <h3 class="visually-hidden">${t('papers:service.case.steps')}</h3>
      ${this.#steps(one)}
      ${fold(
        this,
        'lens',
        t('papers:lens.title'),
        false,
        html`<wb-state-lens .host=${this.host} .kind=${'case'} .recordId=${one.id}></wb-state-lens>`,
      )}
    </article>`;
  }
}

customElements.define('wb-case-paper', WbCasePaper);
