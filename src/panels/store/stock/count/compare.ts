import { html, nothing, type TemplateResult } from 'lit';
import type { CountView } from '../../../../host/index.ts';
import { formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import type { Work } from '../../../parts/paper.ts';
import { productName } from '../../../parts/words.ts';
import { openHandbook } from '../../../shell/paper.ts';
import { say, signed, skuOf } from '../parts/stock-words.ts';

type Differs = NonNullable<CountView['variances']>[number];

function row(work: Work, { product, book, pieces }: Differs): TemplateResult {
  const by = pieces - book;
  return html`<tr>
    <th scope="row">${productName(work.host, product)}<span class="sub">${skuOf(work.host, product)}</span></th>
    <td class="num">${formatNumber(book)}</td>
    <td class="num">${formatNumber(pieces)}</td>
    <td class="num"><strong class=${by === 0 ? '' : 'differs'}>${signed(by)}</strong></td>
  </tr>`;
}

/** Book, count and difference side by side; once the count was written down. */
function compareTable(work: Work, { sort, variances = [] }: CountView): TemplateResult {
  const head = (column: string): string => t(`papers:store.stock.compare.${sort}.${column}`);
  return html`<div class="table-frame">
    <table class="table compare">
      <thead>
        <tr>
          <th scope="col">${t('papers:lines.product')}</th>
          <th scope="col" class="num">${head('book')}</th>
          <th scope="col" class="num">${head('counted')}</th>
          <th scope="col" class="num">${head('by')}</th>
        </tr>
      </thead>
      <tbody>${variances.map((each) => row(work, each))}</tbody>
    </table>
  </div>`;
}

const canRecount = ({ stage, sort }: CountView): boolean =>
  sort === 'bin' && (stage === 'varied' || stage === 'investigating' || stage === 'explained');

/** How the count and the book compare, and the button that counts once more. */
export function comparePart(work: Work, count: CountView): TemplateResult {
  if (count.variances === undefined)
    return html`<p class="note good">${icon('check-circle')}<span>${t('papers:store.stock.compare.same')}</span></p>`;
  const does = (): unknown => work.act('recount', 'count/recount', { count: count.id });
  const rule = (event: Event): void => {
    if (event.target !== null) openHandbook(event.target);
  };
  return html`${compareTable(work, count)}
    ${
      canRecount(count)
        ? html`<div class="acts">
            ${actButton(work, { name: 'recount', icon: 'refresh', words: t('papers:store.stock.act.recount'), does })}
            <button type="button" class="button link" @click=${rule}>${icon('book')}${t('papers:store.stock.compare.rule')}</button>
          </div>`
        : nothing
    }
    ${work.outcome('recount')}`;
}

/** A count's way on one line, for the head of its paper: why it is on the list. */
export const whyWords = ({ why, sort }: CountView): string =>
  sort === 'reservations' ? say('sort', sort) : say('why', why);
