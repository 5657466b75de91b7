import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.ts';
import { type Block, parseHandbook } from './handbook-blocks.ts';
import { type Mark, type Marked, markBlocks } from './handbook-marks.ts';

const markClass = (is: boolean): unknown => (is ? 'is-marked' : nothing);

/** For screen readers; on the screen a bar and a tint say it. */
const marked = (is: boolean): unknown =>
  is ? html`<span class="visually-hidden">${t('app:handbook.marked')}</span>` : nothing;

function renderTable([head = [], ...rows]: readonly (readonly string[])[], marks: Marked): TemplateResult {
  const cellClass = (at: number): unknown => markClass(marks.columns.has(at));
  const row = (
    cells: readonly string[],
    place: number,
  ): TemplateResult => html`<tr class=${markClass(marks.rows.has(place))}>
    ${cells.map((cell, at) =>
      at === 0
        ? html`<th scope="row" class=${cellClass(at)}>${cell}${marked(marks.rows.has(place))}</th>`
        : html`<td class=${cellClass(at)}>${cell}</td>`,
    )}
  </tr>`;
  return html`<div class="table-frame" tabindex="0" role="group" aria-label=${head.join(' · ')}>
    <table class="table">
      <thead><tr>${head.map((cell, at) => html`<th scope="col" class=${cellClass(at)}>${cell}${marked(marks.columns.has(at))}</th>`)}</tr></thead>
      <tbody>${rows.map(row)}</tbody>
    </table>
  </div>`;
}

function renderBlock(block: Block, marks: Marked): TemplateResult {
  const whole = markClass(marks.whole);
  if (block.kind === 'heading') return html`<h4 class=${whole}>${block.text}${marked(marks.whole)}</h4>`;
  if (block.kind === 'words') return html`<p class=${whole}>${block.text}</p>`;
  if (block.kind === 'table') return renderTable(block.rows, marks);
  return html`<ul class=${whole}>
    ${block.items.map((item, at) => html`<li class=${markClass(marks.items.has(at))}>${item}${marked(marks.items.has(at))}</li>`)}
  </ul>`;
}

/** A handbook page as elements; its text is never read as HTML. `marks`: what is shown as concerning the paper at hand. */
export function renderHandbook(body: string, marks: readonly Mark[] = []): readonly TemplateResult[] {
  const blocks = parseHandbook(body);
  const found = markBlocks(blocks, marks);
  return blocks.flatMap((block, at) => {
    const marksOf = found[at];
    return marksOf === undefined ? [] : [renderBlock(block, marksOf)];
  });
}
