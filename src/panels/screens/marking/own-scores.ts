import { html, nothing, type TemplateResult } from 'lit';
import type { OwnResult } from '../../../host/remote/marking-shapes.ts';
import { duties, indicators } from '../../../standard/index.ts';
import { language, t } from '../../i18n.ts';

/** What a code of the standard is about; empty where it is none. */
function aboutCode(code: string): string {
  const duty = duties.find((each) => each.code === code);
  const indicator = indicators.find((each) => each.code === code);
  return duty?.name[language()] ?? indicator?.text[language()] ?? '';
}

const scoreLine = (code: string, score: number | null): TemplateResult =>
  html`<li><span class="chip code">${code}</span> <span class="small">${aboutCode(code)}</span> <strong class="number">${score ?? '—'}</strong></li>`;

/** The scores of one's own result with what each is about, and the letters beside them. */
export function ownScores({ scores, letters }: OwnResult['result']): TemplateResult {
  return html`<ul class="own-scores">
    ${Object.entries(scores.duties).map(([code, { score }]) => scoreLine(code, score))}
    ${Object.entries(scores.indicators).map(([code, { score }]) => scoreLine(code, score))}
    ${
      letters === null
        ? nothing
        : html`<li><span class="chip">${t('marking:results.letters')}</span>
            <span class="small">${t('marking:results.marked-of', { marked: letters.marked, written: letters.written })}</span>
            <strong class="number">${letters.score ?? '—'}</strong></li>`
    }
  </ul>`;
}
