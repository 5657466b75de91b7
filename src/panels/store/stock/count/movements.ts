import { html, type TemplateResult } from 'lit';
import type { CountView } from '../../../../host/index.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import type { Work } from '../../../parts/paper.ts';
import { segmentsRow } from '../../../parts/segments.ts';
import { productName } from '../../../parts/words.ts';
import { entriesOf, entriesTable } from '../parts/entries.ts';
import { say, signed } from '../parts/stock-words.ts';
import { evidenceButton } from './evidence.ts';

/** What was booked of the products that differ: of this bin alone, or of all bins. Each entry can be evidence. */
export function movementsPart(work: Work, count: CountView): TemplateResult {
  const form = work.form('movements');
  const here = count.sort === 'bin' && form.text('shown', 'here') === 'here';
  const products = [...new Set([count.product, ...(count.variances ?? []).map(({ product }) => product)])];
  const choices = (['here', 'all'] as const).map((id) => ({
    id,
    words: t(`papers:store.stock.entries.${id}`, { bin: count.bin }),
  }));
  const filter = t('papers:store.stock.entries.filter');
  const table = (product: string): TemplateResult => {
    const entries = entriesOf(work.host, product).filter(({ bin }) => !here || bin === count.bin);
    const label = t('papers:store.stock.entries.of', { product: productName(work.host, product) });
    return html`<h4>${label}
        <button type="button" class="button link" @click=${() => work.open('ledger', product)}>${icon('book')}${t('papers:store.stock.entries.open')}</button>
      </h4>
      ${
        entries.length === 0
          ? html`<p class="sub">${t('papers:store.stock.entries.none')}</p>`
          : entriesTable(work, entries, {
              label,
              cutOff: count.cutOff?.at,
              more: (entry) =>
                evidenceButton(work, count, entry.id, `${say('entry', entry.kind)} ${signed(entry.quantity)}`),
            })
      }`;
  };
  return html`${count.sort === 'bin' ? segmentsRow(filter, choices, here ? 'here' : 'all', (shown) => form.set('shown', shown)) : ''}
    ${products.map(table)}`;
}
