import type { Overview, RecordEntry } from '../../../host/remote/staff-shapes.ts';
import { hasWords, t } from '../../i18n.ts';
import { term } from '../../parts/words.ts';
import { personWords, roleWords, turnWords } from './staff-words.ts';

type Data = Readonly<Record<string, unknown>>;

const dataOf = ({ data }: RecordEntry): Data => (typeof data === 'object' && data !== null ? (data as Data) : {});

const textIn = (data: Data, name: string): string => (typeof data[name] === 'string' ? (data[name] as string) : '');

const numberIn = (data: Data, name: string): number => (typeof data[name] === 'number' ? (data[name] as number) : 0);

/** The words of a key, or the value itself where it has none. */
const wordsOr = (key: string, value: string): string => (hasWords(key) ? t(key) : value);

const causeWords = (cause: string): string => wordsOr(`staff:cause.${cause}`, cause);
const sideWords = (side: string): string => wordsOr(`staff:whose.${side}`, side);
const decisionWords = (decision: string): string => wordsOr(`staff:decision.${decision}`, decision);

/** What a kind of inject is called. */
export const injectWords = (kind: string): string => (hasWords(`terms:inject.${kind}`) ? term('inject', kind) : kind);

/** What an entry is about, as values for its words. */
function valuesOf(entry: RecordEntry, people: Overview['people']): Readonly<Record<string, string | number>> {
  const data = dataOf(entry);
  const roles = Array.isArray(data.roles) ? data.roles.map((role) => roleWords(String(role))) : [];
  return {
    count:
      (Array.isArray(data.seats) ? data.seats.length : numberIn(data, 'seats')) ||
      numberIn(data, 'entries') ||
      numberIn(data, 'count'),
    minutes: numberIn(data, 'minutes'),
    percent: numberIn(data, 'percent'),
    pace: numberIn(data, 'pace'),
    incident: numberIn(data, 'incident'),
    inject: injectWords(textIn(data, 'kind')),
    cause: causeWords(textIn(data, 'cause')),
    whose: sideWords(textIn(data, 'whose')),
    decision: decisionWords(textIn(data, 'decision')),
    turn: typeof entry.data === 'string' ? turnWords(entry.data) : '',
    role: data.role === undefined ? roles.join(t('app:common.comma')) : roleWords(textIn(data, 'role')),
    person: data.account === undefined ? '' : personWords(people, textIn(data, 'account')),
  };
}

/** What an entry of a record says. A kind that has no words yet is shown as it is. */
export function entryWords(entry: RecordEntry, people: Overview['people']): string {
  const key = `staff:entry.${entry.kind}`;
  if (!hasWords(key) && !hasWords(`${key}_other`)) return entry.kind;
  return t(key, valuesOf(entry, people));
}

/** What somebody wrote with an entry: the text, or the reason; empty where nothing was written. */
export const entryNote = (entry: RecordEntry): string =>
  textIn(dataOf(entry), 'text') || textIn(dataOf(entry), 'reason');

/** The seats that an entry is about; empty where it is about none. */
export function seatsOf(entry: RecordEntry): 'all' | readonly string[] {
  if (entry.seat !== undefined) return [entry.seat];
  const { seats } = dataOf(entry);
  if (seats === 'all') return 'all';
  return Array.isArray(seats) ? seats.map(String) : [];
}
