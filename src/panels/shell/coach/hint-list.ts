import { html, nothing, type TemplateResult } from 'lit';
import type { Hint, Hints, NextAct, SittingHost } from '../../../host/index.ts';
import type { SittingElement } from '../../element.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actWords } from '../../parts/told-act.ts';
import { scoringWords } from '../scoring-words.ts';
import { detailList, pageLink } from './verdict-list.ts';

const criteriaWords = ({ criteria }: Hint): string =>
  t('app:coach.look-at', {
    criteria: criteria.map((each) => t(`scoring:criterion.${each}`)).join(t('app:common.comma')),
  });

/** Hints as one text, to be heard. */
export function spokenHints(host: SittingHost, { chances, act }: Hints): string {
  if (chances.length === 0) return t('app:coach.nothing-waits');
  const words = chances.flatMap((hint) => [
    criteriaWords(hint),
    ...(hint.page === undefined ? [] : [host.text(`handbook.${hint.page}.title`)]),
    ...(hint.because ?? []).map((each) => scoringWords(host, each)),
    ...(hint.expected === undefined ? [] : [scoringWords(host, hint.expected)]),
  ]);
  const next = act === null ? null : actWords(host, act);
  const fields = (next?.fields ?? []).map((field) => field.join(' '));
  return [...words, ...(next === null ? [] : [t('app:coach.next-act', { act: next.name }), ...fields])].join(' ');
}

const hintItem = (from: SittingElement, hint: Hint): TemplateResult => html`<li>
  ${icon('help')}
  <div class="grow">
    <p>
      ${criteriaWords(hint)}
      <span class="number small muted">${t('app:coach.until', { moment: formatMoment(hint.deadline) })}</span>
    </p>
    ${hint.page === undefined ? nothing : html`<p>${pageLink(from, hint.page)}</p>`}
    ${detailList((hint.because ?? []).map((each) => scoringWords(from.host, each)))}
    ${hint.expected === undefined ? nothing : html`<p><strong>${scoringWords(from.host, hint.expected)}</strong></p>`}
  </div>
</li>`;

/** The reference's next act, with everything that is to be filled in for it. */
function nextAct(host: SittingHost, act: NextAct): TemplateResult | typeof nothing {
  const words = actWords(host, act);
  if (words === null) return nothing;
  return html`<div class="coach-answer">
    <p><strong>${t('app:coach.next-act', { act: words.name })}</strong></p>
    <dl class="facts tight">
      ${words.fields.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
    </dl>
  </div>`;
}

/** What waits on the paper in front: where to look, the rule, the answer, as far as it was asked for. */
export const hintList = (from: SittingElement, { chances, act }: Hints): TemplateResult =>
  chances.length === 0
    ? html`<p class="small">${icon('check-circle')} ${t('app:coach.nothing-waits')}</p>`
    : html`${act === null ? nothing : nextAct(from.host, act)}
        <ul class="coach-list">
          ${chances.map((hint) => hintItem(from, hint))}
        </ul>
        ${chances.some(({ expected }) => expected !== undefined) ? html`<p class="small muted">${t('app:coach.counted')}</p>` : nothing}`;
