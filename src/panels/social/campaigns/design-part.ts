import { html, nothing, type TemplateResult } from 'lit';
import {
  allowedCost,
  type CampaignOffer,
  type DesignPart,
  type DesignReturned,
  expectedCost,
  leastBudget,
  PART_OPTIONS,
  PARTS_OF,
  type WordCampaignView,
} from '../../../host/index.ts';
import { formatDay, formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseWhole } from '../../parts/amounts.ts';
import { missing, notWhole } from '../../parts/field-errors.ts';
import { selectField, textField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { datesBetween, dayAt, rulesOf, twd } from './campaigns-view.ts';

const NUMBERS = ['value', 'cap', 'budget'] as const;
type NumberName = (typeof NUMBERS)[number];

/** What a form starts with: the design as it was saved last. */
const firstOf = ({ design }: WordCampaignView, name: NumberName | 'from' | 'until'): string =>
  design === undefined ? '' : String(design[name]);
const firstChoice = ({ design }: WordCampaignView, part: DesignPart): string => design?.choices[part] ?? '';

/** The design as it stands in the form; null while a part of it is missing. */
function typedDesign(form: Form, campaign: WordCampaignView, parts: readonly DesignPart[]): object | null {
  const numbers = NUMBERS.map((name) => [name, parseWhole(form.text(name, firstOf(campaign, name)))] as const);
  const [from, until] = [form.text('from', firstOf(campaign, 'from')), form.text('until', firstOf(campaign, 'until'))];
  const choices = parts.map((part) => [part, form.text(part, firstChoice(campaign, part))] as const);
  const isWhole = numbers.every(([, number]) => number !== null && number > 0);
  if (!isWhole || from === '' || until === '' || choices.some(([, choice]) => choice === '')) return null;
  return { campaign: campaign.id, ...Object.fromEntries(numbers), from, until, choices: Object.fromEntries(choices) };
}

const line = (words: string, value: string, fits: boolean | null): TemplateResult =>
  fact(
    words,
    html`<span class="number">${value}</span>
      ${fits === null ? nothing : html`<span class="chip ${fits ? 'good' : 'late'}">${icon(fits ? 'check' : 'alert')}${t(fits ? 'papers:campaigns.fits' : 'papers:campaigns.over')}</span>`}`,
  );

/** What an order will cost with this reward, beside what it may cost; and what all orders hoped for will cost. */
function calculator(work: Work, form: Form, campaign: WordCampaignView, offer: CampaignOffer): TemplateResult {
  const rules = rulesOf(work.host);
  const value = parseWhole(form.text('value', firstOf(campaign, 'value')));
  const budget = parseWhole(form.text('budget', firstOf(campaign, 'budget')));
  const allowed = rules === undefined ? 0 : allowedCost(offer, rules);
  const cost = value === null ? null : expectedCost(offer, value);
  const needed = value === null ? null : leastBudget(offer, value);
  return html`<section class="cost-calculator" aria-live="polite">
    <h4>${icon('scale')}${t('papers:campaigns.calculator')}</h4>
    <dl class="facts rows">
      ${line(t('papers:campaigns.allowedCost'), twd(allowed), null)}
      ${line(t('papers:campaigns.expectedCost'), cost === null ? '–' : twd(cost), cost === null ? null : cost <= allowed)}
      ${line(t('papers:campaigns.neededBudget'), needed === null ? '–' : twd(needed), needed === null || budget === null ? null : budget >= needed)}
    </dl>
    <p class="sub">
      ${t('papers:campaigns.sum', { media: twd(offer.mediaPerOrder), value: value === null ? '–' : twd(value), rewards: offer.rewardsPerOrderPermille / 1000 })}
    </p>
  </section>`;
}

const numberField = (form: Form, campaign: WordCampaignView, name: NumberName, unit: string): TemplateResult => {
  const first = firstOf(campaign, name);
  const label = t(`papers:campaigns.field.${name}`);
  return textField(form, { name, label, unit, first, numeric: true, error: notWhole(form, form.text(name, first)) });
};

const dateField = (
  form: Form,
  campaign: WordCampaignView,
  name: 'from' | 'until',
  offer: CampaignOffer,
): TemplateResult => {
  const first = firstOf(campaign, name);
  return selectField(form, {
    ...{ name, label: t(`papers:campaigns.field.${name}`), ask: t('papers:field.choose'), first },
    error: missing(form, form.text(name, first)),
    options: datesBetween(offer.from, offer.until).map((date) => [date, formatDay(dayAt(date))]),
  });
};

/** How many parts of the checklist are chosen. */
function checklist(form: Form, campaign: WordCampaignView, parts: readonly DesignPart[]): TemplateResult {
  const isChosen = (part: DesignPart): boolean => form.text(part, firstChoice(campaign, part)) !== '';
  const done = parts.filter(isChosen).length;
  return html`<section class="rule-list">
    <h4>${t('papers:campaigns.checklist', { done, of: parts.length })}</h4>
    <ul>
      ${parts.map((part) => {
        const chosen = isChosen(part);
        return html`<li class=${chosen ? 'is-done' : ''}>${icon(chosen ? 'check' : 'more')}${term('designPart', part)}<span class="visually-hidden">${chosen ? t('papers:yes') : t('papers:no')}</span></li>`;
      })}
    </ul>
  </section>`;
}

/** The form in which a campaign is designed; it can be saved without being submitted. */
export function designPart(work: Work, campaign: WordCampaignView, offer: CampaignOffer): TemplateResult {
  const form = work.form('design');
  const parts = PARTS_OF[offer.mechanic];
  const save = async (): Promise<boolean> => {
    const design = typedDesign(form, campaign, parts);
    if (design === null) {
      work.refuse(form);
      return false;
    }
    return await work.act('design', 'campaign/design', design);
  };
  const submit = async (): Promise<void> => {
    if (await save()) await work.act('design', 'campaign/submit', { campaign: campaign.id }, { form });
  };
  return html`<div class="form-grid">
      ${numberField(form, campaign, 'value', 'TWD')} ${numberField(form, campaign, 'cap', t('papers:campaigns.pieces'))}
      ${numberField(form, campaign, 'budget', 'TWD')} ${dateField(form, campaign, 'from', offer)}
      ${dateField(form, campaign, 'until', offer)}
    </div>
    ${calculator(work, form, campaign, offer)}
    <div class="form-grid">
      ${parts.map((part) =>
        selectField(form, {
          name: part,
          label: term('designPart', part),
          ask: t('papers:field.choose'),
          first: firstChoice(campaign, part),
          error: missing(form, form.text(part, firstChoice(campaign, part))),
          options: PART_OPTIONS[part].map((option) => [option, term('designChoice', option)]),
        }),
      )}
    </div>
    ${checklist(form, campaign, parts)}
    <div class="acts">
      ${actButton(work, { name: 'save', icon: 'save', words: t('papers:campaigns.act.save'), does: save })}
      ${actButton(work, { name: 'submit', icon: 'send', words: t('papers:campaigns.act.submit'), look: 'primary', does: submit })}
    </div>
    ${work.outcome('design')}`;
}

/** A design that is with others, or done: nothing of it can be changed. */
export function designSheet({ design }: WordCampaignView, { mechanic }: CampaignOffer): unknown {
  if (design === undefined) return nothing;
  return html`<dl class="facts rows">
    ${fact(t('papers:campaigns.field.value'), twd(design.value))} ${fact(t('papers:campaigns.field.cap'), design.cap)}
    ${fact(t('papers:campaigns.field.budget'), twd(design.budget))}
    ${fact(t('papers:campaigns.dates'), `${formatDay(dayAt(design.from))} – ${formatDay(dayAt(design.until))}`)}
    ${PARTS_OF[mechanic].map((part) => fact(term('designPart', part), term('designChoice', design.choices[part] ?? '')))}
  </dl>`;
}

const isPart = (fault: string): boolean => fault in PART_OPTIONS;

/** What the approver gave back, newest first, with the reasons. */
export const returnedPart = (work: Work, returned: readonly DesignReturned[]): TemplateResult =>
  html`<ol class="returned">
    ${[...returned].reverse().map(
      ({ at, reasons }) =>
        html`<li>
          <p class="sub">${icon('undo')}${work.host.text('wordCampaigns.approver')} · ${formatMoment(at)}</p>
          <ul>
            ${reasons.map((fault) => html`<li>${isPart(fault) ? t('papers:campaigns.partFault', { part: term('designPart', fault) }) : term('designFault', fault)}</li>`)}
          </ul>
        </li>`,
    )}
  </ol>`;
