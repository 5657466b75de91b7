import { html, type TemplateResult } from 'lit';
import type { GateView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';

/** Says of a gate that takes nothing why: it is closed for today, or its carrier is on strike. */
export const gateShut = ({ standsUntil }: Pick<GateView, 'standsUntil'>): TemplateResult =>
  html`<span class="chip late">${icon('lock')}${
    standsUntil === undefined
      ? t('papers:handOver.shut')
      : t('papers:handOver.strike', { until: formatMoment(standsUntil) })
  }</span>`;
