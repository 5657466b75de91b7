import { html } from 'lit';
import { isolated, type SittingHost, type TicketView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { fileMoment } from '../../parts/file-date.ts';
import { nameOf } from '../../parts/names.ts';
import { channelName, term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { subjectLine } from '../parts/buyers-text.ts';
import { clockOf, clockText } from '../parts/clock.ts';
import { moodOf, moodWords } from '../parts/mood.ts';
import { ticketWait } from '../parts/service-line.ts';
import { say, workWords } from '../parts/service-words.ts';
import { nextOf } from '../parts/ticket-clocks.ts';

type Column = TableColumn<TicketView>;

/** Sort value of tickets that wait without a limit: they come after the others, and those that wait for nothing come last. */
const LAST = 1e14;
const STATES = ['new', 'reopened', 'open', 'escalated', 'waiting-on-buyer', 'solved', 'closed', 'merged'];
/** The value for a ticket without a priority. */
const NONE = 'none';
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];

const stateWords = (ticket: TicketView): string =>
  ticket.sort === 'notice'
    ? `${workWords(ticket.stage.work)} · ${say('sort', 'notice')}`
    : workWords(ticket.stage.work);

const priorityWords = ({ priority }: TicketView): string =>
  priority === undefined ? t('papers:service.inbox.notTaken') : say('priority', priority);

const number = (host: SittingHost): Column => ({
  id: 'number',
  header: () => t('papers:service.inbox.number'),
  text: (ticket) => nameOf(host, 'ticket', ticket.id),
  cell: (ticket) =>
    html`<strong class="one number">${nameOf(host, 'ticket', ticket.id)}</strong><span class="sub">${channelName(host, ticket.channel)}</span>`,
  width: 7.25,
  priority: 0,
});

const channel = (host: SittingHost): Column => ({
  id: 'channel',
  header: () => t('papers:column.channel'),
  text: (ticket) => channelName(host, ticket.channel),
  width: 7,
  priority: 9,
  fileOnly: true,
  facet: { key: (ticket) => ticket.channel, words: (id) => channelName(host, id) },
});

const subject = (host: SittingHost): Column => ({
  id: 'subject',
  header: () => t('papers:service.inbox.subject'),
  text: (ticket) => subjectLine(host, ticket),
  cell: (ticket) => html`<span class="subject" lang=${ticket.buyer.language}>${subjectLine(host, ticket)}</span>`,
  width: 9.5,
  grow: true,
  priority: 0,
});

const buyer: Column = {
  id: 'buyer',
  header: () => t('papers:column.buyer'),
  text: (ticket) => ticket.buyer.name,
  width: 7.5,
  priority: 3,
  under: { column: 'number', words: (ticket) => isolated(ticket.buyer.name) },
};

const language: Column = {
  id: 'language',
  header: () => t('papers:way.language'),
  text: (ticket) => term('language', ticket.buyer.language),
  width: 5,
  priority: 6,
  facet: { key: (ticket) => ticket.buyer.language, words: (id) => term('language', id) },
};

const state: Column = {
  id: 'state',
  header: () => t('papers:service.inbox.state'),
  text: stateWords,
  value: (ticket) => STATES.indexOf(ticket.stage.work),
  width: 5.5,
  priority: 2,
  under: { column: 'subject', words: stateWords },
};

const priority: Column = {
  id: 'priority',
  header: () => t('papers:service.inbox.priority'),
  text: priorityWords,
  value: (ticket) => PRIORITIES.indexOf(ticket.priority ?? ''),
  width: 5,
  priority: 4,
  facet: {
    key: (ticket) => ticket.priority ?? NONE,
    words: (id) => (id === NONE ? t('papers:service.inbox.notTaken') : say('priority', id)),
  },
};

const due = (host: SittingHost): Column => ({
  id: 'due',
  header: () => t('papers:service.inbox.due'),
  text: (ticket) => clockText(host, ticket),
  files: [
    { header: () => t('papers:service.inbox.due'), of: (ticket) => clockText(host, ticket) },
    { header: () => t('papers:service.inbox.dueAt'), of: (ticket) => fileMoment(nextOf(host, ticket)?.dueAt) },
  ],
  value: (ticket) => {
    const wait = ticketWait(host, ticket);
    return wait === null ? 2 * LAST : (wait.dueAt ?? LAST);
  },
  cell: (ticket) => {
    const wait = ticketWait(host, ticket);
    return wait?.why === 'record' ? html`<strong>${t('papers:why.record')}</strong>` : clockOf(host, ticket.id);
  },
  width: 9.75,
  priority: 0,
});

const mood: Column = {
  id: 'mood',
  header: () => t('papers:service.inbox.mood'),
  text: ({ mood: feels }) => moodWords(feels),
  value: ({ mood: feels }) => feels,
  cell: ({ mood: feels }) => moodOf(feels),
  width: 4.5,
  priority: 0,
};

const tag: Column = {
  id: 'tag',
  header: () => t('papers:service.inbox.tag'),
  text: (ticket) => (ticket.tag === undefined ? '' : say('topic', ticket.tag)),
  width: 6,
  priority: 5,
};

const came: Column = {
  id: 'came',
  header: () => t('papers:service.inbox.came'),
  text: (ticket) => formatMoment(ticket.at),
  value: (ticket) => ticket.at,
  file: (ticket) => fileMoment(ticket.at),
  width: 6.5,
  priority: 7,
};

/** The columns of the inbox. */
export const inboxColumns = (host: SittingHost): readonly Column[] => [
  ...[due(host), number(host), channel(host), subject(host), buyer, language, state, priority],
  ...[mood, tag, came],
];
