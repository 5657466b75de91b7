import type { SittingHost } from '../../host/index.ts';
import { downloadBlob } from '../../records/index.ts';
import { sayNoAnswer } from './no-answer.ts';

/** Signs of a trainee's name in the name of a file: the ending after it has to fit, too. */
const NAME_SIGNS = 24;

interface SittingFileName {
  readonly pack: string;
  readonly id: string;
  /** The trainee's name or seat number; empty where there is none. */
  readonly trainee: string;
}

/** `waybill-王小明-order-desk-0a1b….json`: a folder of such files is sorted by trainee. */
function fileNameOf({ pack, id, trainee }: SittingFileName): string {
  const name = [...trainee].slice(0, NAME_SIGNS).join('');
  return `${['waybill', name, pack, id].filter((part) => part !== '').join('-')}.json`;
}

/** Downloads a sitting's file. */
export function downloadSitting(named: SittingFileName, text: string): void {
  downloadBlob(fileNameOf(named), new Blob([text], { type: 'application/json' }));
}

/** Downloads the file of the open sitting. */
export const downloadOpenSitting = (host: SittingHost): Promise<void> =>
  sayNoAnswer(async () => downloadSitting({ ...host.info, pack: host.info.pack.id }, await host.file()));
