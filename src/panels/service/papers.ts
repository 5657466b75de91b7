import { type CaseView, isWithOthers, type TicketView, type TraineeView } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { knownName } from '../parts/names.ts';
import type { Guide, PaperKind } from '../shell/paper.ts';
import { caseGuide, ticketGuide } from './guide.ts';
import { isDueSoon, isOpen } from './inbox/filters.ts';
import { casesInLine, ticketsInLine } from './parts/service-line.ts';
import { caseSteps, ticketSteps } from './parts/service-steps.ts';
import { caseOf, isBreached, ticketOf } from './parts/service-view.ts';
import type { ClockHost } from './parts/ticket-clocks.ts';

const open = ({ service }: TraineeView): readonly TicketView[] =>
  (service?.tickets ?? []).filter((ticket) => isOpen(ticket) && ticket.stage.work !== 'escalated');

const isUrgent =
  (host: ClockHost) =>
  (ticket: TicketView): boolean =>
    isBreached(host, ticket) || isDueSoon(host, ticket);

const ours = ({ service }: TraineeView): readonly CaseView[] =>
  (service?.cases ?? []).filter(({ stage }) => stage !== 'closed' && !isWithOthers(stage));

const pagesOf =
  (...pages: readonly string[]) =>
  (): Guide => ({ pages, marks: [] });

/** The papers of the service duty: lists in the sequence of the rail, then papers of single records. */
export const servicePapers: readonly PaperKind[] = [
  {
    kind: 'inbox',
    icon: 'chat',
    tag: 'wb-inbox-paper',
    guide: pagesOf('day', 'triage', 'clocks'),
    title: () => t('papers:inbox.nav'),
    nav: {
      label: () => t('papers:inbox.nav'),
      count: (view) => open(view).length,
      urgent: (view, host) => open(view).filter(isUrgent(host)).length,
    },
  },
  {
    kind: 'cases',
    icon: 'undo',
    tag: 'wb-cases-paper',
    guide: pagesOf('after-sales', 'law'),
    title: () => t('papers:cases.nav'),
    nav: { label: () => t('papers:cases.nav'), count: (view) => ours(view).length },
  },
  {
    kind: 'faq',
    icon: 'help',
    tag: 'wb-faq-paper',
    guide: pagesOf('faq'),
    title: () => t('papers:faq.nav'),
    nav: { label: () => t('papers:faq.nav') },
  },
  {
    kind: 'serviceFigures',
    icon: 'chart',
    tag: 'wb-service-figures-paper',
    guide: pagesOf('clocks'),
    title: () => t('papers:serviceFigures.nav'),
    nav: { label: () => t('papers:serviceFigures.nav') },
  },
  {
    kind: 'ticket',
    icon: 'chat',
    tag: 'wb-ticket-paper',
    title: (host, id) => knownName(host, 'ticket', id) ?? t('papers:service.ticket.title'),
    guide: ticketGuide,
    waits: ticketsInLine,
    steps: (host, id) => {
      const ticket = ticketOf(host, id);
      return ticket === undefined ? [] : ticketSteps(ticket);
    },
  },
  {
    kind: 'case',
    icon: 'undo',
    tag: 'wb-case-paper',
    title: (host, id) => knownName(host, 'case', id) ?? t('papers:service.case.title'),
    guide: caseGuide,
    waits: casesInLine,
    steps: (host, id) => {
      const serviceCase = caseOf(host, id);
      return serviceCase === undefined ? [] : caseSteps(serviceCase);
    },
  },
];
