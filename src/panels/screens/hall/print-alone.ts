/** Prints a part of the screen and nothing around it. */
export function printAlone(part: Element): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-alone';
  sheet.append(part.cloneNode(true));
  document.body.append(sheet);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  print();
}
