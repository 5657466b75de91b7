import { downloadBlob } from '../../records/index.ts';

/** Hands a sitting's file to the browser. */
export function downloadSitting(pack: string, id: string, text: string): void {
  downloadBlob(`waybill-${pack}-${id}.json`, new Blob([text], { type: 'application/json' }));
}
