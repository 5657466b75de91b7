import { isPracticeOnly } from '../../sitting/practice-only.ts';
import { ENGINE_VERSION } from '../../sitting/sitting-file.ts';
import { makeIdentityKey } from '../people/identities.ts';
import type { Plan } from './plan.ts';
import { makeCode, makeId } from './secrets.ts';
import { Session } from './session.ts';
import type { SessionParts } from './session-parts.ts';

/** A pack that leads through the work was wanted for an assessment. */
export class PracticeOnly extends Error {}

/** Opens a session for somebody of the staff; its code is one that no other of the hall has. */
export async function openSession(
  plan: Plan,
  by: string,
  isTaken: (code: string) => boolean,
  parts: SessionParts,
): Promise<Session> {
  // A pack that gives no form is told now and not when thirty people wait.
  const form = await parts.form(plan.pack, plan.seed, plan.difficulty);
  if (isPracticeOnly(form, plan.mode)) throw new PracticeOnly();
  let code = makeCode();
  while (isTaken(code)) code = makeCode();
  const row = { id: makeId(), code, plan, engine: ENGINE_VERSION, openedAt: parts.date() };
  await parts.rows.saveSession(row);
  await parts.rows.saveIdentityKey(row.id, makeIdentityKey());
  const session = new Session(row, parts);
  await session.load();
  await session.append({ kind: 'session/opened', by, data: { plan, code, engine: row.engine } });
  await session.act({ do: 'assign', account: by, role: plan.kind === 'class' ? 'teacher' : 'manager' }, by);
  return session;
}
