import { html, nothing, type TemplateResult } from 'lit';
import {
  type Channel,
  type Currency,
  DIFFERENCES,
  type Difference,
  makeAmountText,
  ordersOf,
  type Payout,
  type PayoutLine,
} from '../../../host/index.ts';
import { formatMoment, formatMoney, formatNumber, formatPermille } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import { fact } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { channelName, findChannel, term } from '../../parts/words.ts';

const rateWords = (rate: number): string => String(rate / 1000);

/** The amount of a statement line for each kind of difference. */
const FIGURES: Readonly<Record<Difference, (line: PayoutLine) => string>> = {
  commission: (line) => makeAmountText({ amount: line.commission, currency: line.currency }),
  'payment-fee': (line) => makeAmountText({ amount: line.paymentFee, currency: line.currency }),
  'shipping-twice': (line) => makeAmountText({ amount: line.shipping, currency: line.currency }),
  chargeback: (line) => makeAmountText({ amount: line.chargeback, currency: line.currency }),
  'exchange-rate': (line) => rateWords(line.rate),
};

const COLUMNS = [
  'commission',
  'payment-fee',
  'shipping-twice',
  'chargeback',
  'exchange-rate',
] as const satisfies readonly Difference[];

const markOf = (line: PayoutLine, kind: Difference): string => `${line.order}|${kind}`;

/** One payout statement: every amount beside the contract, and checkboxes for differences. */
export class WbPayoutPaper extends WorkPaper {
  #marks(payout: Payout): readonly string[] {
    return payout.checked
      ? payout.checked.differences.map(({ order, kind }) => `${order}|${kind}`)
      : this.form('marks').list('marks');
  }

  #head(payout: Payout): TemplateResult {
    return html`<header class="record-head">
      <p class="sub">${formatMoment(payout.at)}</p>
      <h2 data-heading tabindex="-1">${t('papers:payout.title', { channel: channelName(this.host, payout.channel) })}</h2>
      <dl class="facts">
        ${fact(t('papers:payout.total'), formatMoney({ amount: payout.total, currency: 'TWD' }))}
        ${fact(t('papers:payout.due'), payout.checked ? t('papers:payout.checkedAt', { at: formatMoment(payout.checked.at) }) : dueOf(this.host, payout.dueAt))}
        ${payout.corrected > 0 ? fact(t('papers:payout.corrected'), formatMoney({ amount: payout.corrected, currency: 'TWD' })) : nothing}
      </dl>
    </header>`;
  }

  #contract(channel: Channel | undefined, payout: Payout): TemplateResult {
    const currencies = new Set<Currency>(payout.lines.map((line) => line.currency));
    const rates = this.host.catalogue.markets.filter((market) => currencies.has(market.currency));
    return html`<section class="contract">
      <h3>${t('papers:payout.contract')}</h3>
      <dl class="facts tight">
        ${fact(term('difference', 'commission'), formatPermille(channel?.commissionPermille ?? 0))}
        ${fact(term('difference', 'payment-fee'), formatPermille(channel?.paymentPermille ?? 0))}
        ${rates.map((market) => fact(t('papers:payout.rateOf', { currency: market.currency }), `${rateWords(market.rate)} TWD`))}
      </dl>
    </section>`;
  }

  #figure(payout: Payout, line: PayoutLine, kind: Difference): TemplateResult {
    const marked = this.#marks(payout).includes(markOf(line, kind));
    const figure = FIGURES[kind](line);
    if (payout.checked)
      return html`<td class="num">${marked ? html`<strong class="marked">${icon('flag', t('papers:payout.marked'))}${figure}</strong>` : figure}</td>`;
    return html`<td class="num">
      <button
        type="button"
        class="figure"
        aria-pressed=${marked}
        aria-label=${t('papers:payout.mark', { number: line.number, kind: term('difference', kind), figure })}
        @click=${() => this.form('marks').toggle('marks', markOf(line, kind))}
      >
        ${marked ? icon('flag') : nothing}${figure}
      </button>
    </td>`;
  }

  #line(payout: Payout, line: PayoutLine): TemplateResult {
    const money = (amount: number): string => makeAmountText({ amount, currency: line.currency });
    return html`<tbody>
      <tr class="payout-order">
        <th scope="rowgroup" colspan="7">
          <button type="button" class="button link number" @click=${() => this.open('order', line.order)}>${line.number}</button>
          <span class="sub number">${t('papers:payout.gross')} ${line.currency} ${money(line.gross)}</span>
        </th>
      </tr>
      <tr>
        ${COLUMNS.slice(0, 4).map((kind) => this.#figure(payout, line, kind))}
        <td class="num">${money(line.net)}</td>
        ${this.#figure(payout, line, 'exchange-rate')}
        <td class="num">${formatNumber(line.paid)}</td>
      </tr>
    </tbody>`;
  }

  #table(payout: Payout): TemplateResult {
    const head = (kind: Difference): TemplateResult =>
      html`<th scope="col" class="num">${t(`papers:payout.column.${kind}`)}</th>`;
    return html`<div class="table-frame" data-part="check">
      <table class="table payout">
        <caption class="visually-hidden">${t('papers:payout.statement')}</caption>
        <thead>
          <tr>
            ${COLUMNS.slice(0, 4).map(head)}
            <th scope="col" class="num">${t('papers:payout.net')}</th>
            ${head('exchange-rate')}
            <th scope="col" class="num">${t('papers:payout.paid')}</th>
          </tr>
        </thead>
        ${payout.lines.map((line) => this.#line(payout, line))}
      </table>
    </div>`;
  }

  #send(payout: Payout): Promise<boolean> {
    const marks = this.#marks(payout);
    const differences = payout.lines.flatMap((line) =>
      DIFFERENCES.filter((kind) => marks.includes(markOf(line, kind))).map((kind) => ({ order: line.order, kind })),
    );
    const form = this.form('marks');
    return this.act('reconcile', 'payout/reconcile', { payout: payout.id, differences }, { form });
  }

  protected override page(): TemplateResult {
    const payout = ordersOf(this.host.view()).payouts.find((each) => each.id === this.paper.id);
    if (payout === undefined) return html`<p class="empty">${icon('receipt')}${t('papers:payout.unknown')}</p>`;
    const count = this.#marks(payout).length;
    return html`<article class="paper payout-paper">
      ${this.#head(payout)} ${this.#contract(findChannel(this.host, payout.channel), payout)}
      ${payout.checked ? nothing : html`<p class="field-note">${t('papers:payout.note')}</p>`} ${this.#table(payout)}
      ${this.outcome('reconcile')}
      ${
        payout.checked
          ? nothing
          : html`<div class="paper-foot">
            <span class="grow">${t('papers:payout.count', { count })}</span>
            ${actButton(this, { name: 'reconcile', icon: 'check', words: t('papers:act.reconcile'), look: 'primary', does: () => this.#send(payout) })}
          </div>`
      }
    </article>`;
  }
}

customElements.define('wb-payout-paper', WbPayoutPaper);
