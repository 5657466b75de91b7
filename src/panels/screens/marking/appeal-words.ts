import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import type { AppealEvidence, AppealSubject, OwnFinding } from '../../../host/remote/marking-shapes.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import { criticalWords, scoringWords } from '../../shell/scoring-words.ts';

type Critical = NonNullable<AppealEvidence['critical']>;

/** What an appeal asks about, in a few words. */
export const subjectWords = (about: AppealSubject): string => {
  if (about.what === 'letter') return t('marking:appeals.about-letter');
  if (about.what === 'critical') return t('marking:appeals.about-critical', { indicator: about.indicator });
  return t('marking:appeals.about-finding', { criterion: t(`scoring:criterion.${about.criterion}`) });
};

/** A finding with what it rests on; `host` gives things their names, and says why where that may be told. */
export function findingWords(
  host: SittingHost | null,
  {
    subject,
    expected,
    finding,
  }: {
    readonly subject: OwnFinding['subject'];
    readonly expected?: OwnFinding['expected'];
    readonly finding: Pick<OwnFinding, 'criterion' | 'earned' | 'possible' | 'at' | 'reason' | 'details'>;
  },
): TemplateResult {
  const { criterion, earned, possible, at, reason, details = [] } = finding;
  return html`<p class="row"><strong>${t(`scoring:criterion.${criterion}`)}</strong> <span class="number">${earned} / ${possible}</span> <span class="muted small number">${formatMoment(at)}</span></p>
    ${
      host === null
        ? nothing
        : html`<p class="small">${nameOf(host, subject.kind, subject.id)}${expected === undefined ? nothing : html` · ${scoringWords(host, expected)}`}</p>
          ${reason === undefined ? nothing : html`<p class="small">${scoringWords(host, reason)}</p>`}
          ${details.length === 0 ? nothing : html`<ul class="small">${details.map((each) => html`<li>${scoringWords(host, each)}</li>`)}</ul>`}`
    }`;
}

/** A critical error with its moment. */
export const criticalSaid = (host: SittingHost | null, critical: Critical): TemplateResult =>
  html`<p><strong>${t('app:debrief.critical')}</strong> ${host === null ? critical.indicator : criticalWords(host, critical as unknown as Parameters<typeof criticalWords>[1])}
    <span class="muted small number">${formatMoment(critical.at)}</span></p>`;
