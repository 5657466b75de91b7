import { dueKind } from '../../../kernel/agenda.ts';
import type { AudiencesComing } from '../../social/audiences/coming.ts';

type Carries<Kind extends AudiencesComing['kind']> = Omit<Extract<AudiencesComing, { kind: Kind }>, 'kind' | 'at'>;

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const AUDIENCE_COMING = {
  'account-day/ends': dueKind<Carries<'account-day/ends'>>('account-day/ends'),
  'account-day/appears': dueKind<Carries<'account-day/appears'>>('account-day/appears'),
  'account-day/settles': dueKind<Carries<'account-day/settles'>>('account-day/settles'),
  'brand-talk/moves': dueKind<Carries<'brand-talk/moves'>>('brand-talk/moves'),
  'brand-talk/fades': dueKind<Carries<'brand-talk/fades'>>('brand-talk/fades'),
} satisfies { readonly [Kind in AudiencesComing['kind']]: unknown };
