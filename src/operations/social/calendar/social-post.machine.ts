import { setup } from 'xstate';
import { POST_STATES, type PostEvent } from './post-states.ts';

/** The lifecycle of a post over {@link POST_STATES}. */
export const socialPostMachine = setup({ types: { events: {} as PostEvent } }).createMachine({
  id: 'social-post',
  initial: 'draft',
  states: POST_STATES,
});
