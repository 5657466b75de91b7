import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { allowedFor, isFlagOpen, type SegmentView, type TranslationView, termsIn } from '../../../host/index.ts';
import { isComposing } from '../../composing.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { markedText } from './marked-text.ts';
import { houseOf, isChanged } from './page-view.ts';
import { segmentEditor, typedText } from './segment-editor.ts';

/** The segment at which the trainee works: the one chosen last, or the first. */
const currentOf = (work: WorkPaper, segments: readonly SegmentView[]): string => {
  const chosen = work.form('page').text('at');
  return segments.some(({ id }) => id === chosen) ? chosen : (segments[0]?.id ?? '');
};

/** Opens a segment and moves the focus into its text. */
export function goTo(work: WorkPaper, segment: SegmentView | undefined): void {
  if (segment === undefined) return;
  work.form('page').set('at', segment.id);
  void work.updateComplete.then(() => {
    const field = work.querySelector<HTMLElement>('.copy-segment.is-open textarea');
    field?.focus({ preventScroll: true });
    field?.closest('.copy-segment')?.scrollIntoView({ block: 'nearest' });
  });
}

/** What is to be known of a segment at a glance. Nothing says whether it is right. */
function signs(work: WorkPaper, page: TranslationView, segment: SegmentView): TemplateResult {
  const isTyped = typedText(work.form(`segment/${segment.id}`), segment) !== segment.text;
  return html`<span class="copy-signs">
    <span class="number">${segment.place}</span> ${term('segmentPart', segment.part)}
    ${isTyped ? html`<span class="chip now">${icon('edit')}${t('papers:translations.sign.typed')}</span>` : nothing}
    ${isFlagOpen(segment) ? html`<span class="chip blue">${icon('flag')}${t('papers:translations.sign.flagged')}</span>` : nothing}
    ${isChanged(page, segment) ? html`<span class="chip now">${icon('refresh')}${t('papers:translations.sign.changed')}</span>` : nothing}
    ${segment.flag?.answer === undefined ? nothing : html`<span class="chip">${icon('chat')}${t('papers:translations.sign.answered')}</span>`}
    ${segment.text === segment.draft ? nothing : html`<span class="chip">${icon('check')}${t('papers:translations.sign.edited')}</span>`}
  </span>`;
}

function row(
  work: WorkPaper,
  page: TranslationView,
  segment: SegmentView,
  all: readonly SegmentView[],
): TemplateResult {
  const open = segment.id === currentOf(work, all);
  const terms = termsIn(segment.source, houseOf(work.host));
  const [source, target] = [
    markedText(
      segment.source,
      terms.map((each) => each.source),
    ),
    markedText(
      segment.text,
      terms.flatMap((each) => allowedFor(each, page.language)),
    ),
  ];
  const at = all.indexOf(segment);
  if (!open)
    return html`<li class="copy-segment">
      <button type="button" class="copy-row" aria-expanded="false" @click=${() => goTo(work, segment)}>
        ${signs(work, page, segment)}
        <span class="copy-text" lang="zh-Hant-TW">${source}</span>
        <span class="copy-text" lang=${page.language}>${target}</span>
      </button>
    </li>`;
  return html`<li class="copy-segment is-open" aria-current="true">
    <div class="copy-open-head">
      <h4>${signs(work, page, segment)}</h4>
      <div class="copy-steps">
        <button type="button" class="button small" aria-keyshortcuts="Alt+ArrowUp" ?disabled=${at === 0} @click=${() => goTo(work, all[at - 1])}>${icon('chevron-up')}${t('papers:translations.act.before')}</button>
        <button type="button" class="button small" aria-keyshortcuts="Alt+ArrowDown" ?disabled=${at === all.length - 1} @click=${() => goTo(work, all[at + 1])}>${icon('chevron-down')}${t('papers:translations.act.next')}</button>
      </div>
    </div>
    ${segmentEditor(work, page, segment)}
  </li>`;
}

/** The segments of a page below each other; the one at hand is open. Alt with an arrow up or down goes to the one beside it. */
export function segmentList(work: WorkPaper, page: TranslationView, segments: readonly SegmentView[]): TemplateResult {
  const pressed = (event: KeyboardEvent): void => {
    if (!event.altKey || isComposing(event) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const at = segments.findIndex(({ id }) => id === currentOf(work, segments));
    goTo(work, segments[at + (event.key === 'ArrowDown' ? 1 : -1)]);
  };
  return html`<p class="sub">${t('papers:translations.keys')}</p>
    <ol class="copy-segments" @keydown=${pressed}>
      ${repeat(
        segments,
        ({ id }) => id,
        (segment) => row(work, page, segment, segments),
      )}
    </ol>`;
}
