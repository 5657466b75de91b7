import type { NoticeView } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { type PaperRef, paperKind } from './paper-registry.ts';

export const noticeWords = ({ key, values }: NoticeView): string => t(`rules:notices.${key}`, values);

/** The paper that shows what a notice is about, where there is one. */
export function paperOfNotice({ subject }: NoticeView): PaperRef | null {
  return paperKind(subject.kind) === undefined ? null : { kind: subject.kind, id: subject.id };
}
