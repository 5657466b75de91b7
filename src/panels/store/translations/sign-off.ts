import { html, nothing, type TemplateResult } from 'lit';
import { isFlagOpen, isToSignOff, type SegmentView, type TranslationView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import type { Work } from '../../parts/paper.ts';
import { isChanged } from './page-view.ts';
import { typedText } from './segment-editor.ts';

/** Sign-off with what is still open: it counts what the trainee has begun, and does not look for faults. */
export function signOffPart(work: Work, page: TranslationView, segments: readonly SegmentView[]): TemplateResult {
  const count = (holds: (segment: SegmentView) => boolean): number => segments.filter(holds).length;
  const flagged = count(isFlagOpen);
  const lines: readonly (readonly [key: string, count: number])[] = [
    ['edited', count(({ text, draft }) => text !== draft)],
    ['typed', count((segment) => typedText(work.form(`segment/${segment.id}`), segment) !== segment.text)],
    ['flagged', flagged],
    ['changed', count((segment) => isChanged(page, segment))],
  ];
  const open = isToSignOff(page.stage);
  return html`<ul class="sign-off-lines">
      ${lines.map(([key, number]) => html`<li><span class="number">${number}</span> ${t(`papers:translations.open.${key}`)}</li>`)}
    </ul>
    ${flagged > 0 ? html`<p class="note">${icon('info')}<span>${t('papers:translations.waitForReviewer')}</span></p>` : nothing}
    ${page.signedOffAt === undefined ? nothing : html`<p class="sub">${icon('seal')} ${t('papers:translations.signedOffAt', { at: formatMoment(page.signedOffAt) })}</p>`}
    <div class="acts">
      ${actButton(work, {
        name: `${page.id}/sign-off`,
        icon: 'seal',
        words: t('papers:translations.act.signOff'),
        look: 'primary',
        off: !open || flagged > 0,
        does: () => work.act('sign-off', 'translation/sign-off', { translation: page.id }),
      })}
    </div>
    ${work.outcome('sign-off')}`;
}
