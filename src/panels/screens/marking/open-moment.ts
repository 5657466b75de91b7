import type { SittingHost } from '../../../host/index.ts';
import { momentHost } from '../../../host/remote/moment-host.ts';
import { language } from '../../i18n.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import type { PaperKind } from '../../shell/paper.ts';
import { loadTrained, train } from '../../shell/trained.ts';

/** Opens a moment that the hall has sent, with the papers of its duties. */
export async function openMoment(
  moment: unknown,
  duties: PanelDuties,
): Promise<{ readonly host: SittingHost; readonly papers: readonly PaperKind[] }> {
  const host = await momentHost(moment, language());
  const taken = await loadTrained(host.info.duties, duties);
  await Promise.all(taken.map(({ wing }) => wing.elements()));
  train(taken);
  return { host, papers: taken.flatMap(({ wing }) => wing.papers) };
}
