import { html, type TemplateResult } from 'lit';
import type { GuideStep, SittingHost } from '../../../host/index.ts';
import { placeOf } from './guide-state.ts';

const NAMED = /(「[^」]*」|"[^"]*")/;

/** A text of a step: its title, what to do, or why. */
export function stepText(host: SittingHost, step: GuideStep | undefined, what: 'title' | 'do' | 'why'): string {
  const values = step?.at.of === undefined ? {} : (placeOf(step)?.values?.(host, step.at.of) ?? {});
  return host.text(`guide.${step?.id ?? 'end'}.${what}`, values);
}

/** A text in which the names of things on the screen stand out. */
export const withNames = (text: string): readonly (string | TemplateResult)[] =>
  text.split(NAMED).map((part) => (NAMED.test(part) ? html`<b>${part}</b>` : part));
