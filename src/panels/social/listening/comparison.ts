import { html, nothing, svg, type TemplateResult } from 'lit';
import { brandOf, type ClipFigure, countedIn, type HeardSlice, heardFigure, tonesOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import type { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { brandName, heardOf, houseOf, percentWords, signedWords } from './listening-view.ts';
import { CUTS, type Cut, cutName, cutValues, type Part, partOf, partWords } from './slice.ts';

const isSmall = (work: WorkPaper, base: number): boolean => base < (houseOf(work.host).rules.leastPosts ?? 0);

/** A figure in words, with its sign where it can be below zero. */
export const figureWords = (figure: ClipFigure, value: number): string => {
  if (figure === 'mentions') return String(value);
  return figure === 'net-sentiment' ? signedWords(value) : percentWords(value);
};

/** A bar as long as a share, or to the left and right of the middle by its sign. */
function bar(figure: ClipFigure, value: number): TemplateResult {
  const share = Math.abs(value) / 10;
  const half = share / 2;
  const shape =
    figure === 'net-sentiment'
      ? svg`<rect class=${value < 0 ? 'is-below' : 'is-above'} x="${value < 0 ? 50 - half : 50}%" width="${half}%" height="100%" /><rect class="is-middle" x="50%" width="1" height="100%" />`
      : svg`<rect class="is-share" width="${share}%" height="100%" />`;
  return html`<svg class="talk-bar" aria-hidden="true" width="100%" height="8">${shape}</svg>`;
}

/** A figure of a slice with its bar, and the button that clips it. */
function figureCell(work: WorkPaper, figure: ClipFigure, slice: HeardSlice): TemplateResult {
  const worked = heardFigure(heardOf(work.host), figure, slice);
  if (worked === null) return html`<span class="sub">–</span>`;
  const words = figureWords(figure, worked.value);
  const label = t('papers:listening.clipFigure', {
    brand: brandName(work.host, slice.brand),
    figure: term('clipFigure', figure),
    value: words,
  });
  const does = (): unknown => work.act('board', 'evidence/clip', { kind: 'figure', figure, ...slice });
  const name = ['clip', figure, ...Object.values(slice)].join('/');
  return html`<div class="figure-cell">
    <span class="number">${words}</span>
    ${actButton(work, { name, icon: 'pin', words: html`<span class="visually-hidden">${label}</span>`, look: 'small quiet', does })}
    ${figure === 'mentions' ? nothing : bar(figure, worked.value)}
    ${isSmall(work, worked.base) ? html`<span class="chip small now">${t('papers:listening.small', { count: worked.base })}</span>` : nothing}
  </div>`;
}

function tonesCell(work: WorkPaper, { brand, ...part }: HeardSlice): TemplateResult {
  const { positive, negative, neutral, mixed } = tonesOf(
    countedIn(heardOf(work.host), part).filter((post) => brandOf(post) === brand),
  );
  return html`${t('papers:listening.tones', { positive, negative, neutral, mixed })}`;
}

const HEADS: readonly ClipFigure[] = ['mentions', 'share-of-voice', 'net-sentiment'];

function table(work: WorkPaper, caption: string, first: string, rows: readonly (readonly [string, HeardSlice])[]) {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="table talk-table">
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${HEADS.map((figure) => html`<th scope="col">${term('clipFigure', figure)}</th>`)}
          <th scope="col">${t('papers:listening.tonesHead')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, slice]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${HEADS.map((figure) => html`<td>${figureCell(work, figure, slice)}</td>`)}
              <td class="sub">${tonesCell(work, slice)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The brands beside each other: own, same category, other categories. */
export function brandTable(work: WorkPaper): TemplateResult {
  const part = partOf(work);
  const rows = houseOf(work.host).brands.map(
    ({ id, kind }) => [`${brandName(work.host, id)} · ${term('brandKind', kind)}`, { brand: id, ...part }] as const,
  );
  const caption = t('papers:listening.comparison', { part: partWords(work.host, part) });
  return table(work, caption, t('papers:listening.brand'), rows);
}

/** One brand cut by topic, platform or market. */
export function cutTable(work: WorkPaper): TemplateResult {
  const { host } = work;
  const form = work.form('cut');
  const brand = form.text('brand', houseOf(host).brands[0]?.id ?? '');
  const cut = (CUTS.find((each) => each === form.text('by')) ?? 'topic') satisfies Cut;
  const part = partOf(work);
  const rows = cutValues(host, cut).map((value) => {
    const slice: Part = { ...part, [cut]: value };
    return [cutName(host, cut, value), { brand, ...slice }] as const;
  });
  const caption = t('papers:listening.cutCaption', {
    brand: brandName(host, brand),
    by: t(`papers:listening.cut.${cut}`),
  });
  return table(work, caption, t(`papers:listening.cut.${cut}`), rows);
}

/** A sign that figures are worked out of so few posts that there is nothing to see yet. */
export const nothingCounted = (work: WorkPaper): unknown =>
  countedIn(heardOf(work.host), { topic: null, platform: null, market: null }).length > 0
    ? nothing
    : html`<p class="note">${icon('info')}<span>${t('papers:listening.nothingCounted')}</span></p>`;
