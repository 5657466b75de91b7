import type { SittingHost } from '../../host/index.ts';
import { downloadBlob } from '../../records/index.ts';
import { sayNoAnswer } from './no-answer.ts';

/** Hands a sitting's file to the browser. */
export function downloadSitting(pack: string, id: string, text: string): void {
  downloadBlob(`waybill-${pack}-${id}.json`, new Blob([text], { type: 'application/json' }));
}

/** Hands the file of the sitting that is open to the browser, once the host has given it. */
export const downloadOpenSitting = (host: SittingHost): Promise<void> =>
  sayNoAnswer(async () => downloadSitting(host.info.pack.id, host.info.id, await host.file()));
