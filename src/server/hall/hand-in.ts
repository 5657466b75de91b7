import { FINISH, type Sitting } from '../../sitting/sitting.ts';

/** The kind of the entry that says that the work at a seat is over. */
export const HANDED_IN = 'seat/handed-in';

/** What that entry says of the sitting. */
export const handInOf = ({ log }: Sitting) => ({
  entries: log.length,
  seal: log.at(-1)?.seal,
  byHand: log.some(({ action }) => action === FINISH),
});
