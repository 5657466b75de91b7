import type { NoticeView, SittingHost } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { valueWords } from './value-words.ts';

export const noticeWords = (host: SittingHost, { key, values }: NoticeView): string =>
  t(`rules:notices.${key}`, valueWords(host, values));
