import { t } from '../../i18n.ts';

/** Why a hall did not do something, in words. */
export function errorWords(error: unknown): string {
  const [key, values] =
    error instanceof Error && 'key' in error
      ? [String(error.key), 'values' in error ? (error.values as object) : {}]
      : ['hall/failed', {}];
  return t(key.startsWith('hall/') ? `hall:refused.${key.slice('hall/'.length)}` : `rules:${key}`, { ...values });
}
