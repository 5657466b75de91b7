/** Hands a text to the browser as a file. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by then; earlier, some would save an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The name of a sitting's file. */
export const sittingFileName = (pack: string, id: string): string => `waybill-${pack}-${id}.json`;
