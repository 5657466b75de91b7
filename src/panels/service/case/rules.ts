import { html, nothing, type TemplateResult } from 'lit';
import type { AfterSalesRule, CaseView, SittingHost } from '../../../host/index.ts';
import { formatDate } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { segmentsRow } from '../../parts/segments.ts';
import { channelName, countryWords, term } from '../../parts/words.ts';
import { openHandbook } from '../../shell/paper.ts';
import { houseOf, saleOf } from '../parts/service-view.ts';
import { say } from '../parts/service-words.ts';

export const ruleName = (host: SittingHost, id: string): string => nameOf(host, 'basis', id);

const joined = (words: readonly string[]): string => words.join(t('papers:listSign'));

/** The markets and channels of a rule, or a text that it applies everywhere. */
function placesOf(host: SittingHost, { markets, channels }: AfterSalesRule): string {
  const places = [...(markets ?? []).map(countryWords), ...(channels ?? []).map((id) => channelName(host, id))];
  return places.length === 0 ? t('papers:service.rules.everywhere') : joined(places);
}

function validity({ validFrom, validTo }: AfterSalesRule): string {
  const from = formatDate(validFrom);
  return validTo === undefined
    ? t('papers:service.rules.since', { from })
    : t('papers:service.rules.between', { from, to: formatDate(validTo) });
}

/** The goods that a rule excludes, always or once their seal is broken; null where there are none. */
function exceptions({ except, exceptOpened }: AfterSalesRule): string | null {
  const traits = (of: AfterSalesRule['except']): string => joined(of.map((trait) => term('trait', trait)));
  const parts = [
    except.length === 0 ? '' : t('papers:service.rules.except', { what: traits(except) }),
    exceptOpened.length === 0 ? '' : t('papers:service.rules.onceOpened', { what: traits(exceptOpened) }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(t('papers:service.rules.andAlso'));
}

function nameCell(work: Work, rule: AfterSalesRule): TemplateResult {
  return html`<th scope="row">
    ${ruleName(work.host, rule.id)}
    <span class="line"
      ><span class="chip small ${rule.kind === 'law' ? 'blue' : ''}">${say('source', rule.kind)}</span> ${placesOf(work.host, rule)}</span
    >
    <span class="line">
      <button type="button" class="button link" @click=${(event: Event) => event.target && openHandbook(event.target, rule.page)}>
        ${icon('book')}${t('papers:handbook')}
      </button>
    </span>
    <details class="rule-source">
      <summary>${t('papers:service.rules.source')}</summary>
      ${rule.source}
    </details>
  </th>`;
}

function ruleRow(work: Work, rule: AfterSalesRule): TemplateResult {
  const except = exceptions(rule);
  return html`<tr>
    ${nameCell(work, rule)}
    <td>
      <span class="line">${joined(rule.grounds.map((ground) => say('ground', ground)))}</span>
      <span class="line"><strong>${t('papers:service.rules.days', { count: rule.days })}</strong></span>
      <span class="line sub">${validity(rule)}</span>
      ${except === null ? nothing : html`<span class="line rule-except">${icon('cancel')}<span>${except}</span></span>`}
    </td>
    <td>
      <span class="line">${joined(rule.decisions.map((decision) => say('decision', decision)))}</span>
      <span class="line sub">${t(`papers:service.rules.return-${rule.returnPaidBy}`)}</span>
      ${rule.refundsShipping ? html`<span class="line sub">${t('papers:service.rules.refundsShipping')}</span>` : nothing}
    </td>
  </tr>`;
}

const holdsFor = (rule: AfterSalesRule, market: string | undefined, channel: string): boolean =>
  (market === undefined || rule.markets?.includes(market) !== false) && rule.channels?.includes(channel) !== false;

/** The handbook's table of after-sales rules. */
export function rulesPart(work: Work, serviceCase: CaseView): TemplateResult {
  const form = work.form('rules');
  const near = form.text('shown', 'all') === 'near';
  const market = saleOf(work.host, serviceCase.order)?.market;
  const rules = houseOf(work.host)?.afterSales ?? [];
  const shown = near ? rules.filter((rule) => holdsFor(rule, market, serviceCase.channel)) : rules;
  const columns = ['rule', 'when', 'gives'];
  const choices = (['all', 'near'] as const).map((id) => ({ id, words: t(`papers:service.rules.${id}`) }));
  const title = t('papers:service.rules.title');
  return html`${segmentsRow(title, choices, near ? 'near' : 'all', (shown) => form.set('shown', shown))}
    <div class="table-frame rules-frame" tabindex="0" role="group" aria-label=${t('papers:service.rules.title')}>
      <table class="table rules">
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${t(`papers:service.rules.column.${column}`)}</th>`)}</tr>
        </thead>
        <tbody>${shown.map((rule) => ruleRow(work, rule))}</tbody>
      </table>
    </div>`;
}
