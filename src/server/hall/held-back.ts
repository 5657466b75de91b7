import type { Hall } from './hall.ts';

/** Whether a pack is worked in an examination that is open: nobody is told of its truth, and no page gets it, because a form can be made again out of its pack. */
export const isHeldBack = (hall: Pick<Hall, 'sessions'>, pack: string): boolean =>
  hall.sessions.some(
    ({ row }) => row.plan.kind === 'examination' && row.closedAt === undefined && row.plan.pack === pack,
  );
