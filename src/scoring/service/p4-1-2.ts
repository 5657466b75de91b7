import type { Parts } from '../../operations/parts.ts';
import type { FaqFault } from '../../operations/service/faq.ts';
import type { ServicePage } from '../../operations/service/handbook.ts';
import type { ServiceHappenings } from '../../operations/service/happenings.ts';
import type { TicketTopic } from '../../operations/service/house.ts';
import { taipeiDate } from '../../operations/shop/calendar.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { inTime, noUse, right, selection, type Verdict, words } from '../verdict.ts';

/** P4.1.2: gather market news and questions for the FAQ. */

const POINTS = { tags: 4, clipped: 2, updated: 3, retired: 3, chosen: 2, languages: 3, time: 1 } as const;

/** The tags of a day's contacts. Noted on the chance to tag them. */
interface Tagging {
  /** By ticket: whether the tag it has is right; null while it has none. */
  readonly tags: Map<string, boolean | null>;
  /** How many of them are there, and how many of these are right. */
  given: number;
  good: number;
  /** The right tags of the tickets that have a wrong one. */
  readonly rightTags: Map<string, { readonly tag: TicketTopic; readonly rightTag: TicketTopic }>;
  /** The happening by which the last tag was given. */
  last: number;
}

type Desk = Assessment<Parts['service'], Tagging>;

/** An id that stands for the chance to tag the contacts of the day on which a ticket came. */
const dayOf = (ticket: string): string => `day-of/${ticket}`;
/** An id that stands for the chance opened by the latest news on a topic. */
const newsOn = (topic: TicketTopic): string => `news-on/${topic}`;

/** The tickets of a day that have a wrong tag, with what their buyers ask about; and those that have none. */
function tagFaults({ tags, rightTags }: Tagging): readonly Words[] {
  const untagged = [...tags].flatMap(([ticket, isRight]) => (isRight === null ? [ticket] : []));
  return [
    ...[...rightTags].map(([ticket, { tag: topic, rightTag }]) =>
      words('because.tag', { ticket, topic, rightTopic: rightTag }),
    ),
    ...(untagged.length === 0 ? [] : [words('because.untagged', { ticket: untagged.join(', ') })]),
  ];
}

/** Judges the tags of a day's contacts, as they stand. */
function judgeTags(desk: Desk, id: string, day: Tagging): void {
  const { tags, given, good, last } = day;
  if (desk.now > desk.deadlineOf(id) || given === 0) return;
  desk.judge(id, 'tags', {
    ...selection({ right: good, wrong: given - good, of: tags.size }, POINTS.tags, tagFaults(day)),
    // A contact that comes in later changes the total. The verdict still rests on the last tag.
    restsOn: last,
    again: true,
  });
}

/** Notes the tag of a ticket in place of the one it had. */
function noteTag(day: Tagging, ticket: string, right: boolean | null): void {
  const before = day.tags.get(ticket) ?? null;
  day.given += Number(right !== null) - Number(before !== null);
  day.good += Number(right === true) - Number(before === true);
  day.tags.set(ticket, right);
}

function openTagging(desk: Desk, id: string, date: string): Tagging {
  const note: Tagging = { tags: new Map(), rightTags: new Map(), given: 0, good: 0, last: 0 };
  desk.open({
    id,
    kind: 'tagging',
    subject: { kind: 'day', id: date },
    // A day's contacts are tagged by the close of the next working day.
    deadline: Math.min(desk.closeOfDay(1), desk.end),
    expected: words('expected.tagging', { date }),
    criteria: [{ id: 'tags', rule: 'selection', possible: POINTS.tags, atDeadline: true }],
    note,
  });
  return note;
}

function openFrequent(desk: Desk, topic: TicketTopic, deadline: number): void {
  desk.open({
    id: `frequent/${topic}`,
    kind: 'frequent-topic',
    subject: { kind: 'faq-entry', id: topic },
    deadline,
    expected: words('expected.frequent', { topic }),
    criteria: [
      { id: 'chosen', rule: 'binary', possible: POINTS.chosen },
      { id: 'languages', rule: 'selection', possible: POINTS.languages },
      { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
    ],
  });
}

const timeVerdict = (desk: Desk, id: string): Verdict => inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time);

/** A blank that is not as the policy has it. A choice without letters is a number, and stands for itself. */
const blankFault = ({ language, blank, faqChoice, rightFaqChoice }: FaqFault): Words =>
  /[a-z]/i.test(rightFaqChoice)
    ? words('because.faq-blank', { language, blank, faqChoice, rightFaqChoice })
    : words('because.faq-number', { language, blank, given: faqChoice, right: rightFaqChoice });

/** What of a published entry is wrong: each blank with its right choice, and the languages that are missing. */
function entryFaults(
  topic: TicketTopic,
  { ended, faults, leftOut }: ServiceHappenings['faq/published'],
): readonly Words[] {
  if (ended) return [words('because.offer-ended', { topic })];
  return [
    ...faults.map(blankFault),
    ...(leftOut.length === 0 ? [] : [words('because.faq-language-left-out', { language: leftOut.join(', ') })]),
  ];
}

