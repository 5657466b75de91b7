import { html, type TemplateResult } from 'lit';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';

interface HandIn {
  /** Where the answer to the act is shown. */
  readonly place: string;
  /** What was handed in before. */
  readonly given: { readonly at: number } | undefined;
  readonly words: string;
  readonly does: () => unknown;
}

/** The end of a part of a report: when it was handed in, the button, and what came of it. */
export const handIn = (work: Work, form: Form, { place, given, words, does }: HandIn): TemplateResult => html`
  ${given === undefined ? '' : html`<p class="chip good">${icon('check')}${t('papers:performance.givenAt', { at: formatMoment(given.at) })}</p>`}
  <div class="acts">
    ${actButton(work, {
      name: form.key,
      icon: 'send',
      words: given === undefined ? words : t('papers:performance.correct', { what: words }),
      look: 'primary',
      does,
    })}
  </div>
  ${work.outcome(place)}`;
