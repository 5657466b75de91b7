import type { TicketTopic } from '../../operations/service/house.ts';
import { taipeiDate } from '../../operations/shop/calendar.ts';
import { type Assessment, inTime, makeIndicator, right, selection, words, wrong } from '../indicator.ts';

/** P4.1.2: gather market news and questions for the FAQ. */

const POINTS = { tags: 4, clipped: 2, updated: 3, retired: 3, chosen: 2, languages: 3, time: 1 } as const;

interface Tagging {
  readonly id: string;
  readonly deadline: number;
  /** By ticket: whether the tag it has is right; null while it has none. */
  readonly tags: Map<string, boolean | null>;
  /** The happening by which the last tag was given. */
  last: number;
}

const dayKey = (date: string): string => `P4.1.2/day/${date}`;
const ticketKey = (ticket: string): string => `P4.1.2/ticket/${ticket}`;
const newsKey = (topic: TicketTopic): string => `P4.1.2/news/${topic}`;

/** What has been tagged of a day's contacts, as it stands. */
function judgeTags(desk: Assessment, day: Tagging): void {
  const { id, deadline, tags } = day;
  if (desk.now > deadline) return;
  const given = [...tags.values()].filter((tag) => tag !== null);
  if (given.length === 0) return;
  const good = given.filter(Boolean).length;
  desk.judge(id, 'tags', {
    ...selection({ right: good, wrong: given.length - good, of: tags.size }, POINTS.tags),
    // A contact that comes in later changes what it is out of, not whose doing it is.
    restsOn: day.last,
    again: true,
  });
}

function openFrequent(desk: Assessment, topic: TicketTopic, deadline: number): void {
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
  desk.memory.set(`P4.1.2/frequent/${topic}`, deadline);
}

export const p412 = makeIndicator('P4.1.2', {
  'ticket/arrived': ({ subject, data }, desk) => {
    if (data.sort === 'notice') return;
    const date = taipeiDate(desk.now);
    const known = desk.memory.get(dayKey(date)) as Tagging | undefined;
    // A day's contacts are tagged by the close of the next working day.
    const deadline = known?.deadline ?? Math.min(desk.closeOfDay(1), desk.end);
    const day: Tagging = known ?? { id: `tagging/${date}`, deadline, tags: new Map(), last: 0 };
    if (known === undefined) {
      desk.memory.set(dayKey(date), day);
      desk.open({
        id: day.id,
        kind: 'tagging',
        subject: { kind: 'day', id: date },
        deadline,
        expected: words('expected.tagging', { date }),
        criteria: [{ id: 'tags', rule: 'selection', possible: POINTS.tags, atDeadline: true }],
      });
    }
    day.tags.set(subject.id, null);
    desk.memory.set(ticketKey(subject.id), day);
    judgeTags(desk, day);
  },
  'ticket/tagged': ({ subject, data }, desk) => {
    const day = desk.memory.get(ticketKey(subject.id)) as Tagging | undefined;
    if (day === undefined || desk.now > day.deadline) return;
    day.tags.set(subject.id, data.right);
    day.last = desk.seq;
    judgeTags(desk, day);
  },
  'news/arrived': ({ subject, data }, desk) => {
    if (data.topic === null) return;
    desk.memory.set(newsKey(data.topic), true);
    const deadline = desk.within(desk.service.rules.newsHours);
    desk.memory.set(`P4.1.2/${subject.id}`, deadline);
    desk.open({
      id: `news/${subject.id}`,
      kind: 'news',
      subject,
      deadline,
      expected: words('expected.news', { topic: data.topic }),
      criteria: [
        { id: 'clipped', rule: 'rationale', possible: POINTS.clipped },
        { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
      ],
    });
  },
  'news/clipped': ({ subject, data }, desk) => {
    const deadline = desk.memory.get(`P4.1.2/${subject.id}`) as number | undefined;
    if (deadline === undefined) {
      desk.falseAlarm('clipped', POINTS.clipped, words('reason.clipped-noise'));
      return;
    }
    const id = `news/${subject.id}`;
    desk.judge(
      id,
      'clipped',
      data.right
        ? right(POINTS.clipped, 'reason.clipped-right')
        : { earned: Math.floor(POINTS.clipped / 2), reason: words('reason.clipped-elsewhere', { topic: data.topic }) },
    );
    desk.judge(id, 'in-time', inTime(desk, deadline, POINTS.time));
  },
  'policy/changed': ({ subject, data }, desk) => {
    if (!data.entry) return;
    const deadline = desk.within(desk.service.rules.newsHours);
    desk.memory.set(`P4.1.2/entry/${subject.id}`, deadline);
    desk.open({
      id: `entry/${subject.id}`,
      kind: data.withdrawn ? 'entry-outdated' : 'entry-changed',
      subject: { kind: 'faq-entry', id: subject.id },
      deadline,
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
    const picks = selection({ right: data.right, wrong: data.wrong, of: data.of }, POINTS.languages);
    const entry = `entry/${topic}`;
    if (desk.isOpen(entry)) {
      const deadline = (desk.memory.get(`P4.1.2/${entry}`) as number | undefined) ?? desk.end;
      desk.judge(entry, 'updated', { ...picks, again: true });
      desk.judge(entry, 'in-time', data.right > 0 ? inTime(desk, deadline, POINTS.time) : wrong('reason.no-use'));
      return;
    }
    if (data.frequent && !data.update && !desk.isOpen(`frequent/${topic}`)) openFrequent(desk, topic, desk.end);
    const id = `frequent/${topic}`;
    if (desk.isOpen(id)) {
      const deadline = (desk.memory.get(`P4.1.2/${id}`) as number | undefined) ?? desk.end;
      desk.judge(id, 'chosen', right(POINTS.chosen, 'reason.topic-frequent'));
      desk.judge(id, 'languages', { ...picks, again: true });
      desk.judge(id, 'in-time', data.right > 0 ? inTime(desk, deadline, POINTS.time) : wrong('reason.no-use'));
    } else if (data.update ? data.wrong > 0 : desk.memory.get(newsKey(topic)) === undefined) {
      desk.falseAlarm(
        'published',
        POINTS.chosen,
        words(data.update ? 'reason.entry-spoiled' : 'reason.topic-rare', { topic }),
      );
    }
  },
  'faq/retired': ({ subject, data }, desk) => {
    const id = `entry/${subject.id}`;
    if (!data.outdated) {
      desk.falseAlarm('retired', POINTS.retired, words('reason.retired-wrong', { topic: subject.id }));
      return;
    }
    const deadline = (desk.memory.get(`P4.1.2/${id}`) as number | undefined) ?? desk.end;
    desk.judge(id, 'retired', right(POINTS.retired, 'reason.retired-right'));
    desk.judge(id, 'in-time', inTime(desk, deadline, POINTS.time));
  },
});
