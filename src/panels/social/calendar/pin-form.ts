import { html, type TemplateResult } from 'lit';
import {
  cardOf,
  clockOf,
  type PlannedWeek,
  type PostCard,
  peakSlots,
  platformOf,
  SLOT_MINUTES,
  type SocialAccount,
  slotAt,
} from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { radioField, selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import {
  accountName,
  cardName,
  dayWords,
  formatName,
  languageName,
  MINUTE,
  placeOf,
  slotWords,
  socialHouse,
} from './calendar-view.ts';
import { cardText } from './card-library.ts';
import type { Slot } from './week-grid.ts';

/** The form of the card in hand. Format and language stay as they were chosen, until a card or a platform does not have them. */
export const pinForm = (work: Work): Form => work.form('pin');

/** The card in hand; undefined where there is none. */
export const cardInHand = (work: Work): PostCard | undefined =>
  cardOf(socialHouse(work.host).calendar, pinForm(work).text('card'));

/** Minutes of a typed clock time on the grid; null where it is none. */
export function parseTime(text: string): number | null {
  const found = /^([01]?\d|2[0-3]):?([0-5]\d)$/.exec(text.trim());
  if (found === null) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return minutes % SLOT_MINUTES === 0 ? minutes : null;
}

function timeError(form: Form, text: string): string {
  if (text.trim() === '') return missing(form, text);
  return parseTime(text) === null ? t('papers:posting.notTime') : '';
}

/** Where the form says the card is to go; null where it says nothing that can be read. */
export function slotOf(form: Form, week: PlannedWeek): Slot | null {
  const minutes = parseTime(form.text('time'));
  const day = Number(form.text('day', '-1'));
  return minutes === null || form.text('day') === '' || day < 0 || day >= week.days ? null : { day, minutes };
}

export function setSlot(form: Form, { day, minutes }: Slot): void {
  form.set('day', String(day));
  form.set('time', clockOf(minutes));
}

/** Formats that can be chosen, and the one that is; with only one there is nothing to choose. */
function formatOf(work: Work, account: SocialAccount): { readonly all: readonly string[]; readonly chosen: string } {
  const all = platformOf(socialHouse(work.host), account)?.formats ?? [];
  const kept = pinForm(work).text('format');
  const only = all.length === 1 ? (all[0] ?? '') : '';
  return { all, chosen: all.some((each) => each === kept) ? kept : only };
}

function languageOf(work: Work, card: PostCard): string {
  const kept = pinForm(work).text('language');
  return card.texts[kept] === undefined ? '' : kept;
}

/** The first slot of the account's peak hours in a week that is still to come; noon of its first day where there is none. */
function firstSlot(work: Work, account: SocialAccount, week: PlannedWeek): Slot {
  const { offsets } = socialHouse(work.host).audiences;
  const from = slotAt(offsets, account.market, week, 0, 0);
  const now = work.host.view().now + MINUTE;
  const [at] = peakSlots(account, offsets, Math.max(from, now), slotAt(offsets, account.market, week, week.days, 0));
  return at === undefined ? { day: 0, minutes: 12 * 60 } : placeOf(work.host, account, week, at);
}

/** Pins the card in hand at a slot, or says what is missing. */
export function pinAt(work: Work, account: SocialAccount, week: PlannedWeek, slot: Slot | null): unknown {
  const form = pinForm(work);
  const card = cardInHand(work);
  if (card === undefined) return undefined;
  const [{ chosen: format }, language] = [formatOf(work, account), languageOf(work, card)];
  if (slot === null || format === '' || language === '') return work.refuse(form);
  const at = slotAt(socialHouse(work.host).audiences.offsets, account.market, week, slot.day, slot.minutes);
  const words = t('papers:posting.pinned', {
    card: cardName(work.host, card),
    account: accountName(work.host, account.id),
    slot: slotWords(work.host, account, week, slot.day, slot.minutes),
  });
  const tell = (outcome: { done: number }) => (outcome.done > 0 ? { ...outcome, words } : outcome);
  const asked = work.act(
    'pin',
    'post/schedule',
    { account: account.id, card: card.id, format, language, at },
    { tell: tell as never },
  );
  return asked.then((done) => {
    if (done) for (const name of ['card', 'day', 'time', 'keys', 'tried']) form.set(name, '');
    return done;
  });
}

/** The fields for a day and a time of a week, on the clock of the market. */
export const timeFields = (form: Form, week: PlannedWeek): TemplateResult => html`${selectField(form, {
  name: 'day',
  label: t('papers:posting.day'),
  ask: t('papers:field.choose'),
  error: missing(form, form.text('day')),
  options: Array.from({ length: week.days }, (_, day) => [String(day), dayWords(week, day)] as const),
})}
${textField(form, { name: 'time', label: t('papers:posting.time'), note: t('papers:posting.timeNote'), error: timeError(form, form.text('time')) })}`;

/** The card in hand: its texts, format and language, and the ways to put it on the calendar. */
export function pinPart(
  work: Work,
  account: SocialAccount,
  week: PlannedWeek,
  drag: (event: PointerEvent, card: PostCard) => void,
): TemplateResult {
  const form = pinForm(work);
  const card = cardInHand(work);
  if (card === undefined)
    return html`<section class="section pin-part" data-step data-part="pin">
      <h3>${t('papers:posting.pin')}</h3>
      <p class="sub">${t('papers:posting.noCard')}</p>
      ${work.outcome('pin')}
    </section>`;
  const formats = formatOf(work, account);
  const language = languageOf(work, card);
  const slot = slotOf(form, week);
  const pin = (): unknown => pinAt(work, account, week, slotOf(form, week));
  const byKeys = (): void => {
    setSlot(form, slot ?? firstSlot(work, account, week));
    form.set('keys', 'yes');
  };
  return html`<section class="section pin-part" data-step data-part="pin">
    <h3 data-next-step tabindex="-1">${t('papers:posting.pinCard', { card: cardName(work.host, card), account: accountName(work.host, account.id) })}</h3>
    <div class="pin-choices">
      ${radioField(form, { name: 'format', label: t('papers:posting.format'), error: formats.chosen === '' ? missing(form, '') : '', options: formats.all.map((each) => [each, formatName(each)]) })}
      ${radioField(form, { name: 'language', label: t('papers:posting.language'), error: missing(form, language), options: Object.keys(card.texts).map((each) => [each, languageName(each)]) })}
    </div>
    ${cardText(work, card, language)}
    <div class="form-grid">${timeFields(form, week)}</div>
    ${slot === null ? '' : html`<p class="slot-words">${slotWords(work.host, account, week, slot.day, slot.minutes)}</p>`}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'pin', words: t('papers:posting.act.pin'), look: 'primary', does: pin })}
      <button type="button" class="button" @click=${byKeys}>${t('papers:posting.byKeys')}</button>
      <span class="button drag-me" @pointerdown=${(event: PointerEvent) => drag(event, card)}>${t('papers:posting.drag')}</span>
      <button type="button" class="button quiet" @click=${() => form.set('card', '')}>${t('papers:posting.putBack')}</button>
    </div>
    ${work.outcome('pin')}
  </section>`;
}
