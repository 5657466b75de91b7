import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import type { TableLetter, WrittenLetter } from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';
import { actWords } from '../../parts/told-act.ts';
import { term } from '../../parts/words.ts';

/** Fields that are shown as the letter itself, or in its head. */
const SHOWN_APART = new Set(['text', 'language']);

/** What was sent beside the words: ready-made blocks and facts. It has words once the papers of its duty are loaded. */
function renderAlong(host: SittingHost, { action, input }: WrittenLetter): TemplateResult | typeof nothing {
  const along = Object.fromEntries(Object.entries(input).filter(([name]) => !SHOWN_APART.has(name)));
  const told = actWords(host, { action, input: along } as Parameters<typeof actWords>[1]);
  const fields = (told?.fields ?? []).filter(([, value]) => value !== t('app:coach.none'));
  if (fields.length === 0) return nothing;
  return html`<details class="letter-along" open><summary>${t('marking:desk.along')}</summary>
    <dl class="facts small">${fields.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></details>`;
}

/** A letter as it is marked. `host`: of the moment before it; null until that has come. */
export function letterSheet(letter: TableLetter, host: SittingHost | null): TemplateResult {
  if (letter.from === 'control')
    return html`<article class="letter-sheet">
      <h3>${t('marking:desk.asked')}</h3>
      <p class="letter-words" dir="auto">${t(`marking:controls.${letter.name}.asked`)}</p>
      <h3>${t('marking:desk.letter')}</h3>
      <p class="letter-words own" dir="auto">${t(`marking:controls.${letter.name}.letter`)}</p>
    </article>`;
  return html`<article class="letter-sheet">
    <h3>${t('marking:desk.letter')} <span class="chip">${term('language', letter.language)}</span></h3>
    <p class="letter-words own" dir="auto">${letter.text}</p>
    ${host === null ? nothing : renderAlong(host, letter)}
  </article>`;
}
