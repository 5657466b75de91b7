import type { Aspect } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { ToldAct } from '../../panel-duty.ts';
import { nameOf } from '../../parts/names.ts';
import { coded, told } from '../../parts/told-act.ts';
import { brandName, HEARD_POST, heardOf, tagWords } from './listening-view.ts';
import { type Cut, cutName } from './slice.ts';

const post = told('papers:listening.post', (host, value) => nameOf(host, HEARD_POST, String(value)));

const cut = (by: Cut) =>
  told(`papers:listening.cut.${by}`, (host, value) =>
    value === null ? t('papers:listening.every') : cutName(host, by, String(value)),
  );

/** The acts of listening, as the papers name them. */
export const toldListeningActs: Readonly<Record<string, ToldAct>> = {
  'post/tag': {
    name: 'papers:listening.act.tag',
    fields: {
      post,
      aspect: coded('papers:listening.aspect', 'heardAspect'),
      tag: told('papers:listening.tag', (host, value, { aspect }) =>
        value === null ? t('papers:listening.noTag') : tagWords(host, aspect as Aspect, String(value)),
      ),
    },
  },
  'evidence/clip': {
    name: 'papers:listening.act.clip',
    fields: {
      posts: told('papers:listening.posts', (host, value) => {
        const ids = new Set(value as readonly string[]);
        return heardOf(host)
          .filter(({ id }) => ids.has(id))
          .map(({ author }) => `@${author}`)
          .join(', ');
      }),
      figure: coded('papers:listening.figure', 'clipFigure'),
      brand: told('papers:listening.brand', (host, value) => brandName(host, String(value))),
      topic: cut('topic'),
      platform: cut('platform'),
      market: cut('market'),
    },
  },
  'evidence/drop': {
    name: 'papers:listening.act.drop',
    fields: { clipping: told('papers:listening.clipping', (_host, value) => String(value)) },
  },
};
