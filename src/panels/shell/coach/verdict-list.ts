import { html, nothing, type TemplateResult } from 'lit';
import type { Ledger } from '../../../host/index.ts';
import type { SittingElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { pagesNow } from '../guide/guide-state.ts';
import { openHandbook } from '../paper.ts';
import { criticalWords } from '../scoring-words.ts';
import { type VerdictWords, verdictsInWords } from './verdict-words.ts';

/** A button that opens a page of the handbook beside the work; nothing where a guide has not come to that page. */
export const pageLink = (from: SittingElement, page: string): TemplateResult | typeof nothing =>
  pagesNow(from.host).includes(page)
    ? html`<button type="button" class="button link small" @click=${() => openHandbook(from, page)}>
        ${icon('book')} ${from.host.text(`handbook.${page}.title`)}
      </button>`
    : nothing;

/** Lines of facts below a verdict or a hint. */
export const detailList = (details: readonly string[]): TemplateResult | typeof nothing =>
  details.length === 0
    ? nothing
    : html`<ul class="finding-details small">${details.map((each) => html`<li>${each}</li>`)}</ul>`;

const lossItem = (
  from: SittingElement,
  { criterion, reason, details, page }: VerdictWords['losses'][number],
): TemplateResult =>
  html`<p class="small">
      ${criterion === '' ? nothing : html`<strong>${criterion}</strong> `}${reason}
      ${page === undefined ? nothing : pageLink(from, page)}
    </p>
    ${detailList(details)}`;

const verdictItem = (from: SittingElement, { name, isRight, said, losses }: VerdictWords): TemplateResult =>
  isRight
    ? html`<li class="coach-right">
        ${icon('check-circle', t('app:coach.right'))} <span><strong>${name}</strong> ${said}</span>
      </li>`
    : html`<li class="coach-wrong">
        ${icon('cancel', t('app:coach.wrong'))}
        <div class="grow">
          <strong>${name}</strong>
          ${said === '' ? nothing : html`<p>${said}</p>`} ${losses.map((loss) => lossItem(from, loss))}
        </div>
      </li>`;

/** Verdicts and critical errors: what was right, or what would have been, and the page that decides it. */
export const verdictList = (from: SittingElement, { opportunities, critical }: Ledger): TemplateResult => html`
  ${critical.map((each) => html`<p class="coach-wrong">${icon('alert')} <strong>${criticalWords(from.host, each)}</strong></p>`)}
  <ul class="coach-list">
    ${verdictsInWords(from.host, opportunities).map((each) => verdictItem(from, each))}
  </ul>
`;
