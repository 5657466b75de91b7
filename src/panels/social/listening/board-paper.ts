import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { selectField } from '../../parts/fields.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { clippingList } from './clipping-list.ts';
import { brandTable, cutTable, nothingCounted } from './comparison.ts';
import { boardOf, brandName, clippingsOf, houseOf } from './listening-view.ts';
import { CUTS, partFields } from './slice.ts';

/** The evidence board: the brands compared by the trainee's own tags, and all that was clipped. */
export class WbBoardPaper extends WorkPaper {
  #limit(): unknown {
    const board = boardOf(this.host);
    return board === undefined
      ? nothing
      : html`<p class="sub">${icon('clock')}${t('papers:listening.boardDue', { until: formatMoment(board.until), count: clippingsOf(this.host).length })}</p>`;
  }

  #cutFields(): TemplateResult {
    const form = this.form('cut');
    const brands = houseOf(this.host).brands;
    return html`<div class="talk-fields">
      ${selectField(form, { name: 'brand', label: t('papers:listening.brand'), options: brands.map(({ id }) => [id, brandName(this.host, id)]) })}
      ${selectField(form, { name: 'by', label: t('papers:listening.cutBy'), options: CUTS.map((cut) => [cut, t(`papers:listening.cut.${cut}`)]) })}
    </div>`;
  }

  protected override page(): TemplateResult {
    return html`<div class="paper board-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:listening.board')}</h2>
      ${this.#limit()} ${nothingCounted(this)} ${this.outcome('board')}
      <section class="section" data-part="comparison">
        <h3>${t('papers:listening.compare')}</h3>
        <p class="sub">${t('papers:listening.compareNote')}</p>
        ${partFields(this)} ${brandTable(this)}
      </section>
      <section class="section" data-part="cut">
        <h3>${t('papers:listening.cutTitle')}</h3>
        ${this.#cutFields()} ${cutTable(this)}
      </section>
      <section class="section" data-part="clippings">
        <h3>${t('papers:listening.clippings')}</h3>
        ${clippingList(this)}
      </section>
    </div>`;
  }
}

customElements.define('wb-board-paper', WbBoardPaper);
