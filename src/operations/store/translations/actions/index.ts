import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { translationEdit } from './translation-edit.ts';
import { translationFlag } from './translation-flag.ts';
import { translationSignOff } from './translation-sign-off.ts';

/** Every action of the subject. */
export const translationsActions = [
  translationEdit,
  translationFlag,
  translationSignOff,
] as const satisfies readonly ActionDefinition[];
