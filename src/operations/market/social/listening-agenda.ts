import { dueKind } from '../../../kernel/agenda.ts';
import type { ListeningComing } from '../../social/listening/coming.ts';

type Of<Kind extends ListeningComing['kind']> = Omit<Extract<ListeningComing, { readonly kind: Kind }>, 'kind' | 'at'>;

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const LISTENING_COMING = {
  'heard-posts/come': dueKind<Of<'heard-posts/come'>>('heard-posts/come'),
  'evidence/is-asked': dueKind<Of<'evidence/is-asked'>>('evidence/is-asked'),
} satisfies { readonly [Kind in ListeningComing['kind']]: unknown };
