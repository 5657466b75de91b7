import { t } from '../i18n.ts';

let arrived = false;

/** Sets the title of the page to the screen shown. */
export function nameThePage(screen: string): void {
  document.title = screen === '' ? `Waybill ${t('app:name')}` : `${screen} · Waybill`;
}

/** Moves the focus to the content of the new screen, for keyboard and screen reader. */
export function arriveAt(root: HTMLElement): void {
  // On the first screen the focus stays at the top of the page, as the browser sets it.
  const isFirst = !arrived;
  arrived = true;
  if (isFirst) return;
  requestAnimationFrame(() => root.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }));
}

/** A handler for skip links, which must not change the address because it holds the route. */
export function skipTo(selector: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>(selector)?.focus();
  };
}
