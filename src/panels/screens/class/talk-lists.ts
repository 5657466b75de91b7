import { html, nothing, type TemplateResult } from 'lit';
import type { ReadWork } from '../../../host/index.ts';
import { type MissedRule, missedRules } from '../../../records/class/missed-rules.ts';
import { callerOf, exampleWords } from '../../../records/class/sheets.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { classWords } from './class-words.ts';

/** Rules for one talk. */
const SHOWN = 12;

function renderRule({ indicator, criterion, missed, asked, trainees, examples }: MissedRule): TemplateResult {
  const [first] = examples;
  const words = classWords();
  const page = first?.finding.page;
  return html`<li class="card">
    <p class="row"><span class="chip code">${indicator}</span> <strong>${t(`scoring:criterion.${criterion}`)}</strong>
      <span class="muted small">${t('class:missed-by', { missed, asked, count: trainees })}</span></p>
    ${first === undefined ? nothing : html`<p>${words.told(first.work, first.chance.expected)}</p>`}
    ${first === undefined || page === undefined ? nothing : html`<p class="small">${icon('book')} ${words.title(first.work, `handbook.${page}.title`)}</p>`}
    <ul class="small muted">${examples.map((example) => html`<li>${exampleWords(example, words)}</li>`)}</ul>
  </li>`;
}

/** The rules that a class missed most, each with two examples. */
export const renderRules = (works: readonly ReadWork[]): TemplateResult =>
  html`<ol class="class-rules">${missedRules(works).slice(0, SHOWN).map(renderRule)}</ol>`;

/** All that was typed by hand, to be read by a person. */
export function renderTyped(works: readonly ReadWork[]): TemplateResult {
  const all = works.flatMap((work) => work.summary.typed.map((typed) => ({ work, ...typed })));
  if (all.length === 0) return html`<p class="muted">${t('class:nothing-typed')}</p>`;
  const words = classWords();
  return html`<div class="table-frame class-frame" role="region" tabindex="0" aria-label=${t('class:sheets.typed')}>
    <table class="table">
      <thead>
        <tr>${['trainee', 'shop-time', 'about', 'typed', 'noticed'].map((name) => html`<th scope="col">${t(`class:columns.${name}`)}</th>`)}</tr>
      </thead>
      <tbody>
        ${all.map(
          ({ work, at, subject, text, warnings }) => html`<tr>
            <th scope="row"><bdi>${callerOf(work)}</bdi></th>
            <td class="nowrap">${formatMoment(at)}</td>
            <td>${subject === null ? '' : words.subject(work, subject)}</td>
            <td class="class-typed" dir="auto">${text}</td>
            <td>${warnings.map(({ kind, what }) => html`<span class="chip now">${icon('alert')} ${t(`terms:typedWarning.${kind}`, { what })}</span>`)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
