import { html, type TemplateResult } from 'lit';
import { type Channel, type Figures, ordersOf } from '../../../host/index.ts';
import { formatNumber, formatPermille } from '../../format.ts';
import { t } from '../../i18n.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { meterOf } from '../../parts/rate-meter.ts';
import { channelName } from '../../parts/words.ts';

interface Rate {
  readonly name: 'lateShipment' | 'cancellation' | 'validTracking' | 'onTime';
  readonly part: number;
  readonly of: number;
  /** Per-mille. */
  readonly target: number;
  readonly atMost: boolean;
}

function ratesOf(figures: Figures | undefined, channel: Channel): readonly Rate[] {
  const { targets } = channel;
  return [
    {
      name: 'lateShipment',
      part: figures?.late ?? 0,
      of: figures?.shipped ?? 0,
      target: targets.lateShipment,
      atMost: true,
    },
    {
      name: 'cancellation',
      part: figures?.cancelled ?? 0,
      of: figures?.orders ?? 0,
      target: targets.cancellation,
      atMost: true,
    },
    {
      name: 'validTracking',
      part: figures?.validTracking ?? 0,
      of: figures?.tracked ?? 0,
      target: targets.validTracking,
      atMost: false,
    },
    { name: 'onTime', part: figures?.onTime ?? 0, of: figures?.delivered ?? 0, target: targets.onTime, atMost: false },
  ];
}

function rateMeter({ name, part, of, target, atMost }: Rate): TemplateResult {
  return meterOf({
    name: t(`papers:figures.${name}`),
    permille: of === 0 ? null : Math.round((part * 1000) / of),
    target,
    atMost,
    aim: t(atMost ? 'papers:figures.atMost' : 'papers:figures.atLeast', { target: formatPermille(target) }),
    note: t('papers:figures.of', { part: formatNumber(part), of: formatNumber(of) }),
  });
}

/** Each channel's platform performance against its targets. */
export class WbFiguresPaper extends WorkPaper {
  #channel(channel: Channel): TemplateResult {
    const desk = ordersOf(this.host.view()).desks.find((each) => each.id === channel.id);
    return html`<section class="section">
      <h3>${channelName(this.host, channel.id)}</h3>
      <ul class="rates">${ratesOf(desk?.figures, channel).map(rateMeter)}</ul>
    </section>`;
  }

  protected override page(): TemplateResult {
    return html`<div class="paper figures-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:figures.title')}</h2>
      ${this.host.catalogue.channels.map((channel) => this.#channel(channel))}
    </div>`;
  }
}

customElements.define('wb-figures-paper', WbFiguresPaper);
