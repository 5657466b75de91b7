import { html, type TemplateResult } from 'lit';
import { type OrderView, ordersOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { tabStrip } from '../../parts/tab-strip.ts';
import { type Stage, stageOf } from '../parts/stage.ts';
import { wholeParcel } from '../parts/whole-parcel.ts';
import { bookingStep } from './booking-step.ts';
import { documentStep } from './document-step.ts';
import { gateStep } from './gate-step.ts';
import { packStep } from './pack-step.ts';
import { trackingStep } from './tracking-step.ts';

const STEPS = ['to-pack', 'to-book', 'to-document', 'to-hand-over', 'to-track'] as const satisfies readonly Stage[];
type Step = (typeof STEPS)[number];

const PAGES: Readonly<Record<Step, (paper: WbBenchPaper, orders: readonly OrderView[]) => TemplateResult>> = {
  'to-pack': packStep,
  'to-book': bookingStep,
  'to-document': documentStep,
  'to-hand-over': gateStep,
  'to-track': trackingStep,
};

/** The bench: pack and ship many confirmed orders at a time, from the carton to the tracking number. */
export class WbBenchPaper extends WorkPaper {
  #orders(step: Step): readonly OrderView[] {
    const view = ordersOf(this.host.view());
    // A combined order is packed and handed over with the other one, but has its own tracking entry.
    const own = view.orders.filter(
      (order) => (order.travelsWith === undefined || step === 'to-track') && stageOf(order) === step,
    );
    const rows = step === 'to-track' ? own : own.map((order) => wholeParcel(view, order));
    return [...rows].sort((a, b) => a.shipBy - b.shipBy);
  }

  protected override page(): TemplateResult {
    const chosen = STEPS.find((step) => step === this.form('steps').text('step')) ?? 'to-pack';
    return html`<div class="paper bench-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:bench.title')}</h2>
      ${tabStrip<Step>({
        ...{ named: 'bench', label: t('papers:bench.title'), tabs: STEPS, chosen },
        words: (step) => html`${t(`papers:bench.${step}`)}<span class="count">${this.#orders(step).length}</span>`,
        turn: (step) => this.form('steps').set('step', step),
      })}
      <div id="bench-panel" data-part=${chosen} data-guide role="tabpanel" aria-labelledby="bench-${chosen}" class="bench-page">
        ${PAGES[chosen](this, this.#orders(chosen))}
      </div>
    </div>`;
  }
}

customElements.define('wb-bench-paper', WbBenchPaper);
