import { html, nothing, type TemplateResult } from 'lit';
import { type HeardBatchView, isDone, type SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { Work } from '../../parts/paper.ts';
import { batchesOf, heardOf, houseOf } from './listening-view.ts';

/** How far a batch is tagged. */
export interface BatchProgress {
  readonly batch: HeardBatchView;
  readonly done: number;
  readonly of: number;
  /** As many as the handbook asks for. */
  readonly asked: number;
}

type Hosting = Pick<SittingHost, 'view' | 'catalogue'>;

/** How far each batch is tagged. */
function progressOf(host: Hosting): readonly BatchProgress[] {
  const posts = heardOf(host);
  const { tagPercent = 100 } = houseOf(host).rules;
  return batchesOf(host).map((batch) => {
    const own = posts.filter((post) => post.batch === batch.id);
    return {
      batch,
      done: own.filter(isDone).length,
      of: own.length,
      asked: Math.ceil((own.length * tagPercent) / 100),
    };
  });
}

/** Batches that are not tagged enough and can still be. */
export const openBatches = (host: Hosting): readonly BatchProgress[] =>
  progressOf(host).filter(({ batch, done, asked }) => done < asked && batch.until > host.view().now);

/** The batches that still have to be tagged, with their limits. */
export function batchLine(work: Work): TemplateResult {
  const open = openBatches(work.host);
  return html`<ul class="batch-line" aria-label=${t('papers:listening.batches')}>
    ${open.map(
      ({ batch, done, asked }) =>
        html`<li class="chip">${icon('clock')}${t('papers:listening.batch', { batch: batch.id, done, asked, until: formatMoment(batch.until) })}</li>`,
    )}
    ${open.length > 0 ? nothing : html`<li class="chip good">${icon('check')}${t('papers:listening.noBatch')}</li>`}
  </ul>`;
}
