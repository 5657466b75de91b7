import type { PublicForm } from '../operations/market/form.ts';
import { lifecycleCharts } from '../sitting/lifecycle-chart.ts';
import type { Proof } from '../sitting/proof.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type Hello, PROTOCOL } from './protocol.ts';

/** How a sitting stands to the page that is told of it. */
export interface Standing {
  /** Whether the sitting is only looked at. */
  readonly isFile: boolean;
  /** Whether its seed is not told. */
  readonly sealed: boolean;
  /** Of a file: what it proves. */
  readonly proof?: Proof | undefined;
  /** The trainee's name or seat number; empty where there is none. */
  readonly trainee: string;
  /** Whether a hall decides on the clock. */
  readonly governed: boolean;
}

/** What is told of a sitting at first, and stays as it is. */
export function aboutSitting(
  { header, form }: Sitting,
  { isFile, sealed, proof, trainee, governed }: Standing,
): Pick<Hello, 'push' | 'protocol' | 'info'> {
  const startAt = form.days[0]?.open ?? form.beginsAt;
  const { id, mode, seed, attempt, branch } = header;
  return {
    push: 'hello',
    protocol: PROTOCOL,
    info: {
      ...{ id, mode, startAt, endAt: form.days.at(-1)?.close ?? startAt },
      ...(sealed ? {} : { seed }),
      ...(attempt === undefined ? {} : { attempt }),
      ...(form.help === undefined ? {} : { help: form.help }),
      ...(branch === undefined ? {} : { branch: { of: branch.of, at: branch.at } }),
      trainee,
      kept: !isFile,
      ...(governed ? { governed } : {}),
      ...(proof === undefined ? {} : { proof }),
    },
  };
}

/** What is told of a form: the same to all who sit it. */
export const aboutForm = ({ world, trained }: Sitting): Pick<Hello, 'form' | 'charts'> => ({
  form: world.known as PublicForm,
  charts: lifecycleCharts(trained),
});

/** Whether time has passed or anything was done. */
export const hasBegun = ({ form, log, now }: Sitting): boolean =>
  log.length > 0 || now > (form.days[0]?.open ?? form.beginsAt);
