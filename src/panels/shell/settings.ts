import type { Language } from '../../host/index.ts';
import { localTexts, readJson } from './kept-texts.ts';

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The settings of this browser. */
export interface Settings {
  readonly language: Language;
  readonly sound: boolean;
  /** Reduces motion, on the floor and elsewhere. */
  readonly calm: boolean;
  /** Per cent of the browser's text size. */
  readonly textSize: TextSize;
  /** Whether the coach speaks in practice. */
  readonly coach: boolean;
  /** Whether single keys (1–4, 0, ?) are shortcuts outside of fields. */
  readonly singleKeys: boolean;
}

const KEY = 'waybill.settings';
const listeners = new Set<(settings: Settings) => void>();

const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The first language of the browser decides: Chinese is shown in Chinese, any other in English. */
export const languageFor = (wanted: readonly string[]): Language =>
  /^zh\b/i.test(wanted[0] ?? 'zh-TW') ? 'zh-TW' : 'en';

const usual = (): Settings => ({
  language: languageFor(navigator.languages),
  sound: false,
  calm: prefersStill(),
  textSize: 100,
  coach: true,
  singleKeys: true,
});

function readKept(): Partial<Settings> {
  const kept = readJson(localTexts, KEY);
  return typeof kept === 'object' && kept !== null ? kept : {};
}

let current: Settings | null = null;

export function settings(): Settings {
  current ??= { ...usual(), ...readKept() };
  return current;
}

/** Applies the settings that are style only: text size and reduced motion. */
export function applySettings(): void {
  const { textSize, calm } = settings();
  document.documentElement.style.fontSize = `${textSize}%`;
  document.documentElement.toggleAttribute('data-calm', calm);
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...settings(), ...change };
  localTexts.set(KEY, JSON.stringify(current));
  applySettings();
  for (const listener of listeners) listener(current);
}

/** Calls a listener after every change; returns a function that stops it. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
