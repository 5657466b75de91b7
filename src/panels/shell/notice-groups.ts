import type { NoticeView } from '../../host/index.ts';
import { trained } from './trained.ts';

/** The notices of one task, by the list on which it is done; an empty list for those of no task. */
export interface NoticeGroup {
  readonly list: string;
  /** Newest first. */
  readonly notices: readonly NoticeView[];
}

/** The list of a notice: stated for its key, or for all keys that begin like it. */
function listOf({ key }: NoticeView, duties = trained()): string {
  const [kind = ''] = key.split('.');
  const lists = duties.map(({ wing }) => wing.notices[key] ?? wing.notices[kind]);
  return lists.find((list) => list !== undefined) ?? '';
}

/** Notices in groups by task, those with the newest notice first. `notices`: newest last. */
export function noticeGroups(notices: readonly NoticeView[], duties = trained()): readonly NoticeGroup[] {
  const groups = new Map<string, NoticeView[]>();
  for (const notice of notices.toReversed()) {
    const list = listOf(notice, duties);
    const group = groups.get(list);
    if (group === undefined) groups.set(list, [notice]);
    else group.push(notice);
  }
  return [...groups].map(([list, of]) => ({ list, notices: of }));
}
