import { ClassWorkWords } from '../../../host/class-work-words.ts';
import { formatMoment } from '../../format.ts';
import { hasWords, language, t } from '../../i18n.ts';

/** The words of the language shown, for what stands in sitting files. */
export const classWords = (): ClassWorkWords =>
  new ClassWorkWords({
    language: language(),
    of: (key, values) => t(key, values),
    has: hasWords,
    moment: formatMoment,
  });
