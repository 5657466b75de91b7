import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FreightMode } from '../../../host/index.ts';
import { formatDate, formatNumber, formatPermille } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { modeName, term } from '../../parts/words.ts';

const kilos = (grams: number): string => `${formatNumber(grams / 1000)} kg`;
const centimetres = (mm: number): string => formatNumber(mm / 10);

/** The weight rule of a mode as text. */
export const weightRule = (mode: FreightMode): string =>
  mode.volumetricDivisor === 0
    ? t('papers:mode.actual', { step: formatNumber(mode.roundToGrams) })
    : t('papers:mode.volumetric', {
        divisor: formatNumber(mode.volumetricDivisor),
        step: formatNumber(mode.roundToGrams),
      });

function tariffWords(mode: FreightMode, market: string): string {
  const tariff = mode.tariff[mode.lanes[market]?.zone ?? ''];
  if (tariff === undefined) return '—';
  const words = t('papers:mode.tariff', {
    first: formatNumber(tariff.first),
    firstGrams: formatNumber(tariff.firstGrams),
    step: formatNumber(tariff.step),
    stepGrams: formatNumber(tariff.stepGrams),
  });
  return mode.fuelPermille === 0
    ? words
    : `${words} ${t('papers:mode.fuel', { fuel: formatPermille(mode.fuelPermille) })}`;
}

function modeRow(work: Work, form: Form, mode: FreightMode, market: string): TemplateResult {
  const lane = mode.lanes[market];
  const id = form.id(`mode-${mode.id}`);
  return html`<tr class=${lane === undefined ? 'is-faint' : ''}>
    <td>
      <label class="choice" for=${id}>
        <input
          type="radio"
          id=${id}
          name=${form.id('mode')}
          .checked=${live(form.text('mode') === mode.id)}
          @change=${() => form.set('mode', mode.id)}
        />
        <span><strong>${modeName(work.host, mode.id)}</strong><span class="sub">${term('route', mode.route)} · ${term('papersKind', mode.papers)} · ${mode.incoterm}</span></span>
      </label>
    </td>
    <td>
      ${lane === undefined ? t('papers:mode.noLane') : t('papers:mode.days', { days: lane.days })}
      <span class="sub">${t('papers:mode.cutOff', { time: mode.cutOff })}</span>
    </td>
    <td>
      ${weightRule(mode)}
      <span class="sub">${t('papers:mode.limits', { weight: kilos(mode.maxGrams), side: centimetres(mode.maxSideMm), sum: centimetres(mode.maxSumMm) })}</span>
    </td>
    <td>${tariffWords(mode, market)}</td>
  </tr>`;
}

/** That the prices are nobody's, and from when they are. */
function tariffNote({ host: { catalogue } }: Work): string {
  const { tariffAsOf } = catalogue;
  return tariffAsOf === undefined
    ? t('papers:mode.training')
    : t('papers:mode.training-as-of', { date: formatDate(tariffAsOf) });
}

/** All modes with the handbook's data, in the sequence of the handbook. None is recommended. */
export const modeTable = (work: Work, form: Form, market: string): TemplateResult =>
  html`<div class="table-frame">
    <table class="table modes">
      <caption class="visually-hidden">${t('papers:mode.title')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('papers:mode.mode')}</th>
          <th scope="col">${t('papers:mode.time')}</th>
          <th scope="col">${t('papers:mode.weight')}</th>
          <th scope="col">${t('papers:mode.price')}</th>
        </tr>
      </thead>
      <tbody>
        ${work.host.catalogue.modes.map((mode) => modeRow(work, form, mode, market))}
      </tbody>
    </table>
  </div>
  <p class="field-note">${tariffNote(work)}</p>`;
