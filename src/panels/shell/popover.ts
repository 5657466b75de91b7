/** Places a popover below its button, aligned with the button's end and inside the window. */
export function placeBelow(event: Event): void {
  const popover = event.target;
  if (!(popover instanceof HTMLElement) || (event as ToggleEvent).newState !== 'open') return;
  const anchor = document.querySelector(`[popovertarget="${popover.id}"]`)?.getBoundingClientRect();
  if (anchor === undefined) return;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const width = Math.min(26 * rem, innerWidth - rem);
  const right = Math.min(innerWidth - anchor.right, innerWidth - width - rem / 2);
  popover.style.insetBlockStart = `${anchor.bottom + 6}px`;
  popover.style.insetInlineEnd = `${Math.max(rem / 2, right)}px`;
}

/** Closes the popover around an element. */
export function closePopoverAround(element: Element): void {
  element.closest<HTMLElement>('[popover]')?.hidePopover();
}