/** The handbook pages on what is judged here. */
const PAGES = { '*': 'faq' } as const satisfies Pages<ServicePage>;

export const p412 = makeIndicator<Parts['service'], Tagging>(
  'P4.1.2',
  {
    'ticket/arrived': ({ subject, data }, desk) => {
      if (data.sort === 'notice') return;
      const date = taipeiDate(desk.now);
      const id = `tagging/${date}`;
      const day = desk.noteOf(id) ?? openTagging(desk, id, date);
      desk.standsFor(dayOf(subject.id), id);
      noteTag(day, subject.id, null);
      judgeTags(desk, id, day);
    },
    'ticket/tagged': ({ subject, data }, desk) => {
      const id = dayOf(subject.id);
      const day = desk.noteOf(id);
      if (day === undefined || desk.now > desk.deadlineOf(id)) return;
      noteTag(day, subject.id, data.right);
      if (data.right) day.rightTags.delete(subject.id);
      else day.rightTags.set(subject.id, data);
      day.last = desk.seq;
      judgeTags(desk, id, day);
    },
    'news/arrived': ({ subject, data }, desk) => {
      if (data.topic === null) return;
      const id = `news/${subject.id}`;
      desk.standsFor(newsOn(data.topic), id);
      desk.open({
        id,
        kind: 'news',
        subject,
        deadline: desk.within(desk.house.rules.newsHours),
        expected: words('expected.news', { topic: data.topic }),
        criteria: [
          { id: 'clipped', rule: 'rationale', possible: POINTS.clipped },
          { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
        ],
      });
    },
    'news/clipped': ({ subject, data }, desk) => {
      const id = `news/${subject.id}`;
      if (!desk.isKnown(id)) {
        desk.falseAlarm('clipped', POINTS.clipped, words('reason.clipped-noise'));
        return;
      }
      desk.judge(
        id,
        'clipped',
        data.right
          ? right(POINTS.clipped, 'reason.clipped-right')
          : {
              earned: Math.floor(POINTS.clipped / 2),
              reason: words('reason.clipped-elsewhere', { topic: data.topic, rightTopic: data.rightTopic }),
            },
      );
      desk.judge(id, 'in-time', timeVerdict(desk, id));
    },
    'policy/changed': ({ subject, data }, desk) => {
      if (!data.entry) return;
      desk.open({
        id: `entry/${subject.id}`,
        kind: data.withdrawn ? 'entry-outdated' : 'entry-changed',
        subject: { kind: 'faq-entry', id: subject.id },
        deadline: desk.within(desk.house.rules.newsHours),
        expected: words(data.withdrawn ? 'expected.retire' : 'expected.update', { topic: subject.id }),
        criteria: [
          data.withdrawn
            ? { id: 'retired', rule: 'binary', possible: POINTS.retired }
            : { id: 'updated', rule: 'selection', possible: POINTS.updated },
          { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
        ],
      });
    },
    'faq/review-opened': ({ data }, desk) => {
      for (const topic of data.frequent) if (!desk.isOpen(`frequent/${topic}`)) openFrequent(desk, topic, data.until);
    },
    'faq/published': ({ subject, data }, desk) => {
      const topic = subject.id as TicketTopic;
      const details = entryFaults(topic, data);
      const picks = selection({ right: data.right, wrong: data.wrong, of: data.of }, POINTS.languages, details);
      const entry = `entry/${topic}`;
      if (desk.isOpen(entry)) {
        desk.judge(entry, 'updated', { ...picks, again: true });
        desk.judge(
          entry,
          'in-time',
          data.right > 0 ? timeVerdict(desk, entry) : noUse(data.ended ? 'retired' : 'updated'),
        );
        return;
      }
      if (data.frequent && !data.update && !desk.isOpen(`frequent/${topic}`)) openFrequent(desk, topic, desk.end);
      const id = `frequent/${topic}`;
      if (desk.isOpen(id)) {
        desk.judge(id, 'chosen', right(POINTS.chosen, 'reason.topic-frequent'));
        desk.judge(id, 'languages', { ...picks, again: true });
        desk.judge(id, 'in-time', data.right > 0 ? timeVerdict(desk, id) : noUse('languages'));
      } else if (data.update ? data.wrong > 0 : !desk.isKnown(newsOn(topic))) {
        const { asked, frequentFrom } = data;
        if (data.update) desk.falseAlarm('published', POINTS.chosen, words('reason.entry-spoiled', { topic }), details);
        else desk.falseAlarm('published', POINTS.chosen, words('reason.topic-rare', { topic, asked, frequentFrom }));
      }
    },
    'faq/retired': ({ subject, data }, desk) => {
      const id = `entry/${subject.id}`;
      if (!data.outdated) {
        desk.falseAlarm(
          'retired',
          POINTS.retired,
          words('reason.retired-wrong', { topic: subject.id, since: data.since }),
        );
        return;
      }
      desk.judge(id, 'retired', right(POINTS.retired, 'reason.retired-right'));
      desk.judge(id, 'in-time', timeVerdict(desk, id));
    },
  },
  PAGES,
);
