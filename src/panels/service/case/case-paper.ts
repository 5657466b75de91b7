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

  #steps(serviceCase: CaseView): TemplateResult {
    const due = stepsDue(serviceCase);
    return html`${this.#step('assess', due.assess, assessPart(this, serviceCase))} ${this.#step('ask', due.ask, askInfoPart(this, serviceCase))}
    ${this.#step('decide', due.decide, decidePart(this, serviceCase))} ${this.#step('arrange', due.arrange, arrangePart(this, serviceCase))}
    ${this.#step('inspect', due.inspect, inspectPart(this, serviceCase))} ${this.#step('refund', due.refund, refundPart(this, serviceCase))}
    ${this.#step('replace', due.replace, replacePart(this, serviceCase))} ${this.#step('record', due.record, caseRecordPart(this, serviceCase))}
    ${this.#step('close', due.close, caseClosePart(this, serviceCase))}`;
  }

  protected override page(): TemplateResult {
    const serviceCase = caseOf(this.host, this.paper.id);
    if (serviceCase === undefined)
      return html`<p class="empty">${icon('archive')}${t('papers:service.case.unknown')}</p>`;
    const sale = saleOf(this.host, serviceCase.order);
    const deciding = serviceCase.decision === undefined;
    return html`<article class="paper case-paper">
      ${caseHead(this, serviceCase)} ${claimPart(this, serviceCase)}
      ${fold(this, 'order', t('papers:service.part.order'), false, sale === undefined ? '' : salePart(this, sale))}
      ${fold(this, 'rules', t('papers:service.rules.title'), deciding && serviceCase.stage !== 'requested', rulesPart(this, serviceCase))}
      <h3 class="visually-hidden">${t('papers:service.case.steps')}</h3>
      ${this.#steps(serviceCase)}
      ${fold(
        this,
        'lens',
        t('papers:lens.title'),
        false,
        html`<wb-state-lens .host=${this.host} .kind=${'case'} .recordId=${serviceCase.id}></wb-state-lens>`,
      )}
    </article>`;
  }
}

customElements.define('wb-case-paper', WbCasePaper);
