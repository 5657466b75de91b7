import { html, nothing, type TemplateResult } from 'lit';
import {
  CRITERIA,
  type Criterion,
  type Estimate,
  type MarkerFigures,
  type MarkingOverview,
} from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';

const two = (value: number): string => value.toFixed(2);
const signed = (value: number | null): string => (value === null ? '—' : `${value > 0 ? '+' : ''}${two(value)}`);

/** An estimate with its 95 % interval, which is never left out. */
const estimated = (estimate: Estimate | null | undefined): TemplateResult =>
  estimate === null || estimate === undefined
    ? html`<span class="muted">${t('marking:figures.too-few')}</span>`
    : html`${two(estimate.value)} <span class="muted small nowrap">${two(estimate.low)} – ${two(estimate.high)}</span>`;

/** How far markers agree, by criterion. */
export function agreementTable({ agreement, anchors }: MarkingOverview): TemplateResult {
  const row = (criterion: Criterion): TemplateResult => {
    const { letters, kappa, reliability, model } = agreement[criterion];
    return html`<tr>
      <th scope="row">${t(`marking:rubric.${criterion}.name`)}</th>
      <td class="num">${letters}</td>
      <td class="number">${estimated(kappa)}</td>
      <td class="number">${estimated(reliability?.single)}</td>
      <td class="number">${estimated(reliability?.average)}</td>
      <td>${t(`marking:figures.model.${model}`)}</td>
      ${anchors === null ? nothing : html`<td class="number">${estimated(anchors[criterion]?.average)}</td>`}
    </tr>`;
  };
  return html`<div class="table-frame" role="region" tabindex="0" aria-label=${t('marking:figures.agreement')}>
    <table class="table">
      <thead><tr>
        <th scope="col">${t('marking:figures.criterion')}</th>
        <th scope="col" class="num">${t('marking:figures.letters')}</th>
        <th scope="col">${t('marking:figures.kappa')}</th>
        <th scope="col">${t('marking:figures.single')}</th>
        <th scope="col">${t('marking:figures.average')}</th>
        <th scope="col">${t('marking:figures.by')}</th>
        ${anchors === null ? nothing : html`<th scope="col">${t('marking:figures.anchors')}</th>`}
      </tr></thead>
      <tbody>${CRITERIA.map(row)}</tbody>
    </table>
  </div>`;
}

/** How each marker marks. */
export function markersTable({ markers, people }: MarkingOverview): TemplateResult {
  const nameOf = (id: string): string => people.find((each) => each.id === id)?.name ?? id;
  const given = ({ byCriterion }: MarkerFigures, criterion: Criterion): string => {
    const figures = byCriterion[criterion];
    return figures === null ? '—' : `${two(figures.mean)} ± ${two(figures.spread)}`;
  };
  return html`<div class="table-frame" role="region" tabindex="0" aria-label=${t('marking:figures.markers')}>
    <table class="table">
      <thead><tr>
        <th scope="col">${t('marking:figures.marker')}</th>
        <th scope="col" class="num">${t('marking:figures.letters')}</th>
        ${CRITERIA.map((criterion) => html`<th scope="col" class="num">${t(`marking:rubric.${criterion}.name`)}</th>`)}
        <th scope="col" class="num">${t('marking:figures.severity')}</th>
        <th scope="col" class="num">${t('marking:figures.known')}</th>
        <th scope="col" class="num">${t('marking:figures.bias')}</th>
        <th scope="col" class="num">${t('marking:figures.drift')}</th>
      </tr></thead>
      <tbody>${markers.map(
        (each) => html`<tr>
          <th scope="row"><bdi>${nameOf(each.marker)}</bdi></th>
          <td class="num">${each.letters}</td>
          ${CRITERIA.map((criterion) => html`<td class="num">${given(each, criterion)}</td>`)}
          <td class="num">${signed(each.severity)}</td>
          <td class="num">${each.anchors}</td>
          <td class="num">${signed(each.bias)}</td>
          <td class="num">${signed(each.drift)}</td>
        </tr>`,
      )}</tbody>
    </table>
  </div>
  <p class="small muted">${t('marking:figures.note')}</p>`;
}
