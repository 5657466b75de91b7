import { isToSignOff } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { marketMark } from '../../parts/marks.ts';
import { knownName } from '../../parts/names.ts';
import type { Guide, PaperKind } from '../../shell/paper.ts';
import { pagesInLine } from './line.ts';
import { houseOf, pageOf } from './page-view.ts';

const PAGES = ['translations'] as const;

function pageGuide(host: Parameters<NonNullable<PaperKind['guide']>>[0], id: string): Guide {
  const page = pageOf(host, id);
  const claims = houseOf(host).claims.filter(({ language }) => language === page?.language);
  return {
    pages: PAGES,
    marks: page === undefined || claims.length === 0 ? [] : [marketMark(page.language.slice(-2))],
  };
}

/** The papers of translations: the list, and the page of a product in a language. */
export const translationsPapers: readonly PaperKind[] = [
  {
    kind: 'translations',
    icon: 'globe',
    tag: 'wb-translations-paper',
    guide: () => ({ pages: PAGES, marks: [] }),
    title: () => t('papers:translations.nav'),
    nav: {
      label: () => t('papers:translations.nav'),
      count: ({ store }) => [...(store?.translations ?? [])].filter(({ stage }) => isToSignOff(stage)).length,
      urgent: ({ store }) => [...(store?.translations ?? [])].filter(({ renewBy }) => renewBy !== undefined).length,
    },
  },
  {
    kind: 'product-translation',
    icon: 'globe',
    tag: 'wb-translation-paper',
    title: (host, id) => knownName(host, 'product-translation', id) ?? t('papers:translations.page'),
    guide: pageGuide,
    waits: pagesInLine,
    steps: (host, id) => {
      const page = pageOf(host, id);
      if (page === undefined || !isToSignOff(page.stage)) return [];
      return [
        { part: 'segments', words: t('papers:translations.step.segments') },
        { part: 'sign-off', words: t('papers:translations.step.sign-off') },
      ];
    },
  },
];
