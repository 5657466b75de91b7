import { t } from '../../i18n.ts';

/** Under which names of the locales a refusal is said, by the part of its key before the stroke. */
const GROUPS: Readonly<Record<string, string>> = { hall: 'hall:refused', staff: 'staff:refused' };

/** Why a hall did not do something, in words. */
export function errorWords(error: unknown): string {
  const [key, values] =
    error instanceof Error && 'key' in error
      ? [String(error.key), 'values' in error ? (error.values as object) : {}]
      : ['hall/failed', {}];
  const [room = '', ...rest] = key.split('/');
  const group = GROUPS[room];
  return t(group === undefined ? `rules:${key}` : `${group}.${rest.join('/')}`, { ...values });
}
