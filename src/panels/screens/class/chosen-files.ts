import type { ChosenFile } from '../../../host/class.ts';

/** Files of a class: many times what one has. */
const MOST_FILES = 400;

const isSitting = ({ path }: ChosenFile): boolean => /(?:^|\/)[^./][^/]*\.json$/i.test(path);

/** Files chosen in a dialog, with their folders where a folder was chosen. */
export const filesOfInput = (input: HTMLInputElement): ChosenFile[] =>
  [...(input.files ?? [])]
    .map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(isSitting)
    .slice(0, MOST_FILES);

/** The entries of a folder come in portions; an empty one is the last. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0 || all.length > MOST_FILES) return all;
    all.push(...portion);
  }
}

async function filesIn(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isDirectory) {
    const inside = await entriesIn(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inside.map(filesIn))).flat();
  }
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [{ path: entry.fullPath.replace(/^\//, ''), file }];
}

/** What was dropped: sitting files, and whether it was one file by itself. */
export interface Dropped {
  readonly files: readonly ChosenFile[];
  readonly single: File | null;
}

/** Files that were dropped, those in dropped folders too. To be called while the event lasts. */
export async function filesOfDrop(transfer: DataTransfer | null): Promise<Dropped> {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...(transfer?.files ?? [])];
  const [first] = loose;
  if (first !== undefined && loose.length === 1 && entries.every(({ isDirectory }) => !isDirectory))
    return { files: [{ path: first.name, file: first }], single: first };
  const found =
    entries.length > 0
      ? (await Promise.all(entries.map(filesIn))).flat()
      : loose.map((file) => ({ path: file.name, file }));
  return { files: found.filter(isSitting).slice(0, MOST_FILES), single: null };
}
