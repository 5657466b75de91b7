import type { SittingHost } from '../../host/index.ts';
import { formatDay } from '../format.ts';
import type { Naming } from '../panel-duty.ts';
import { channelName, modeName, productName } from '../parts/words.ts';
import { trained } from './trained.ts';

/** A day by its date in Taipei. */
function dayName(date: string): string {
  const at = Date.parse(`${date}T12:00:00+08:00`);
  return Number.isNaN(at) ? date : formatDay(at);
}

/** The names of things that all duties share. */
const OF_SHOP: Readonly<Record<string, Naming>> = {
  channel: channelName,
  mode: modeName,
  product: productName,
  stock: productName,
  day: (_, date) => dayName(date),
};

/** The name of a record; undefined where it has none, or the trainee has not met it. */
export function nameOf(host: SittingHost, kind: string, id: string, duties = trained()): string | undefined {
  for (const names of [...duties.map(({ wing }) => wing.names), OF_SHOP]) {
    const name = names[kind]?.(host, id);
    if (name !== undefined) return name;
  }
  return undefined;
}
