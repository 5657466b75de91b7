import { hashOnce } from '../../src/kernel/canonical.ts';
import { FORMS_APPROVED, FORMS_CERTIFIED } from '../../src/server/hall/forms.ts';
import type { Session } from '../../src/server/hall/session.ts';
import { ENGINE_VERSION } from '../../src/sitting/sitting-file.ts';
import { type AnyPack, formFor } from './world.ts';

/** Writes into the record that the forms of a session were certified and approved, for tests about what comes after. */
export async function approveForms(session: Session): Promise<void> {
  const { pack } = session.row.plan;
  const forms = session.forms.seeds.map((seed) => ({
    ...{ seed, hash: hashOnce(formFor(seed, pack as AnyPack)), isSound: true },
  }));
  const certified = { job: 'of a test', engine: ENGINE_VERSION, forms };
  await session.append({ kind: FORMS_CERTIFIED, by: 'a manager', data: certified });
  await session.append({ kind: FORMS_APPROVED, by: 'a reviewer', data: { hashes: forms.map(({ hash }) => hash) } });
}
