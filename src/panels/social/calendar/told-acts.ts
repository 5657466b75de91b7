import type { SittingHost } from '../../../host/index.ts';
import type { ToldAct, ToldField, Tree } from '../../panel-duty.ts';
import { called, coded, told, typed } from '../../parts/told-act.ts';
import { localWords, postOf, taipeiWords } from './calendar-view.ts';

/** A moment on the clock of an account's market, and in Taipei. */
const moment = (accountOf: (host: SittingHost, input: Tree) => string): ToldField =>
  told(
    'papers:posting.localTime',
    (host, value, input) => `${localWords(host, accountOf(host, input), Number(value))} ${taipeiWords(Number(value))}`,
  );

const post = called('papers:posting.post', 'social-post');

/** The acts of the calendar, as the papers name them. */
export const toldPostActs: Readonly<Record<string, ToldAct>> = {
  'cadence/set': {
    name: 'papers:posting.act.set',
    fields: {
      account: called('papers:posting.account', 'account'),
      week: typed('papers:posting.weeks'),
      perWeek: typed('papers:posting.perWeek'),
    },
  },
  'post/schedule': {
    name: 'papers:posting.act.pin',
    fields: {
      account: called('papers:posting.account', 'account'),
      card: called('papers:posting.card', 'postCard'),
      format: coded('papers:posting.format', 'postFormat'),
      language: coded('papers:posting.language', 'language'),
      at: moment((_host, { account }) => String(account)),
    },
  },
  'post/reschedule': {
    name: 'papers:posting.act.move',
    fields: {
      post,
      at: moment((host, { post: id }) => postOf(host, String(id))?.account ?? ''),
      mend: coded('papers:posting.mend', 'postMend'),
    },
  },
  'post/publish': { name: 'papers:posting.act.publish', fields: { post } },
  'post/withdraw': { name: 'papers:posting.act.withdraw', fields: { post } },
};
