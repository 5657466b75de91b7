import { html, nothing, type TemplateResult } from 'lit';
import {
  addSums,
  type CollectionView,
  daysOf,
  ENGAGEMENT_BASES,
  heardBy,
  interactionsOf,
  type Metric,
  sumsOf,
} from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField, textField } from '../../parts/fields.ts';
import { fact, fold } from '../../parts/fold.ts';
import type { Form } from '../../parts/form.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { COLLECTION, daysIn, houseOf, isOver, stepOf } from './insights-view.ts';
import { notMetric, parseMetric, typedMetric, unitWords } from './metric-input.ts';

/** Sums by the names under which the paper shows them. */
type Sums = NonNullable<CollectionView['collected']>['sums'];

const SHOWN = ['posts', 'impressions', 'reach', 'views', 'likes', 'comments', 'shares', 'saves'] as const;
const MORE = ['clicks', 'orders', 'revenue', 'spend', 'followers'] as const;

const sumFacts = (sums: Sums): TemplateResult => html`<dl class="facts insight-sums">
  ${SHOWN.map((name) => fact(t(`papers:insights.count.${name}`), formatNumber(sums[name])))}
  ${fact(t('papers:insights.count.interactions'), formatNumber(interactionsOf(sums)))}
  ${MORE.map((name) => fact(t(`papers:insights.count.${name}`), formatNumber(sums[name])))}
</dl>`;

/** What all accounts of the week add up to, once each has settled. */
function sumsOfAll({ host }: Work, collection: CollectionView): Sums | null {
  const house = houseOf(host);
  const days = daysIn(host.view());
  if (house === undefined || !isOver(host.view(), house, collection)) return null;
  return addSums(house.accounts.map(({ id }) => sumsOf(days, id, collection)));
}

/** What was said of each brand in the market of the account. */
function mentions(work: Work, { account, from, metrics }: CollectionView): TemplateResult | typeof nothing {
  const { host } = work;
  const house = houseOf(host);
  if (account === null || house === undefined || !metrics.includes('share-of-voice')) return nothing;
  const heard = heardBy(house, host.view().social?.voices ?? [], account, from);
  return html`<h4>${t('papers:insights.mentions')}</h4>
    <dl class="facts insight-sums">
      ${Object.entries(heard?.mentions ?? {}).map(([brand, count]) => fact(nameOf(host, 'figureBrand', brand), formatNumber(count)))}
    </dl>`;
}

const fieldOf = (metric: Metric): string => `metric/${metric}`;

function textIn(form: Form, { metrics, computed }: CollectionView, metric: Metric): string {
  const value = computed?.values[metrics.indexOf(metric)];
  return form.text(fieldOf(metric), value === undefined ? '' : typedMetric(metric, value));
}

function send(work: Work, form: Form, collection: CollectionView): unknown {
  const { id, metrics, computed } = collection;
  const asksBase = metrics.includes('engagement-rate');
  const base = asksBase ? form.text('base', computed?.base ?? '') : null;
  const values = metrics.map((metric) => parseMetric(textIn(form, collection, metric), metric));
  if (base === '' || values.includes(undefined)) return work.refuse(form);
  return work.act(`compute/${id}`, 'insight/compute', { collection: id, base, values }, { form });
}

