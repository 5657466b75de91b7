import { idsOf, listOf, strings } from '../references.ts';
import { textKeys } from '../text-keys.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { GUIDE_FILE } from './schema.ts';

/** Names in braces that are filled in: the number of the order or ticket of the step, and of the waybill of its parcel. */
export const GUIDE_VALUES: readonly string[] = ['number', 'waybill'];

/** Keys of the words of a guide: what is said at each step, and what is said at its end. */
export function guideTexts({ [GUIDE_FILE]: guide }: YamlFiles): readonly string[] {
  if (guide === undefined) return [];
  const steps = listOf(guide.data, 'steps');
  const speakers = strings(steps.map(({ speaker }) => speaker));
  return [
    ...textKeys([...idsOf(steps), 'end'], 'guide', 'title', 'do', 'why'),
    ...textKeys([...new Set(speakers)], 'speakers', 'name'),
  ];
}
