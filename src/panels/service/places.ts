import type { SittingHost } from '../../host/index.ts';
import type { GuidePlace } from '../panel-duty.ts';
import { knownName } from '../parts/names.ts';

const values = (host: SittingHost, id: string): Readonly<Record<string, string>> => ({
  number: knownName(host, 'ticket', id) ?? '',
});

const onTicket = (part: string): GuidePlace => ({ list: 'inbox', paper: 'ticket', part, values });

/** Where on the papers of the service duty a guide can point. */
export const servicePlaces: Readonly<Record<string, GuidePlace>> = {
  'ticket/take': onTicket('take'),
  'ticket/answer': onTicket('answer'),
  'ticket/record': onTicket('record'),
  'ticket/solve': onTicket('solve'),
};
