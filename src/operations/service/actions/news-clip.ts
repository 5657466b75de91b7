import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { NEWS } from '../faq.ts';
import { tellService } from '../happenings.ts';
import { TICKET_TOPICS } from '../house.ts';
import { topicOfText } from '../ticket.ts';

/** Clips a piece of news for a topic of the FAQ. */
export const newsClip = makeAction({
  kind: 'news/clip',
  indicators: ['P4.1.2'],
  input: z.object({ news: idInput, topic: z.enum(TICKET_TOPICS) }).strict(),
  check: (world, { news }) => {
    const item = world.get(NEWS, news);
    if (item === undefined) return { key: 'news/unknown', values: { news } };
    return item.clippedFor === undefined ? null : { key: 'news/clipped-already', page: 'faq' };
  },
  apply: (step, { news, topic }) => {
    const rightTopic: string = topicOfText(step, step.need(NEWS, news).key);
    step.update(NEWS, news, (item) => {
      item.clippedFor = topic;
    });
    tellService(step, 'news/clipped', news, { topic, right: rightTopic === topic, rightTopic });
  },
});
