import type { ViewFrame, ViewReader } from '../../duty.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { ACCOUNT_DAY, POST_FIGURES } from './figures.ts';
import { BRAND_TALK } from './talk.ts';
import type { AudiencesView } from './view.ts';
import { MARKET_VOICE } from './voice.ts';

/** Makes the function that shows the subject. */
export function lookAtAudiences(reader: ViewReader, _frame: ViewFrame): () => AudiencesView {
  const days = new ShownList(reader, ACCOUNT_DAY, (day) => day);
  const posts = new ShownList(reader, POST_FIGURES, (post) => post);
  const talk = new ShownList(reader, BRAND_TALK, (each) => each);
  const voices = new ShownList(reader, MARKET_VOICE, (voice) => voice);
  return () => ({ accountDays: days.rows(), postFigures: posts.rows(), talk: talk.rows(), voices: voices.rows() });
}
