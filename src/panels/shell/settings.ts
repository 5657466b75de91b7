import type { Language } from '../../host/index.ts';

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How one person likes the house; kept in this browser. */
export interface Settings {
  readonly language: Language;
  readonly sound: boolean;
  /** Stills the floor and everything that moves. */
  readonly calm: boolean;
  /** Per cent of the browser's own size. */
  readonly textSize: TextSize;
  /** Single keys (1–4, 0, ?) work outside of fields. */
  readonly singleKeys: boolean;
}

const KEY = 'waybill.settings';
const listeners = new Set<(settings: Settings) => void>();

const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const usual = (): Settings => ({
  language: 'zh-TW',
  sound: false,
  calm: prefersStill(),
  textSize: 100,
  singleKeys: true,
});

function readKept(): Partial<Settings> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

let current: Settings | null = null;

export function settings(): Settings {
  current ??= { ...usual(), ...readKept() };
  return current;
}

/** Shows what style sheets can do alone: text size and stillness. */
export function applySettings(): void {
  const { textSize, calm } = settings();
  document.documentElement.style.fontSize = `${textSize}%`;
  document.documentElement.toggleAttribute('data-calm', calm);
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...settings(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Storage is full or forbidden: the choice lasts until the page is closed.
  }
  applySettings();
  for (const listener of listeners) listener(current);
}

/** Calls back after every change; returns how to stop. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
