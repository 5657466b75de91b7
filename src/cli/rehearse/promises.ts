import { share } from '../bench/figure.ts';
import type { Kept } from './kept-acts.ts';
import type { Notes } from './notes.ts';
import type { Freezes } from './owner.ts';

/** What a rehearsal has brought to light. Moments and lengths are real ms. */
export interface Findings {
  readonly notes: readonly Notes[];
  /** Of those whose times are told: of all, or of witnesses among them. */
  readonly timed: readonly Notes[];
  /** By seat; empty where nobody could look into the logs. */
  readonly kept: readonly Kept[];
  /** Null where nobody could look into the record. */
  readonly freezes: Freezes | null;
  /** How long it took after the last had joined until the work of all lay ready; null where nobody could look. */
  readonly preparedFor: number | null;
  /** When the release was asked for, on this machine's clock; null where a teacher released. */
  readonly releasedAt: number | null;
  /** When all were told to hand in. */
  readonly endedAt: number;
}

/** A line of the table: a key under `rehearse.promise` of `cli.json`, and what the figure may be at most. */
export interface Promised {
  readonly name: string;
  readonly value: number;
  /** Left out: the figure is told and promises nothing. */
  readonly atMost?: number;
}

export const isKept = ({ value, atMost }: Promised): boolean => atMost === undefined || value <= atMost;

const SECOND = 1_000;

const sum = <T>(all: readonly T[], of: (each: T) => number): number => all.reduce((total, each) => total + of(each), 0);
const rounded = (value: number): number => Math.round(value * 10) / 10;
const listed = (values: readonly (number | undefined)[]): number[] => values.filter((value) => value !== undefined);

/** A figure of a list that has anything in it. */
const of = (name: string, values: readonly number[], figure: (values: readonly number[]) => number, atMost?: number) =>
  values.length === 0 ? [] : [{ name, value: rounded(figure(values)), ...(atMost === undefined ? {} : { atMost }) }];

const part =
  (permille: number) =>
  (values: readonly number[]): number =>
    share(values, permille / 1_000);
const last = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** The table of promises: what the hall has kept of what it promises. */
export function promisesOf({
  notes,
  timed,
  kept,
  freezes,
  preparedFor,
  releasedAt,
  endedAt,
}: Findings): readonly Promised[] {
  const acts = notes.flatMap((each) => each.acts);
  const acknowledged = timed.flatMap((each) => each.acknowledged);
  const firstViews =
    releasedAt === null ? [] : listed(notes.map(({ firstView }) => firstView)).map((at) => at - releasedAt);
  const received = listed(notes.map(({ receivedAt }) => receivedAt)).map((at) => Math.max(0, at - endedAt) / SECOND);
  return [
    { name: 'seats', value: notes.length },
    { name: 'acts', value: sum(notes, (each) => each.acknowledged.length) },
    { name: 'unanswered', value: acts.filter(({ refusal }) => refusal === undefined).length },
    ...(kept.length === 0
      ? []
      : [
          { name: 'compared', value: kept.length },
          { name: 'lost', value: sum(kept, ({ lost }) => lost), atMost: 0 },
          { name: 'doubled', value: sum(kept, ({ doubled }) => doubled), atMost: 0 },
        ]),
    ...of('prepared', preparedFor === null ? [] : [preparedFor / SECOND], last),
    ...(timed.length === notes.length ? [] : [{ name: 'witnesses', value: timed.length }]),
    ...of('ack-p50', acknowledged, part(500)),
    ...of('ack-p95', acknowledged, part(950), 50),
    ...of('ack-p99', acknowledged, part(990), 150),
    ...of(
      'delta-p95',
      timed.flatMap((each) => each.shown),
      part(950),
      200,
    ),
    ...of('first-view-p95', firstViews, part(950)),
    ...of('released', firstViews, (values) => last(values) / SECOND, 10),
    ...of('handed-in', received, last, 60),
    ...of('receipt-p95', listed(notes.map(({ receipt }) => receipt)), part(950), 2 * SECOND),
    { name: 'without-receipt', value: notes.filter(({ receipt }) => receipt === undefined).length, atMost: 0 },
    { name: 'cuts', value: sum(notes, ({ cuts }) => cuts) },
    { name: 'returns', value: sum(notes, ({ returns }) => Math.max(0, returns - 1)) },
    ...(freezes === null
      ? []
      : [
          { name: 'freezes', value: freezes.count },
          { name: 'stood-for', value: rounded(freezes.stoodFor / SECOND) },
        ]),
  ];
}
