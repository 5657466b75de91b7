import type { PublicForm } from '../operations/market/form.ts';
import { lifecycleCharts } from '../sitting/lifecycle-chart.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type Hello, PROTOCOL } from './protocol.ts';

/** The part of `hello` that stays as it is. `isFile`: the sitting is only looked at; `sealed`: its seed is not told. */
export function aboutSitting(
  { header, form, world, trained }: Sitting,
  { isFile, sealed }: { readonly isFile: boolean; readonly sealed: boolean },
): Pick<Hello, 'push' | 'protocol' | 'info' | 'form' | 'charts'> {
  const startAt = form.days[0]?.open ?? form.beginsAt;
  const { id, mode, seed, attempt } = header;
  return {
    push: 'hello',
    protocol: PROTOCOL,
    info: {
      ...{ id, mode, startAt, endAt: form.days.at(-1)?.close ?? startAt },
      ...(sealed ? {} : { seed }),
      ...(attempt === undefined ? {} : { attempt }),
      kept: !isFile,
    },
    form: world.known as PublicForm,
    charts: lifecycleCharts(trained),
  };
}
