import type { GuideStep } from '../../../host/index.ts';
import type { PaperRef } from '../paper.ts';
import { placeOf } from './guide-state.ts';

const quoted = (text: string): string => `"${CSS.escape(text)}"`;

/** The outermost fold around an element that is shut: what is in it cannot be seen. */
function shutFoldAround(element: Element): HTMLElement | null {
  let shut: HTMLElement | null = null;
  for (let at = element.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null)
    if (!at.open) shut = at.querySelector(':scope > summary');
  return shut;
}

/**
 * What a trainee has to reach for next: the part of the paper where the step is done; before that the fold it lies in, the row
 * of its record, or the button of the rail. Null where nothing of it is drawn.
 */
export function targetOf(root: ParentNode, step: GuideStep, active: PaperRef | undefined): HTMLElement | null {
  const place = placeOf(step);
  if (place === undefined) return null;
  const sheet = root.querySelector('#dock-sheet');
  const rail = root.querySelector<HTMLElement>(`.rail [data-kind=${quoted(place.list)}]`);
  const isThere =
    place.paper === undefined ? active?.kind === place.list : active?.kind === place.paper && active.id === step.at.of;
  if (isThere) {
    const part = sheet?.querySelector<HTMLElement>(`[data-part=${quoted(place.part)}]`) ?? null;
    return part === null ? null : (shutFoldAround(part) ?? part);
  }
  if (active?.kind !== place.list) return rail;
  return sheet?.querySelector<HTMLElement>(`tr[data-row=${quoted(step.at.of ?? '')}]`) ?? rail;
}

const CONTROLS = 'select, input, textarea, button:not([disabled]), summary';

/** The element of a target that takes the focus: itself, or the first control in it that is not chosen or filled in yet. */
export function startOf(target: HTMLElement): HTMLElement {
  if (target.matches(`${CONTROLS}, [tabindex]`) && !target.matches('details')) return target;
  const controls = [...target.querySelectorAll<HTMLElement>(CONTROLS)].filter((each) => each.checkVisibility());
  return controls.find((each) => !each.matches('summary')) ?? controls[0] ?? target;
}

/** Rolls until a target is seen: all of it, or its beginning where it is higher than what it lies in. */
export function showWhole(target: HTMLElement): void {
  const room = target.closest('.dock-sheet')?.clientHeight ?? window.innerHeight;
  target.scrollIntoView({ block: target.offsetHeight > room ? 'start' : 'nearest' });
}

/** Rolls the rail to one of its buttons, where the rail rolls by itself. */
export function showInRail(button: HTMLElement): void {
  const rail = button.closest('.rail');
  if (rail !== null && rail.scrollHeight > rail.clientHeight) button.scrollIntoView({ block: 'nearest' });
}

const MARK = 'data-guide-target';

/** Marks an element as the target of a step, and says beside it the words that stand in the element with this id. */
export function markTarget(root: ParentNode, target: HTMLElement | null, words: string, step = 0): void {
  for (const marked of root.querySelectorAll(`[${MARK}]`)) if (marked !== target) marked.removeAttribute(MARK);
  const start = target === null ? null : startOf(target);
  for (const told of root.querySelectorAll(`[aria-describedby~=${quoted(words)}]`))
    if (told !== start) untell(told, words);
  target?.setAttribute(MARK, `${step}`);
  if (start === null) return;
  const told = (start.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
  if (!told.includes(words)) start.setAttribute('aria-describedby', [...told, words].join(' '));
}

function untell(element: Element, words: string): void {
  const left = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && id !== words);
  if (left.length === 0) element.removeAttribute('aria-describedby');
  else element.setAttribute('aria-describedby', left.join(' '));
}
