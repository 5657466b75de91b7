import { checkOfficeTime } from '../check-week.ts';
import { MORE } from '../compile/scaled.ts';
import type { Readings } from '../readings.ts';
import { idsOf, listOf, type Raw, type References, strings } from '../references.ts';
import { positive } from '../schema-parts.ts';
import { textKeys } from '../text-keys.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { compileCalendar } from './calendar/compile.ts';
import { type CalendarData, calendarSchema } from './calendar/schema.ts';
import type { SocialScenario } from './subject.ts';

const FILE = 'calendar.yaml';

const sectionOf = (files: YamlFiles): Raw | undefined =>
  (files[FILE]?.data as { readonly calendar?: Raw } | null | undefined)?.calendar;

/** Topics and platforms that the file names, and cards that come twice. */
function checkCalendar(refs: References, files: YamlFiles): void {
  const { [FILE]: file, 'social.yaml': brief } = files;
  const section = sectionOf(files);
  const topics = strings((brief?.data as Raw | null | undefined)?.topics);
  const platforms = idsOf(listOf(brief?.data, 'platforms'));
  const cards = listOf(section, 'cards');
  for (const [i, { id, topic }] of cards.entries()) {
    const path = ['calendar', 'cards', i];
    if (cards.findIndex((card) => card.id === id) < i)
      refs.error(file, [...path, 'id'], 'id-twice', { name: String(id) });
    refs.need(file, [...path, 'topic'], topic, topics, 'topic');
  }
  for (const [i, platform] of strings(section?.byHand).entries())
    refs.need(file, ['calendar', 'byHand', i], platform, platforms, 'platform');
}

/** The marks that cards bear and occasions do not go with. */
const marksOf = (files: YamlFiles): readonly string[] => [
  ...new Set([
    ...listOf(sectionOf(files), 'cards').flatMap(({ marks }) => strings(marks)),
    ...listOf(files['social.yaml']?.data, 'occasions').flatMap(({ unfit }) => strings(unfit)),
  ]),
];

/** Weeks that are opened, due and looked over at times at which somebody is there. */
function checkWeeks(refs: References, files: YamlFiles, { pack, byName }: Readings): void {
  const section = (byName[FILE] as { readonly calendar: CalendarData } | null | undefined)?.calendar;
  if (pack === null || section === undefined) return;
  for (const [i, week] of section.weeks.entries())
    for (const what of ['opens', 'pinBy', 'over'] as const)
      checkOfficeTime(refs, files[FILE], ['calendar', 'weeks', i, what, 'at'], week[what].at, pack);
}

/** The calendar of posts: how often, when, in which language and format, in packs: the section `calendar` of `calendar.yaml`. */
export const calendar: SocialScenario<'calendar', CalendarData> = {
  file: FILE,
  schema: calendarSchema,
  rules: {
    byHandGraceMinutes: { schema: positive, page: 'posting' },
    byHandLostMinutes: { schema: positive, page: 'posting' },
    postGapMinutes: { schema: positive, page: 'posting' },
    failureHours: { schema: positive, page: 'failed-posts' },
    retryHours: { schema: positive, page: 'failed-posts' },
  },
  buyerTexts: [],
  letters: [],
  checkReferences: checkCalendar,
  checkSense: checkWeeks,
  neededTexts: (files) => [
    ...textKeys(idsOf(listOf(sectionOf(files), 'cards')), 'cards', 'name', 'gloss'),
    ...textKeys(marksOf(files), 'postMarks', 'name'),
  ],
  // What a platform does not take is a trap: it is found when one looks.
  scale: (own, { traps }) => ({
    ...own,
    faults: own.faults.map((fault) => ({ ...fault, count: Math.max(1, Math.round((fault.count * traps) / MORE)) })),
  }),
  compile: compileCalendar,
};
