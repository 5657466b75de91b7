import type { CollectionView, Metric, SittingHost, UNITS } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { ToldAct, ToldField, Tree } from '../../panel-duty.ts';
import { nameOf } from '../../parts/names.ts';
import { called, coded, isTree, told } from '../../parts/told-act.ts';
import { term } from '../../parts/words.ts';
import { ANALYSIS, COLLECTION, collectionsOf, postsOf } from './insights-view.ts';
import { metricWords } from './metric-input.ts';
import { postWords } from './posts-table.ts';

const collectionIn = (host: SittingHost, { collection }: Tree): CollectionView | undefined =>
  collectionsOf(host.view()).find(({ id }) => id === collection);

const values = told('papers:insights.metrics', (host, given, input) => {
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  return (collectionIn(host, input)?.metrics ?? [])
    .map((metric, at) => `${term('metric', metric)} ${metricWords(metric, (list[at] as number | null) ?? null)}`)
    .join(t('app:common.comma'));
});

const rate = (label: string): ToldField =>
  told(label, (_host, value) => metricWords('engagement-rate' satisfies Metric & keyof typeof UNITS, Number(value)));

/** A post of the account that the analysis names. */
const post = (label: string): ToldField =>
  told(label, (host, id, { analysis }) => {
    const found = host.view().social?.analyses.find((each) => each.id === analysis);
    const named = found === undefined ? undefined : postsOf(host, found).find((each) => each.id === id);
    return named === undefined ? String(id) : postWords(host, named);
  });

const changes = told('papers:insights.changes', (host, given) =>
  (Array.isArray(given) ? given : [])
    .filter(isTree)
    .map(
      ({ account, change }) => `${nameOf(host, 'account', String(account))}：${term('figureChange', String(change))}`,
    )
    .join(t('app:common.comma')),
);

/** The acts of the subject, as its paper names them. */
export const toldInsightActs: Readonly<Record<string, ToldAct>> = {
  'insight/collect': {
    name: 'papers:insights.collect',
    fields: { collection: called('papers:insights.count.account', COLLECTION) },
  },
  'insight/compute': {
    name: 'papers:insights.submitMetrics',
    fields: {
      collection: called('papers:insights.count.account', COLLECTION),
      base: coded('papers:insights.base', 'engagementBase'),
      values,
    },
  },
  'analysis/submit': {
    name: 'papers:insights.submitAnalysis',
    fields: {
      analysis: called('papers:insights.title', ANALYSIS),
      'best.account': called('papers:insights.bestAccount', 'account'),
      'best.value': rate('papers:insights.carriedBy'),
      'worst.account': called('papers:insights.worstAccount', 'account'),
      'worst.value': rate('papers:insights.carriedBy'),
      bestPost: post('papers:insights.bestPost'),
      worstPost: post('papers:insights.worstPost'),
      changes,
      samples: called('papers:insights.samples', 'account'),
    },
  },
};
