import type { Stage } from '../stage.ts';
import type { StudioModel } from './studio-model.ts';
import { talkWords } from './talk-gauge.ts';

/** The content of the studio in numbers. */
export function summariseStudio(
  { phones, week, ideas, talk, street }: StudioModel,
  stage: Pick<Stage, 'host' | 't'>,
): string {
  const cards = week.days.flatMap((day) => day.cards);
  const inState = (wanted: string): number => cards.filter(({ state }) => state === wanted).length;
  const sum = (count: (phone: StudioModel['phones'][number]) => number): number =>
    phones.reduce((all, phone) => all + count(phone), 0);
  return stage.t('floor:social.summary', {
    ...{ accounts: phones.length, hearts: sum(({ hearts }) => hearts), asking: sum(({ asking }) => asking) },
    ...{ pinned: inState('scheduled') + inState('waiting'), out: inState('published') },
    ...{ failed: sum(({ failed }) => failed), ideas: ideas.length, bags: street.bags },
    talk: talkWords(talk, stage),
  });
}
