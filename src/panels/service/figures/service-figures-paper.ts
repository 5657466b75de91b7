import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceDesk, ServiceFigures } from '../../../host/index.ts';
import { formatNumber, formatPermille } from '../../format.ts';
import { t } from '../../i18n.ts';
import { openHours } from '../../parts/due.ts';
import { fact } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { meterOf } from '../../parts/rate-meter.ts';
import { channelName } from '../../parts/words.ts';
import { houseOf, serviceOf } from '../parts/service-view.ts';

const spanOr = (span: number | null): string => (span === null ? t('papers:figures.none') : openHours(span));

/** A duration with its limit, both in open hours. */
const heldTo = (span: number | null, hours: number | undefined): TemplateResult =>
  html`${spanOr(span)}${hours === undefined ? nothing : html`<span class="limit sub">${t('papers:service.figures.limit', { hours })}</span>`}`;

function shares({ withinLimit, satisfied }: ServiceFigures, desk: ServiceDesk | undefined): TemplateResult {
  return html`<ul class="rates">
    ${meterOf({
      name: t('papers:service.figures.withinLimit'),
      permille: withinLimit,
      note: t('papers:service.figures.withinLimitNote'),
      ...(desk === undefined
        ? {}
        : { target: desk.target, aim: t('papers:figures.atLeast', { target: formatPermille(desk.target) }) }),
    })}
    ${meterOf({
      name: t('papers:service.figures.satisfied'),
      permille: satisfied,
      note: t('papers:service.figures.satisfiedNote'),
    })}
  </ul>`;
}

/** The service figures of each channel, with the targets of the platform. */
export class WbServiceFiguresPaper extends WorkPaper {
  #channel(figures: ServiceFigures): TemplateResult {
    const desk = houseOf(this.host)?.desks.find(({ channel }) => channel === figures.channel);
    return html`<section class="section">
      <h3>${channelName(this.host, figures.channel)}</h3>
      ${shares(figures, desk)}
      <dl class="facts tight">
        ${fact(t('papers:service.figures.firstResponse'), heldTo(figures.firstResponse, desk?.firstResponseHours))}
        ${fact(t('papers:service.figures.resolution'), heldTo(figures.resolution, desk?.resolutionHours))}
        ${fact(t('papers:service.figures.arrived'), formatNumber(figures.arrived))} ${fact(t('papers:service.figures.open'), formatNumber(figures.open))}
        ${fact(t('papers:service.figures.waiting'), formatNumber(figures.waiting))} ${fact(t('papers:service.figures.breached'), formatNumber(figures.breached))}
      </dl>
    </section>`;
  }

  protected override page(): TemplateResult {
    return html`<div class="paper figures-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:serviceFigures.title')}</h2>
      ${serviceOf(this.host).figures.map((figures) => this.#channel(figures))}
    </div>`;
  }
}

customElements.define('wb-service-figures-paper', WbServiceFiguresPaper);
