import { html, nothing, type TemplateResult } from 'lit';
import { isFlagOpen, isToSignOff, type SegmentView, type TranslationView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import type { WorkPaper } from '../../parts/paper.ts';
import { isChanged } from './page-view.ts';
import { typedText } from './segment-editor.ts';
import { goTo } from './segment-list.ts';

type Line = readonly [key: 'edited' | 'typed' | 'flagged' | 'changed', segments: readonly SegmentView[]];

/** What the trainee has begun, by what is open about it; a line leads to its first segment. */
function lineOf(work: WorkPaper, [key, segments]: Line): TemplateResult {
  const [first] = segments;
  const words = t(`papers:translations.open.${key}`);
  return html`<li>
    ${first === undefined ? html`<span>${words}</span>` : html`<button type="button" class="button link" @click=${() => goTo(work, first)}>${words}</button>`}
    <span class="number">${segments.length}</span>
  </li>`;
}

/** Sign-off with what is still open: it counts what the trainee has begun, and does not look for faults. */
export function signOffPart(work: WorkPaper, page: TranslationView, segments: readonly SegmentView[]): TemplateResult {
  const flagged = segments.filter(isFlagOpen);
  const typed = segments.filter((segment) => typedText(work.form(`segment/${segment.id}`), segment) !== segment.text);
  const lines: readonly Line[] = [
    ['edited', segments.filter(({ text, draft }) => text !== draft)],
    ['typed', typed],
    ['flagged', flagged],
    ['changed', segments.filter((segment) => isChanged(page, segment))],
  ];
  const note = (words: string): TemplateResult => html`<p class="note">${icon('info')}<span>${words}</span></p>`;
  return html`<ul class="sign-off-lines">${lines.map((line) => lineOf(work, line))}</ul>
    ${typed.length > 0 ? note(t('papers:translations.unsaved')) : nothing}
    ${flagged.length > 0 ? note(t('papers:translations.waitForReviewer')) : nothing}
    ${page.signedOffAt === undefined ? nothing : html`<p class="sub">${icon('seal')} ${t('papers:translations.signedOffAt', { at: formatMoment(page.signedOffAt) })}</p>`}
    <div class="acts">
      ${actButton(work, {
        name: `${page.id}/sign-off`,
        icon: 'seal',
        words: t('papers:translations.act.signOff'),
        look: 'primary',
        off: !isToSignOff(page.stage) || flagged.length > 0,
        does: () => work.act('sign-off', 'translation/sign-off', { translation: page.id }),
      })}
    </div>
    ${work.outcome('sign-off')}`;
}
