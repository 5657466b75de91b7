import type { SittingHost } from '../../host/index.ts';
import { downloadBlob } from '../../records/index.ts';
import { sayNoAnswer } from './no-answer.ts';

/** Downloads a sitting's file. */
export function downloadSitting(pack: string, id: string, text: string): void {
  downloadBlob(`waybill-${pack}-${id}.json`, new Blob([text], { type: 'application/json' }));
}

/** Downloads the file of the open sitting. */
export const downloadOpenSitting = (host: SittingHost): Promise<void> =>
  sayNoAnswer(async () => downloadSitting(host.info.pack.id, host.info.id, await host.file()));
