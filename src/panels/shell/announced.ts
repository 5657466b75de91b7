import type { SittingHost } from '../../host/index.ts';
import { type DutyCode, indicatorsOf, tasksOf } from '../../standard/index.ts';
import { t } from '../i18n.ts';

/** Says which indicators an assessment announces, and that all of them need evidence. */
export function announcedWords({ info }: SittingHost): string {
  const all = info.duties.flatMap((duty) =>
    tasksOf(duty as DutyCode).flatMap((task) => indicatorsOf(task.code).map(({ code }) => code)),
  );
  const codes = info.indicators ?? all;
  return t('app:mode.announced', { codes: codes.join(', ') });
}
