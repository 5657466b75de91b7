import type { TraineeView } from '../../operations/trainee-view.ts';

/** As much of a row at any desk as says that a buyer wrote about an order. */
interface Written {
  readonly order?: unknown;
  readonly messages?: readonly {
    readonly by: string;
    readonly at: number;
    readonly values?: Readonly<Record<string, unknown>>;
  }[];
}

const isWritten = (row: unknown): row is Written => row !== null && typeof row === 'object' && 'messages' in row;

const hasRows = (part: unknown): part is Iterable<unknown> =>
  part !== null && typeof part === 'object' && Symbol.iterator in part;

/**
 * By the id or the number of an order, when somebody last wrote about it at another desk of this trainee: before that is
 * answered, tracking wants a fresh look. Empty where there is no other desk.
 */
export function writtenAbout({ orders: _own, ...others }: TraineeView): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  const rows = Object.values(others).flatMap((part) =>
    part !== null && typeof part === 'object'
      ? Object.values(part).flatMap((list) => (hasRows(list) ? [...list] : []))
      : [],
  );
  for (const row of rows) {
    if (!isWritten(row)) continue;
    const { order, messages = [] } = row;
    const at = Math.max(0, ...messages.filter(({ by }) => by === 'buyer').map((message) => message.at));
    for (const name of [order, ...messages.map(({ values }) => values?.number)])
      if (typeof name === 'string') last.set(name, Math.max(last.get(name) ?? 0, at));
  }
  return last;
}
