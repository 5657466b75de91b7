import type { Form } from '../operations/market/form.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { aboutForm, aboutSitting, hasBegun, type Standing } from './about-sitting.ts';
import type { Pace } from './pacer.ts';
import type { PageConnection } from './page-connection.ts';
import type { HelloShared, HelloStart } from './protocol.ts';
import type { Sending, SharedText } from './wire.ts';

/** By form, what all who sit it are told alike. */
const TOLD = new WeakMap<Form, Map<string, SharedText>>();

function once(form: Form, name: string, make: () => Partial<HelloShared>): SharedText {
  const told = TOLD.get(form) ?? new Map<string, SharedText>();
  TOLD.set(form, told);
  const text = told.get(name) ?? { text: JSON.stringify(make()) };
  told.set(name, text);
  return text;
}

/** How the clock of a sitting goes that a page is told of. */
interface Going {
  readonly pace: Pace;
  /** Simulated ms for one real ms at ×1. */
  readonly speed: number;
}

/** What a page is shown, without the number that its own message says. */
function shownAtStart({ shown: { rev: _rev, ...shown } }: PageConnection): Omit<PageConnection['shown'], 'rev'> {
  return shown;
}

/**
 * The first message to a page. Thousands who sit one form may be told at once, after their release: what they are told alike, which is
 * nearly all, is made once.
 */
export function helloTo(
  page: PageConnection,
  sitting: Sitting,
  standing: Standing & Going,
): readonly [HelloStart, Sending] {
  const { form, header, now } = sitting;
  const { pace, speed, ...about } = standing;
  const begun = hasBegun(sitting);
  const start = { ...aboutSitting(sitting, about), rev: page.rev, clock: now, pace, speed, begun };
  if (begun || about.isFile)
    return [{ ...start, ...page.shown }, { shared: [once(form, 'form', () => aboutForm(sitting))] }];
  return [
    start,
    { shared: [once(form, `start/${header.mode}`, () => ({ ...aboutForm(sitting), ...shownAtStart(page) }))] },
  ];
}
