import { forgetStep } from '../hall/forgetting.ts';
import { Refused } from './refused.ts';
import type { SessionRoute } from './staff-route.ts';

/** Forgets who sat where in a session: its record, its sittings and its results stay, under the numbers of the seats. */
export const IDENTITY_ROUTE: SessionRoute = {
  ...{ method: 'POST', path: '/api/sessions/:session/identities/forget', needs: 'identities/forget' },
  run: async ({ session, account }) => {
    const { kind } = session.row.plan;
    const { entries } = session.record;
    const step = forgetStep({ kind, isClosed: session.state.isClosed, entries, by: account.id });
    if ('refused' in step) throw new Refused(409, `hall/${step.refused}`);
    await session.append({ kind: step.write, by: account.id }, entries.length);
    return { kind: step.write };
  },
};
