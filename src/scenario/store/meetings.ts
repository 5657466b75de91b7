import { OBJECTIONS } from '../../operations/store/meetings/objection-kinds.ts';
import { checkOfficeTime, checkWeekday } from '../check-week.ts';
import type { Readings } from '../readings.ts';
import { idsOf, listOf, type Raw, type References, strings } from '../references.ts';
import { positive } from '../schema-parts.ts';
import { textKeys } from '../text-keys.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { compileMeetings } from './meetings/compile.ts';
import { type MeetingsData, meetingsSchema } from './meetings/schema.ts';
import type { StoreScenario } from './subject.ts';

const MATTERS = ['shift', 'mend'] as const;

const sectionOf = (files: YamlFiles): Raw | undefined =>
  (files['meetings.yaml']?.data as { readonly meetings?: Raw } | null | undefined)?.meetings;

/** Markets and products that the file names, and ids that come twice. */
function checkMeetings(refs: References, files: YamlFiles): void {
  const { 'meetings.yaml': file, 'products.yaml': goods, 'pack.yaml': pack } = files;
  const section = sectionOf(files);
  const products = idsOf(listOf(goods?.data, 'products'));
  const markets = idsOf(listOf(pack?.data, 'markets'));
  for (const [i, channel] of listOf(section, 'channels').entries()) {
    const path = ['meetings', 'channels', i];
    refs.need(file, [...path, 'market'], channel.market, markets, 'market', 'market');
    for (const [j, product] of strings(channel.products).entries())
      refs.need(file, [...path, 'products', j], product, products, 'product');
  }
  for (const [i, { markets: named }] of listOf(section, 'promotions').entries())
    for (const [j, market] of strings(named).entries())
      refs.need(file, ['meetings', 'promotions', i, 'markets', j], market, markets, 'market');
}

/** Meetings and figures on days and at times at which somebody is there. */
function checkCalendar(refs: References, files: YamlFiles, { pack, byName }: Readings): void {
  const file = files['meetings.yaml'];
  const section = (byName['meetings.yaml'] as { readonly meetings: MeetingsData } | null | undefined)?.meetings;
  if (pack === null || section === undefined) return;
  const moments = [
    ...section.planned.flatMap(({ from, until }, i) => [
      { path: ['meetings', 'planned', i, 'from'], ...from },
      { path: ['meetings', 'planned', i, 'until'], ...until },
    ]),
    { path: ['meetings', 'figures'], ...section.figures },
  ];
  for (const { path, weekday, at } of moments) {
    checkWeekday(refs, file, [...path, 'weekday'], weekday, pack);
    checkOfficeTime(refs, file, [...path, 'at'], at, pack);
  }
}

const ANSWERS = Object.values(OBJECTIONS).flat();

/** What the colleague says, with the names that are filled in. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  'objections.stock-cover': ['channel', 'product'],
  'objections.promotion-days': ['channel', 'market'],
  'objections.learning-phase': ['channel', 'day'],
  'objections.attribution': ['channel', 'other'],
  'objections.margin': ['channel'],
  'objections.test-outcome': ['channel', 'measure', 'target'],
  'meetings.mend.proposed': ['channel', 'change'],
  'meetings.shift.proposed': ['channel', 'other', 'amount'],
};

/** Meetings in packs: the section `meetings` of `meetings.yaml`. */
export const meetings: StoreScenario<'meetings', MeetingsData> = {
  file: 'meetings.yaml',
  schema: meetingsSchema,
  rules: {
    leastShift: { schema: positive, page: 'meetings' },
    clearPermille: { schema: positive },
    fallPermille: { schema: positive },
    adCoverWeeks: { schema: positive, page: 'meetings' },
    learningDays: { schema: positive, page: 'meetings' },
    testDaysLeast: { schema: positive, page: 'meetings' },
    testDaysMost: { schema: positive, page: 'meetings' },
    shiftTargetFrom: { schema: positive },
    shiftTargetTo: { schema: positive },
    mendTargetFrom: { schema: positive },
    mendTargetTo: { schema: positive },
    stopFrom: { schema: positive },
    stopTo: { schema: positive },
  },
  buyerTexts: [],
  letters: [],
  checkReferences: checkMeetings,
  checkSense: checkCalendar,
  neededTexts(files) {
    const section = sectionOf(files);
    return [
      'colleague.marketing',
      ...textKeys(MATTERS, 'meetings', 'title', 'opening', 'proposed', 'settling', 'agreed'),
      ...Object.keys(OBJECTIONS).map((kind) => `objections.${kind}`),
      ...ANSWERS.map((answer) => `answers.${answer}`),
      ...textKeys(idsOf(listOf(section, 'channels')), 'adChannels', 'name'),
      ...strings(section?.owners).map((owner) => `owners.${owner}`),
      ...idsOf(listOf(section, 'promotions')).map((id) => `promotions.${id}`),
    ];
  },
  filledIn: () => new Map(Object.entries(SPOKEN)),
  compile: compileMeetings,
};
