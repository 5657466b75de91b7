import { html, type TemplateResult } from 'lit';
import { AUDIENCES, type Audience, MECHANICS, type Mechanic, OBJECTIVES, type Objective } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField } from '../../parts/fields.ts';
import { term } from '../../parts/words.ts';
import { groundsFields, groundsIn } from './grounds-fields.ts';
import { type PartWork, partBody } from './plan-part.ts';
import { accountName, marketName, socialHouse, topicName } from './plan-view.ts';

/** A list from which one thing is chosen; what was saved stands in it. */
function oneOf(
  { form }: PartWork,
  name: string,
  saved: string | undefined,
  options: readonly (readonly [string, string])[],
): TemplateResult {
  const first = saved ?? '';
  return selectField(form, {
    ...{ name, label: t(`papers:plan.choose.${name}`), ask: t('papers:field.choose'), first, options },
    error: missing(form, form.text(name, first)),
  });
}

/** What is chosen in a list; null where nothing is. */
const chosen = ({ form }: PartWork, name: string, saved: string | undefined): string | null =>
  form.text(name, saved ?? '') || null;

export function objectivePart(part: PartWork): TemplateResult {
  const saved = part.plan.parts.objective?.objective;
  const options = OBJECTIVES.map((each) => [each, term('planObjective', each)] as const);
  return partBody(part, 'objective', oneOf(part, 'objective', saved, options), () => {
    const objective = chosen(part, 'objective', saved) as Objective | null;
    return objective === null ? null : { part: 'objective', objective };
  });
}

export function mechanicPart(part: PartWork): TemplateResult {
  const saved = part.plan.parts.mechanic?.mechanic;
  const options = MECHANICS.map((each) => [each, term('planMechanic', each)] as const);
  return partBody(part, 'mechanic', oneOf(part, 'mechanic', saved, options), () => {
    const mechanic = chosen(part, 'mechanic', saved) as Mechanic | null;
    return mechanic === null ? null : { part: 'mechanic', mechanic };
  });
}

export function audiencePart(part: PartWork): TemplateResult {
  const { work, form, plan } = part;
  const saved = plan.parts.audience;
  const options = AUDIENCES.map((each) => [each, term('planAudience', each)] as const);
  const fields = html`${oneOf(part, 'audience', saved?.audience, options)} ${groundsFields(work, form, saved)}`;
  return partBody(part, 'audience', fields, () => {
    const audience = chosen(part, 'audience', saved?.audience) as Audience | null;
    const grounds = groundsIn(form, saved);
    return audience === null || grounds === null ? null : { part: 'audience', audience, ...grounds };
  });
}

export function messagePart(part: PartWork): TemplateResult {
  const { work, form, plan } = part;
  const saved = plan.parts.message;
  const options = socialHouse(work.host).topics.map((each) => [each, topicName(work.host, each)] as const);
  const fields = html`${oneOf(part, 'topic', saved?.topic, options)} ${groundsFields(work, form, saved)}`;
  return partBody(part, 'message', fields, () => {
    const topic = chosen(part, 'topic', saved?.topic);
    const grounds = groundsIn(form, saved);
    return topic === null || grounds === null ? null : { part: 'message', topic, ...grounds };
  });
}

export function placesPart(part: PartWork): TemplateResult {
  const { work, form, plan } = part;
  const saved = plan.parts.places;
  const { accounts, rules } = socialHouse(work.host);
  const picked = form.list('accounts', saved?.accounts ?? []);
  const few = form.tried && picked.length === 0 ? t('papers:field.required') : '';
  const many = picked.length > rules.planAccounts ? t('papers:plan.tooMany', { most: rules.planAccounts }) : '';
  const fields = html`${checkField(form, {
    name: 'accounts',
    label: t('papers:plan.choose.accounts', { number: rules.planAccounts }),
    first: saved?.accounts ?? [],
    error: many || few,
    options: accounts.map(({ id, market }) => [id, `${accountName(work.host, id)} · ${marketName(work.host, market)}`]),
  })}
  ${groundsFields(work, form, saved)}`;
  return partBody(part, 'places', fields, () => {
    const grounds = groundsIn(form, saved);
    if (picked.length === 0 || many !== '' || grounds === null) return null;
    return { part: 'places', accounts: picked, ...grounds };
  });
}
