import { t } from '../i18n.ts';
import type { PaperKind } from './paper.ts';
import { trained } from './trained.ts';

/** Papers that every sitting has. */
export const SHARED_PAPERS: readonly PaperKind[] = [
  {
    kind: 'handbook',
    icon: 'book',
    tag: 'wb-handbook-paper',
    single: true,
    title: (host, id) => (id === '' ? t('app:handbook.title') : host.text(`handbook.${id}.title`)),
    nav: { label: () => t('app:handbook.title') },
  },
];

/** A kind of paper by name; undefined where no trained duty has it. */
export const paperKind = (kind: string, duties = trained()): PaperKind | undefined =>
  [...duties.flatMap(({ wing }) => wing.papers), ...SHARED_PAPERS].find((paper) => paper.kind === kind);
