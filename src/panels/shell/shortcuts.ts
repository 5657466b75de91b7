import { isComposing } from '../composing.ts';
import { settings } from './settings.ts';

/** The commands of the shift that have a shortcut. */
export interface ShiftActs {
  focusRoom(room: number): void;
  /** A digit with Alt held: a shortcut of the rail, or its first digit. */
  strike(digit: string): void;
  /** Any other key: forgets the first digit of a shortcut. */
  forget(): void;
  search(): void;
  /** Opens the handbook beside the work, or closes it. */
  handbook(): void;
  help(): void;
  toggleFull(): void;
  togglePause(): void;
  /** Takes back what was done on the floor and is not sent yet. */
  takeBack(): void;
  /** Moves to where a guide points. */
  goThere(): void;
}

/** The list of shortcuts without those of the rail. The texts are `app:shortcuts.<id>`. */
export const SHORTCUTS: readonly { readonly id: string; readonly keys: readonly string[]; readonly single: boolean }[] =
  [
    { id: 'search', keys: ['Ctrl', 'K'], single: false },
    { id: 'handbook', keys: ['Alt', 'H'], single: false },
    { id: 'handbook-key', keys: ['H'], single: true },
    { id: 'pause', keys: ['Alt', 'P'], single: false },
    { id: 'full', keys: ['Alt', 'W'], single: false },
    { id: 'guide', keys: ['Alt', 'G'], single: false },
    { id: 'take-back', keys: ['Alt', 'Z'], single: false },
    { id: 'take-back-key', keys: ['Z'], single: true },
    { id: 'rooms', keys: ['1, 2 …'], single: true },
    { id: 'whole', keys: ['0'], single: true },
    { id: 'help', keys: ['?'], single: true },
    { id: 'tabs', keys: ['←', '→'], single: false },
    { id: 'close-tab', keys: ['Delete'], single: false },
  ];

const TYPING =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable], [role="grid"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

function withAlt(event: KeyboardEvent, acts: ShiftActs): (() => void) | null {
  // By the position of the key, because with Alt held a Mac types other characters, and an input method none.
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  // A key that is held down counts once.
  if (digit !== undefined) return event.repeat ? () => undefined : () => acts.strike(digit);
  if (event.code === 'KeyH') return () => acts.handbook();
  if (event.code === 'KeyP') return () => acts.togglePause();
  if (event.code === 'KeyZ') return () => acts.takeBack();
  if (event.code === 'KeyG') return () => acts.goThere();
  return event.code === 'KeyW' ? () => acts.toggleFull() : null;
}

function single(event: KeyboardEvent, acts: ShiftActs): (() => void) | null {
  if (!settings().singleKeys || isTyping(event.target)) return null;
  if (/^\d$/.test(event.key)) return () => acts.focusRoom(Number(event.key));
  if (event.key.toLowerCase() === 'h') return () => acts.handbook();
  if (event.key.toLowerCase() === 'z') return () => acts.takeBack();
  return event.key === '?' ? () => acts.help() : null;
}

function wish(event: KeyboardEvent, acts: ShiftActs): (() => void) | null {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return () => acts.search();
  if (event.ctrlKey || event.metaKey) return null;
  return event.altKey ? withAlt(event, acts) : single(event, acts);
}

/** Whether a key may be part of a shortcut with two digits: a modifier, or a digit with Alt held. */
const goesOn = ({ altKey, code, key }: KeyboardEvent): boolean =>
  ['Alt', 'Shift', 'Control', 'Meta'].includes(key) || (altKey && code.startsWith('Digit'));

/** Listens on the whole page; returns a function that stops it. Ignores keys for an input method or a dialog. */
export function listenForShortcuts(acts: ShiftActs): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (!goesOn(event)) acts.forget();
    if (isComposing(event) || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const act = wish(event, acts);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const forget = (): void => acts.forget();
  addEventListener('keydown', hear);
  addEventListener('pointerdown', forget);
  return () => {
    removeEventListener('keydown', hear);
    removeEventListener('pointerdown', forget);
  };
}
