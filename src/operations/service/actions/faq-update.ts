import { makeAction } from '../../shop/trainee-action.ts';
import { FAQ_ENTRY } from '../faq.ts';
import { publish } from '../publishing.ts';
import { faqInput, refuseVersions } from './faq-draft.ts';

/** Updates a published entry: the versions given replace its earlier ones. */
export const faqUpdate = makeAction({
  kind: 'faq/update',
  indicators: ['P4.1.2'],
  input: faqInput,
  check: (world, { topic, versions }) => {
    const entry = world.get(FAQ_ENTRY, topic);
    if (entry === undefined || entry.retiredAt !== undefined)
      return { key: 'faq/not-published', values: { topic }, page: 'faq' };
    return refuseVersions(world, topic, versions);
  },
  apply: (step, { topic, versions }) => publish(step, topic, versions, true),
});
