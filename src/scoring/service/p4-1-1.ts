import type { Parts } from '../../operations/parts.ts';
import type { ServicePage } from '../../operations/service/handbook.ts';
import type { ReplyFault } from '../../operations/service/reply.ts';
import { ANSWERED_AT_ONCE } from '../../operations/service/reply-rules.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Criterion } from '../pending-opportunity.ts';
import { inTime, noUse, right, selection, type Verdict, words, wrong } from '../verdict.ts';

import { contentVerdict, factsVerdict, languageVerdict } from './reply-verdicts.ts';

/** P4.1.1: answer within the time limit, by the organisation's policy, and keep the problem record. */

const POINTS = {
  first: 2,
  facts: 3,
  content: 2,
  language: 1,
  priority: 1,
  asked: 1,
  escalated: 2,
  resolved: 1,
  record: 3,
  merged: 3,
  dismissed: 2,
  again: 2,
  time: 1,
} as const;

/** Office hours to answer a ticket whose first response was overdue before the sitting began. */
const HOURS_FOR_OLD = 6;

/** Criteria that wait for the buyer's answer where something had to be asked. */
const AFTER_THE_ANSWER = ['facts', 'content', 'language', 'resolution', 'record'] as const;

type Desk = Assessment<Parts['service']>;

/** The id of the chance to answer a ticket. */
const answerTo = (ticket: string): string => `answer/${ticket}`;

const firstVerdict = (desk: Desk, id: string, isInTime: boolean): Verdict =>
  isInTime
    ? right(POINTS.first, 'reason.in-time')
    : wrong('reason.late', { deadline: desk.deadlineOf(id, 'first-response') });

function checkCritical(desk: Desk, ticket: string, faults: readonly ReplyFault[]): void {
  if (faults.includes('data-of-another')) desk.critical('personal-data-leaked', { ticket });
  if (faults.includes('over-policy')) desk.critical('promise-over-policy', { ticket });
}

const binary = (id: string, possible: number, deadline?: number): Criterion => ({
  id,
  rule: 'binary',
  possible,
  ...(deadline === undefined ? {} : { deadline }),
});

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'tickets',
  facts: 'replies',
  content: 'replies',
  language: 'replies',
  asked: 'replies',
  answered: 'replies',
  priority: 'triage',
  escalated: 'triage',
  record: 'triage',
  merged: 'duplicates',
  duplicate: 'duplicates',
} as const satisfies Pages<ServicePage>;

