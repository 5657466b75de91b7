import { html, nothing, type TemplateResult } from 'lit';
import { type OrderView, ordersOf, type ShipmentView } from '../../../host/index.ts';
import { formatMoney, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import { aside, fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { modeName, productName, term } from '../../parts/words.ts';
import { enterTracking } from '../parts/enter-tracking.ts';
import { gateShut } from '../parts/gate-shut.ts';
import { handOver } from '../parts/hand-over.ts';
import { type ParcelStep, parcelStepsDone } from '../parts/order-steps.ts';
import { shipmentOf } from '../parts/stage.ts';
import { wholeParcel } from '../parts/whole-parcel.ts';
import { bookForm, bookingFacts } from './book.ts';
import { documentForm } from './document.ts';
import { packForm, parcelLine } from './pack.ts';

interface Step {
  readonly name: ParcelStep;
  readonly done: boolean;
  readonly facts: unknown;
  readonly form: unknown;
  /** The title of the form once the step is done; without it, the step cannot be repeated. */
  readonly again?: string;
}

function documentFacts(work: Work, order: OrderView): unknown {
  const paper = order.document;
  if (paper === undefined) return nothing;
  return html`<dl class="facts tight">
      ${fact(t('papers:document.form'), term('documentForm', paper.form))}
      ${fact(t('papers:document.category'), term('category', paper.category))}
      ${fact(t('papers:document.incoterm'), paper.incoterm)}
      ${fact(t('papers:document.taxNumber'), paper.taxNumber === null ? t('papers:document.noNumber') : work.host.text(`taxNumbers.${paper.taxNumber}.name`))}
    </dl>
    <ul class="paper-lines">
      ${paper.lines.map(
        (line) => html`<li>
          ${productName(work.host, line.product)} ×${line.quantity}: ${work.host.text(line.description)} · HS ${line.hs} ·
          ${line.origin} · ${formatNumber(line.netGrams)} g · ${formatMoney({ amount: line.value, currency: paper.currency })}
        </li>`,
      )}
    </ul>`;
}

function gateForm(work: Work, order: OrderView, shipment: ShipmentView | undefined): unknown {
  if (shipment === undefined) return html`<p class="sub">${t('papers:handOver.bookFirst')}</p>`;
  const gate = ordersOf(work.host.view()).gates.find((each) => each.mode === shipment.mode);
  return html`<p class="gate-line">
      <strong>${modeName(work.host, shipment.mode)}</strong>
      ${gate === undefined ? nothing : html`<span>${t('papers:handOver.cutOff')}</span> ${dueOf(work.host, gate.closesAt)}`}
      ${gate && !gate.open ? gateShut(gate) : nothing}
    </p>
    <div class="acts">
      ${actButton(work, {
        name: `${order.id}/hand-over`,
        icon: 'truck',
        words: t('papers:act.handOver'),
        look: 'primary',
        does: () => handOver(work, 'hand-over', [order]),
      })}
    </div>`;
}

function stepsOf(work: Work, order: OrderView): readonly Step[] {
  const shipment = shipmentOf(ordersOf(work.host.view()), order);
  const done = parcelStepsDone(order, shipment);
  const gone = done['hand-over'];
  const again = (key: string): { again?: string } => (gone ? {} : { again: t(key) });
  return [
    {
      name: 'pack',
      done: done.pack,
      facts: parcelLine(work, order),
      form: packForm(work, order),
      ...again('papers:act.repack'),
    },
    {
      name: 'book',
      done: done.book,
      facts: shipment ? bookingFacts(work, shipment) : nothing,
      form: bookForm(work, order),
      ...again('papers:act.rebook'),
    },
    {
      name: 'document',
      done: done.document,
      facts: documentFacts(work, order),
      form: documentForm(work, order),
      ...again('papers:act.redocument'),
    },
    { name: 'hand-over', done: gone, facts: nothing, form: gateForm(work, order, shipment) },
    {
      name: 'tracking',
      done: done.tracking,
      facts: html`<p class="number">${order.tracking}</p>`,
      form: enterTracking(work, order),
      again: t('papers:act.reenter'),
    },
  ];
}

function stepItem(work: Work, step: Step, isNext: boolean): TemplateResult {
  const title = t(`papers:step.${step.name}`);
  const outcome = work.outcome(step.name);
  if (!step.done && !isNext)
    return html`<li class="step is-later" data-part=${step.name}>${aside(title, step.form)} ${outcome}</li>`;
  const head = html`<h4 tabindex="-1" ?data-next-step=${isNext}>
    ${icon(step.done ? 'check-circle' : 'arrow-right')}${title}
    <span class="visually-hidden">${step.done ? t('papers:step.done') : ''}</span>
  </h4>`;
  if (!step.done)
    return html`<li class="step is-next" data-step data-part=${step.name}>${head} ${step.form} ${outcome}</li>`;
  const again = step.again === undefined ? nothing : aside(step.again, step.form);
  return html`<li class="step is-done" data-part=${step.name}>${head} ${step.facts} ${again} ${outcome}</li>`;
}

/** The steps of a parcel from the carton to the tracking number. */
export function parcelPart(work: Work, order: OrderView): TemplateResult {
  if (order.travelsWith !== undefined) {
    return html`<p class="sub">${t('papers:parcel.withOther')}</p>
      <div data-part="tracking">
        ${order.tracking === undefined ? enterTracking(work, order) : html`<p class="number">${order.tracking}</p>`}
      </div>
      ${work.outcome('tracking')}`;
  }
  const steps = stepsOf(work, wholeParcel(ordersOf(work.host.view()), order));
  const next = steps.find((step) => !step.done);
  return html`<ol class="steps">${steps.map((step) => stepItem(work, step, step === next))}</ol>`;
}
