import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import { addOfficeTime, HOUR, type OfficeHours } from '../../shop/calendar.ts';
import { storeHouseOf } from '../../store/look-ups.ts';
import { GOES_LIVE } from '../../store/translations/go-live.ts';
import { type TranslationsHappening, tellTranslations } from '../../store/translations/happenings.ts';
import { faultsOf, needSegment, needTranslation, translationsTruthOf } from '../../store/translations/look-ups.ts';
import {
  type FlagAnswer,
  SEGMENT,
  type TextSegment,
  translationRef,
  translationState,
} from '../../store/translations/product-translation.ts';
import { changeSource } from '../../store/translations/sign-off.ts';
import { REVIEWER_ANSWERS, TRANSLATION_COMING } from './translations-agenda.ts';

const hoursOf = (step: Step): OfficeHours =>
  (step.known as { readonly catalogue: { readonly hours: OfficeHours } }).catalogue.hours;

const officeHoursFromNow = (step: Step, hours: number): number => addOfficeTime(step.now, hours * HOUR, hoursOf(step));

/** The source of a segment changes. */
function sourceChanges(
  step: Step,
  { segment: id, source }: { readonly segment: string; readonly source: string },
): void {
  const segment = needSegment(step, id);
  changeSource(step, segment, source, officeHoursFromNow(step, storeHouseOf(step).rules.renewHours));
}

/** The reviewer has the segment now, and answers in some office hours. */
export function reviewerIsAsked(step: Step, { subject: { id } }: TranslationsHappening<'text-segment/flagged'>): void {
  const at = officeHoursFromNow(step, storeHouseOf(step).rules.reviewerHours);
  step.schedule(at, REVIEWER_ANSWERS, { segment: id, flaggedAt: step.now });
}

/** The reviewer reads the segment as it stands: mends it where it is wrong in the way that was said. */
function answerTo(step: Step, segment: TextSegment): FlagAnswer {
  const faults = faultsOf(step, segment);
  if (faults.length === 0) return 'nothing-wrong';
  return segment.flag !== undefined && faults.includes(segment.flag.fault) ? 'mended' : 'not-this';
}

/** How the reviewer puts a segment, by its source of the moment. */
function reviewedText(step: Step, { id, sourceChangedAt, text }: TextSegment): string {
  const { reviewed, reviewedAnew } = translationsTruthOf(step);
  return (sourceChangedAt === undefined ? reviewed[id] : reviewedAnew[id]) ?? text;
}

function reviewerAnswers(step: Step, { segment: id, flaggedAt }: { segment: string; flaggedAt: number }): void {
  const segment = needSegment(step, id);
  if (segment.flag?.at !== flaggedAt || segment.flag.answer !== undefined) return;
  const answer = answerTo(step, segment);
  if (answer === 'mended') step.send(translationRef(segment.translation), { type: 'MEND' });
  step.update(SEGMENT, id, (draft) => {
    if (draft.flag !== undefined) draft.flag.answer = answer;
    if (answer === 'mended') draft.text = reviewedText(step, segment);
  });
  tellTranslations(step, 'text-segment/reviewed', id, { flagAnswer: answer, place: segment.place });
}

/** The page goes live, with the texts that are signed off by then. */
function goesLive(step: Step, { translation: id }: { readonly translation: string }): void {
  const translation = needTranslation(step, id);
  const signed = translationState(translation) === 'signed-off' || translationState(translation) === 'stale';
  tellTranslations(step, 'product-translation/went-live', id, { language: translation.language, signed });
}

/** The handler of each kind of agenda entry of the subject. */
export const translationDue: readonly DueRow[] = [
  whenDue(TRANSLATION_COMING['translation/source-changes'], sourceChanges),
  whenDue(REVIEWER_ANSWERS, reviewerAnswers),
  whenDue(GOES_LIVE, goesLive),
];
