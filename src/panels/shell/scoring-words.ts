import type { CriticalError, Finding, SittingHost } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { valueWords } from './value-words.ts';

export const scoringWords = (host: SittingHost, { key, values }: Finding['reason']): string =>
  t(`scoring:${key}`, valueWords(host, values));

export const criticalWords = (host: SittingHost, { key, values }: CriticalError): string =>
  t(`scoring:critical.${key}`, valueWords(host, values));
