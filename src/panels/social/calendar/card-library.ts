import { html, nothing, type TemplateResult } from 'lit';
import type { PostCard } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { selectField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { accountName, cardName, formatName, languageName, markName, postsOf, socialHouse } from './calendar-view.ts';

const ANY = 'any';

/** The accounts on whose calendars a card stands or stood, each once. */
const usedOn = ({ host }: Work, card: PostCard): string[] => [
  ...new Set(
    postsOf(host)
      .filter((post) => post.card === card.id && post.stage !== 'withdrawn')
      .map(({ account }) => account),
  ),
];

/** The cards that pass the filters. */
function cardsShown(work: Work): readonly PostCard[] {
  const form = work.form('library');
  const [language, format, use] = [form.text('language', ANY), form.text('format', ANY), form.text('use', ANY)];
  return socialHouse(work.host).calendar.cards.filter(
    (card) =>
      (language === ANY || card.texts[language] !== undefined) &&
      (format === ANY || card.formats.some((each) => each === format)) &&
      (use === ANY || usedOn(work, card).length === 0),
  );
}

function filters(work: Work): TemplateResult {
  const form = work.form('library');
  const { cards } = socialHouse(work.host).calendar;
  const languages = [...new Set(cards.flatMap(({ texts }) => Object.keys(texts)))];
  const formats = [...new Set(cards.flatMap((card) => card.formats))];
  const any = [ANY, t('papers:posting.any')] as const;
  return html`<div class="form-grid library-filters">
    ${selectField(form, { name: 'language', label: t('papers:posting.language'), first: ANY, options: [any, ...languages.map((each) => [each, languageName(each)] as const)] })}
    ${selectField(form, { name: 'format', label: t('papers:posting.format'), first: ANY, options: [any, ...formats.map((each) => [each, formatName(each)] as const)] })}
    ${selectField(form, { name: 'use', label: t('papers:posting.use'), first: ANY, options: [any, ['unused', t('papers:posting.unused')]] })}
  </div>`;
}

/** What a library needs of its paper: the card in hand, and what is done with another. */
export interface Hand {
  readonly card: string;
  take(card: string): void;
  drag(event: PointerEvent, card: PostCard): void;
}

function cardRow(work: Work, card: PostCard, { card: inHand, take, drag }: Hand): TemplateResult {
  const { host } = work;
  const used = usedOn(work, card);
  const comma = t('app:common.comma');
  return html`<li class="post-card" data-card=${card.id} data-taken=${card.id === inHand}>
    <span class="grip" title=${t('papers:posting.drag')} @pointerdown=${(event: PointerEvent) => drag(event, card)}>${icon('more')}</span>
    <div class="post-card-words">
      <button type="button" class="button link card-take" aria-pressed=${String(card.id === inHand)} @click=${() => take(card.id)}>
        ${cardName(host, card)}
      </button>
      <p class="sub">${host.text(`cards.${card.id}.gloss`)}</p>
      <p class="card-marks">
        <span class="chip">${host.text(`topics.${card.topic}.name`)}</span>
        ${card.marks.map((mark) => html`<span class="chip now">${icon('flag')}${markName(host, mark)}</span>`)}
        <span class="sub">${card.formats.map(formatName).join(comma)} · ${Object.keys(card.texts).map(languageName).join(comma)}</span>
      </p>
      ${used.length === 0 ? nothing : html`<p class="sub">${icon('check')}${t('papers:posting.usedOn', { accounts: used.map((each) => accountName(host, each)).join(comma) })}</p>`}
    </div>
  </li>`;
}

/** The library of ideas. A press on the name of one takes it in hand; its grip is dragged on to the calendar. */
export function cardLibrary(work: Work, hand: Hand): TemplateResult {
  const shown = cardsShown(work);
  return html`<section class="section library" data-step data-part="library">
    <h3 data-next-step tabindex="-1">${t('papers:posting.library')} <span class="sub">${t('papers:posting.cards', { count: shown.length })}</span></h3>
    ${filters(work)}
    <ul class="post-cards">${shown.map((card) => cardRow(work, card, hand))}</ul>
  </section>`;
}

/** The text of a card in the language that was chosen, and what its texts say. */
export const cardText = (
  work: Work,
  { id, texts }: PostCard,
  language: string,
): TemplateResult => html`<div class="card-texts">
  <p class="sub">${icon('info')}${work.host.text(`cards.${id}.gloss`)}</p>
  ${
    texts[language] === undefined
      ? html`<p class="sub">${t('papers:posting.chooseLanguage')}</p>`
      : html`<p lang=${language} dir="auto" class="copy-words" tabindex="0">${texts[language]}</p>`
  }
</div>`;