export const p411 = makeIndicator<Parts['service']>(
  'P4.1.1',
  {
    'ticket/arrived': ({ subject, data }, desk) => {
      const { topic, duplicateOf, missing } = data;
      if (data.sort === 'notice') return;
      // A first response that was overdue before the sitting is not this trainee's to give in time.
      const given = data.firstDueAt === null || data.firstDueAt > desk.start;
      const first = given ? (data.firstDueAt ?? desk.end + 1) : desk.within(HOURS_FOR_OLD);
      const last = Math.max(first, data.resolutionDueAt ?? desk.end + 1);
      if (duplicateOf !== null) {
        desk.open({
          id: `duplicate/${subject.id}`,
          kind: 'duplicate',
          subject,
          deadline: first,
          expected: words('expected.duplicate'),
          criteria: [binary('merged', POINTS.merged), { id: 'in-time', rule: 'timeliness', possible: POINTS.time }],
        });
        return;
      }
      if (topic === 'thanks') {
        desk.open({
          id: `no-reply/${subject.id}`,
          kind: 'no-reply',
          subject,
          deadline: first,
          expected: words('expected.no-reply'),
          criteria: [binary('dismissed', POINTS.dismissed)],
        });
        return;
      }
      const rule = desk.house.topics.find((row) => row.id === topic);
      const atOnce = ANSWERED_AT_ONCE.has(topic);
      const answered = missing.length > 0 && !atOnce ? last : first;
      desk.open({
        id: answerTo(subject.id),
        kind: `ticket-${topic}`,
        subject,
        deadline: first,
        expected: words(`expected.ticket.${topic}`),
        criteria: [
          ...(given ? [{ id: 'first-response', rule: 'timeliness', possible: POINTS.first } as const] : []),
          binary('facts', POINTS.facts, answered),
          { id: 'content', rule: 'selection', possible: POINTS.content, deadline: answered },
          binary('language', POINTS.language, answered),
          binary('priority', POINTS.priority),
          ...(missing.length > 0 ? [binary('asked', POINTS.asked, atOnce ? last : first)] : []),
          ...(rule?.escalate === undefined ? [] : [binary('escalated', POINTS.escalated)]),
          { id: 'resolution', rule: 'timeliness', possible: POINTS.resolved, deadline: last },
          { id: 'record', rule: 'selection', possible: POINTS.record, deadline: last },
        ],
      });
    },
    'ticket/taken': ({ subject, data }, desk) => {
      const ok = data.priority === data.rightPriority;
      desk.judge(answerTo(subject.id), 'priority', {
        ...(ok
          ? right(POINTS.priority, 'reason.priority-right')
          : wrong('reason.priority-wrong', {
              priority: data.priority,
              rightPriority: data.rightPriority,
              topic: data.topic,
            })),
        again: true,
      });
    },
    'ticket/replied': ({ subject, data }, desk) => {
      const id = answerTo(subject.id);
      const matter = factsVerdict(data, POINTS.facts);
      const useful = matter.earned > 0;
      if (data.first) {
        desk.judge(id, 'first-response', useful ? firstVerdict(desk, id, data.inTime) : noUse('facts'));
      } else if (data.late) desk.judge(id, 'first-response', firstVerdict(desk, id, false));
      desk.judge(id, 'facts', matter);
      desk.judge(id, 'content', useful ? contentVerdict(data, POINTS.content) : noUse('facts'));
      desk.judge(id, 'language', languageVerdict(data, useful, POINTS.language));
      desk.judge(`again/${subject.id}`, 'answered', useful ? right(POINTS.again, 'reason.facts-right') : matter);
      checkCritical(desk, subject.id, data.faults);
      desk.warn(data.warnings);
    },
    'ticket/asked': ({ subject, data }, desk) => {
      const id = answerTo(subject.id);
      // Nothing can be missed while the buyer has not answered.
      desk.pause(id, AFTER_THE_ANSWER);
      if (data.right) desk.judge(id, 'asked', right(POINTS.asked, 'reason.asked-right'));
      else
        desk.falseAlarm(
          'asked',
          POINTS.asked,
          data.open.length === 0
            ? words('reason.asked-for-nothing')
            : words('reason.asked-wrong', { rightAsks: data.open.join(', ') }),
        );
      if (data.first) {
        desk.judge(id, 'first-response', data.right ? firstVerdict(desk, id, data.inTime) : noUse('asked'));
      } else if (data.late) desk.judge(id, 'first-response', firstVerdict(desk, id, false));
      checkCritical(desk, subject.id, data.faults);
      desk.warn(data.warnings);
    },
    'ticket/buyer-wrote': ({ subject, data }, desk) => {
      if (data.reason === 'answer')
        desk.postpone(answerTo(subject.id), AFTER_THE_ANSWER, data.resolutionDueAt ?? desk.end + 1);
      if (data.reason !== 'thanks' && data.reason !== 'not-satisfied') return;
      const thanks = data.reason === 'thanks';
      desk.open({
        id: thanks ? `thanked/${subject.id}` : `again/${subject.id}`,
        kind: thanks ? 'thanked' : 'written-again',
        subject,
        deadline: data.updateDueAt ?? desk.end + 1,
        expected: words(thanks ? 'expected.no-reply' : 'expected.written-again'),
        criteria: [thanks ? binary('dismissed', POINTS.dismissed) : binary('answered', POINTS.again)],
      });
    },
    'ticket/escalated': ({ subject, data }, desk) => {
      if (!data.called)
        desk.falseAlarm('escalated', POINTS.escalated, words('reason.escalated-for-nothing', { topic: data.topic }));
      const verdict = data.right
        ? right(POINTS.escalated, 'reason.escalated-right')
        : wrong('reason.escalated-wrong', { to: data.to, rightTo: data.rightTo ?? '', topic: data.topic });
      desk.judge(answerTo(subject.id), 'escalated', verdict);
      desk.postpone(answerTo(subject.id), ['resolution', 'record'], data.resolutionDueAt ?? desk.end + 1);
    },
    'ticket/handed-back': ({ subject, data }, desk) => {
      desk.postpone(answerTo(subject.id), ['resolution', 'record'], data.resolutionDueAt ?? desk.end + 1);
    },
    'ticket/merged': ({ subject, data }, desk) => {
      if (!data.same) {
        const { matter, otherMatter } = data;
        desk.falseAlarm(
          'merged',
          POINTS.merged,
          words('reason.merged-wrong', {
            ...{ topic: matter.topic, about: matter.about },
            ...{ rightTopic: otherMatter.topic, otherAbout: otherMatter.about },
          }),
        );
        return;
      }
      // The later ticket is the duplicate, whichever was merged. The ticket that is left stands for the first one's chance.
      const later = desk.isOpen(`duplicate/${subject.id}`) ? subject.id : data.into;
      if (later === data.into) desk.standsFor(answerTo(data.into), answerTo(subject.id));
      const id = `duplicate/${later}`;
      desk.judge(id, 'merged', right(POINTS.merged, 'reason.merged-right'));
      desk.judge(id, 'in-time', inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time));
      desk.close(id);
    },
    'ticket/recorded': ({ subject, data }, desk) => {
      const parts = ['topic', 'cause', 'outcome'] as const;
      const good = parts.filter((part) => data[part] === data.right[part]).length;
      const { topic, cause, outcome } = data.right;
      const details = [
        ...(data.topic === topic ? [] : [words('because.record-topic', { topic: data.topic, rightTopic: topic })]),
        ...(data.cause === cause
          ? []
          : [words('because.record-cause', { cause: data.cause, rightCause: cause, topic })]),
        ...(data.outcome === outcome
          ? []
          : [words('because.record-outcome', { ticketOutcome: data.outcome, rightTicketOutcome: outcome, topic })]),
      ];
      const picks = selection({ right: good, wrong: parts.length - good, of: parts.length }, POINTS.record, details);
      desk.judge(answerTo(subject.id), 'record', {
        ...picks,
        ...(good === parts.length
          ? {}
          : { reason: words('reason.record-wrong', { topic, cause, ticketOutcome: outcome }) }),
        again: true,
      });
    },
    'ticket/solved': ({ subject, data }, desk) => {
      const dismissed = data.how === 'no-reply-needed';
      const verdict = dismissed
        ? right(POINTS.dismissed, 'reason.dismissed-right')
        : wrong('reason.answered-for-nothing');
      desk.judge(`no-reply/${subject.id}`, 'dismissed', verdict);
      desk.judge(`thanked/${subject.id}`, 'dismissed', verdict);
      if (dismissed && !data.called) {
        desk.falseAlarm('dismissed', POINTS.dismissed, words('reason.dismissed-wrong', { topic: data.topic }));
        return;
      }
      const id = answerTo(subject.id);
      const solved = data.inTime
        ? right(POINTS.resolved, 'reason.in-time')
        : wrong('reason.late', { deadline: desk.deadlineOf(id, 'resolution') });
      desk.judge(id, 'resolution', data.answered ? solved : noUse('facts'));
    },
  },
  PAGES,
);
