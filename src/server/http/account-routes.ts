import { z } from 'zod';
import type { AccountRow } from '../hall/rows.ts';
import { ROLES } from '../people/roles.ts';
import { Refused, readAs } from './refused.ts';
import type { Asked, HallRoute } from './staff-route.ts';

const accountSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
});

const publicPart = ({ id, name, roles, createdAt, closedAt }: AccountRow) => ({
  ...{ id, name, roles, createdAt },
  ...(closedAt === undefined ? {} : { closedAt }),
});

function accountOf({ hall, params }: Asked): AccountRow {
  const account = hall.accounts.find(({ id, closedAt }) => id === params.account && closedAt === undefined);
  if (account === undefined) throw new Refused(404, 'hall/no-such-account');
  return account;
}

/** Who works in the hall, and the hall's own record. */
export const ACCOUNT_ROUTES: readonly HallRoute[] = [
  {
    ...{ method: 'GET', path: '/api/accounts', needs: 'accounts/read' },
    run: async ({ hall }) => hall.accounts.map(publicPart),
  },
  {
    ...{ method: 'POST', path: '/api/accounts', needs: 'accounts/change' },
    run: async ({ hall, account, body }) => {
      const { name, roles } = readAs(accountSchema, body);
      const made = await hall.addAccount(name, roles, account.id);
      return { account: publicPart(made.account), key: made.key };
    },
  },
  {
    ...{ method: 'POST', path: '/api/accounts/:account/key', needs: 'accounts/change' },
    run: async (asked) => ({ key: await asked.hall.renewKey(accountOf(asked), asked.account.id) }),
  },
  {
    ...{ method: 'POST', path: '/api/accounts/:account/close', needs: 'accounts/change' },
    run: async (asked) => {
      const account = accountOf(asked);
      // The hall is not left without anybody who could let others in.
      if (account.id === asked.account.id) throw new Refused(409, 'hall/own-account');
      await asked.hall.closeAccount(account, asked.account.id);
      return publicPart(account);
    },
  },
  {
    ...{ method: 'GET', path: '/api/record', needs: 'audit/read' },
    run: async ({ hall }) => ({ entries: hall.record.entries }),
  },
];