/** The form for the metrics of a collection. What was handed in stands in it until it is corrected. */
function metricsForm(work: Work, collection: CollectionView): TemplateResult {
  const { id, metrics, computed } = collection;
  const form = work.form(`metrics/${id}`);
  const base = form.text('base', computed?.base ?? '');
  return html`<div class="form-grid narrow">
      ${
        metrics.includes('engagement-rate')
          ? selectField(form, {
              name: 'base',
              label: t('papers:insights.base'),
              ask: t('papers:field.choose'),
              first: computed?.base ?? '',
              error: missing(form, base),
              options: ENGAGEMENT_BASES.map((each) => [each, term('engagementBase', each)]),
            })
          : nothing
      }
      ${metrics.map((metric) => {
        const text = textIn(form, collection, metric);
        return textField(form, {
          name: fieldOf(metric),
          label: term('metric', metric),
          unit: unitWords(metric),
          numeric: true,
          first: text,
          error: notMetric(form, text, metric),
        });
      })}
    </div>
    ${computed === undefined ? nothing : html`<p><span class="chip good">${icon('check')}${t('papers:insights.handedIn', { at: formatMoment(computed.at) })}</span></p>`}
    <div class="acts">
      ${actButton(work, {
        name: form.key,
        icon: 'send',
        words: t(computed === undefined ? 'papers:insights.submitMetrics' : 'papers:insights.correctMetrics'),
        look: 'primary',
        does: () => send(work, form, collection),
      })}
    </div>
    ${work.outcome(`compute/${id}`)}`;
}

/** How far the platform is with the week of an account: days that are settled, of seven. */
function standing(work: Work, { account, from, to }: CollectionView): string {
  if (account === null) return '';
  const days = daysOf(daysIn(work.host.view()), account, { from, to });
  const settled = days.filter((day) => day.settled).length;
  return t('papers:insights.settledDays', { settled, shown: days.length });
}

function collectPart(work: Work, { id, collected }: CollectionView): TemplateResult | typeof nothing {
  if (collected?.settled === true) return nothing;
  return html`${
    collected === undefined
      ? nothing
      : html`<p class="note">${icon('alert')}${t('papers:insights.collectedEarly', { at: formatMoment(collected.at) })}</p>`
  }
    <div class="acts">
      ${actButton(work, {
        name: `collect/${id}`,
        icon: 'download',
        words: t(collected === undefined ? 'papers:insights.collect' : 'papers:insights.collectAgain'),
        look: 'primary',
        does: () => work.act(`collect/${id}`, 'insight/collect', { collection: id }),
      })}
    </div>`;
}

/** The body of a collection: how it stands, what was collected, and the metrics to be worked out. */
function body(work: Work, collection: CollectionView): TemplateResult {
  const { id, account, collected, collectBy, computeBy } = collection;
  const { host } = work;
  const sums = account === null ? sumsOfAll(work, collection) : (collected?.sums ?? null);
  const canCompute = account === null ? sums !== null : collected?.settled === true;
  const isOpen = host.clock() <= computeBy;
  return html`<dl class="facts">
      ${account === null ? nothing : fact(t('papers:insights.platform'), standing(work, collection))}
      ${account === null ? nothing : fact(t('papers:insights.collectBy'), collected?.settled === true ? html`<span class="chip good">${icon('check')}${t('papers:insights.collectedAt', { at: formatMoment(collected.at) })}</span>` : dueOf(host, collectBy))}
      ${fact(t('papers:insights.computeBy'), dueOf(host, computeBy))}
    </dl>
    ${account === null ? nothing : collectPart(work, collection)} ${work.outcome(`collect/${id}`)}
    ${account === null && sums === null ? html`<p class="sub">${t('papers:insights.allWait')}</p>` : nothing}
    ${sums === null ? nothing : sumFacts(sums)} ${canCompute ? mentions(work, collection) : nothing}
    ${canCompute && (isOpen || collection.computed !== undefined) ? metricsForm(work, collection) : nothing}`;
}

const CHIPS = { waits: '', collect: 'now', compute: 'now', done: 'good', closed: 'late' } as const;

/** A collection that can be folded. It opens by itself where something can be done. */
export function collectionPart(work: Work, collection: CollectionView): TemplateResult {
  const { host } = work;
  const step = stepOf(host.view(), houseOf(host), collection, host.clock());
  const chip = html`<span class="chip small ${CHIPS[step]}">${t(`papers:insights.step.${step}`)}</span>`;
  const isDue = step === 'collect' || step === 'compute';
  return fold(
    work,
    `collection-${collection.id}`,
    nameOf(host, COLLECTION, collection.id),
    isDue,
    () => body(work, collection),
    chip,
  );
}
