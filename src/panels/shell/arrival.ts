import { t } from '../i18n.ts';

let arrived = false;

/** Names the page after the screen shown. */
export function nameThePage(screen: string): void {
  document.title = screen === '' ? `Waybill ${t('app:name')}` : `${screen} · Waybill`;
}

/** Brings the focus to the new screen's content, so that the keyboard and the screen reader arrive with the eye. */
export function arriveAt(root: HTMLElement): void {
  // The first screen of the page begins at its top, as the browser has it.
  const isFirst = !arrived;
  arrived = true;
  if (isFirst) return;
  requestAnimationFrame(() => root.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }));
}

/** For skip links: the address is the route, so the link may not change it. */
export function skipTo(selector: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>(selector)?.focus();
  };
}
