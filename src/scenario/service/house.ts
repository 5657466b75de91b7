import type { ServiceForm } from '../../operations/service/duty.ts';
import type { AfterSalesRule, ServiceHouse } from '../../operations/service/house.ts';
import { DAY, midnightOf } from '../../operations/shop/calendar.ts';
import type { Opening } from '../../operations/shop/opening.ts';
import { compileOpening } from '../compile/business-hours.ts';
import type { ServiceData } from './schema.ts';

/** Calendars reach back to the oldest contact, and on to the last due time a sitting can ask for. */
const BACK = 14 * DAY;
const ON = 35 * DAY;

const weekdayOf = (monday: number, weekday: number): number => monday + (weekday - 1) * DAY;

/** Dates become moments: of the calendar for what is law, of the form's own week for what changes in it. */
function compileRule(data: ServiceData['afterSales'][number], monday: number): AfterSalesRule {
  const { validFrom, validTo, fromWeekday, beforeWeekday, ...rule } = data;
  const from = validFrom === undefined ? 0 : midnightOf(validFrom);
  const to =
    beforeWeekday === undefined
      ? validTo === undefined
        ? undefined
        : midnightOf(validTo) + DAY - 1
      : weekdayOf(monday, beforeWeekday) - 1;
  return {
    ...rule,
    validFrom: fromWeekday === undefined ? from : weekdayOf(monday, fromWeekday),
    ...(to === undefined ? {} : { validTo: to }),
  } as AfterSalesRule;
}

/** The service desk as the trainee may know it, with business hours worked out for the weeks around the sitting. */
export function makeServiceHouse(data: ServiceData, monday: number): ServiceHouse {
  const { desks, groups, topics, costs, languages, serviceRules: rules } = data;
  return {
    calendars: data.calendars.map((opening) => compileOpening(opening as Opening, monday - BACK, monday + ON)),
    desks,
    groups,
    topics,
    afterSales: data.afterSales.map((rule) => compileRule(rule, monday)),
    faqTopics: data.faqTopics.map(({ topic, blanks }) => ({ topic, blanks })),
    languages,
    rules,
    costs,
  } as ServiceHouse;
}

/** The policies and FAQ entries of Monday morning. */
export const makeServiceForm = (data: ServiceData, monday: number): ServiceForm => ({
  policies: data.faqTopics.map(({ topic, values }) => ({ topic, values })),
  faq: data.faqTopics
    .filter(({ published }) => published)
    .map(({ topic, values }) => ({
      id: topic,
      versions: data.languages.map((language) => ({ language, values })),
      publishedAt: monday - 7 * DAY,
    })),
});
