import { html, nothing, type TemplateResult } from 'lit';
import { isNoAnswer, type PerformResult, performOrRefuse, type SittingHost } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { openHandbook } from '../shell/paper.ts';
import { knownName } from './names.ts';

export type Refusal = NonNullable<PerformResult['refusal']>;

/** A thing for which an action was not performed: refused by a rule, or not tried, with the reason as text. */
export type Refused = { readonly name: string } & ({ readonly refusal: Refusal } | { readonly words: string });

/** The outcome of an action: for how many things it was performed, and what was refused for which reason. */
export interface Outcome {
  readonly done: number;
  readonly refused: readonly Refused[];
  /** A text for the outcome, where it says more than "done". */
  readonly words?: string;
}

/** One thing of a bulk action, with its name for refusals. */
export interface Each {
  readonly id: string;
  readonly name: string;
}

/**
 * Performs an action for many things at once. Where that is refused, it is performed for each alone, so that one refusal does
 * not stop the others and every refusal names its thing.
 */
export async function performEach(
  host: SittingHost,
  action: string,
  things: readonly Each[],
  input: (ids: readonly string[]) => unknown,
): Promise<Outcome> {
  const together = await performOrRefuse(host, action, input(things.map((each) => each.id)));
  const { refusal: whole } = together;
  if (whole === null) return { done: things.length, refused: [] };
  // Without an answer it may have been performed: trying each alone could do it twice.
  if (isNoAnswer(together)) return { done: 0, refused: [{ name: '', refusal: whole }] };
  const [only] = things;
  if (things.length === 1 && only) return { done: 0, refused: [{ name: only.name, refusal: whole }] };
  const answers = await Promise.all(
    things.map(async ({ id, name }) => ({ name, ...(await performOrRefuse(host, action, input([id]))) })),
  );
  const refused = answers.flatMap(({ name, refusal }) => (refusal === null ? [] : [{ name, refusal }]));
  return { done: things.length - refused.length, refused };
}

/** The values of a refusal as texts: ids become names. */
function namedValues(host: SittingHost, values: Refusal['values']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([kind, value]) => [kind, knownName(host, kind, String(value)) ?? value]),
  );
}

/** A refusal as text, with a button for the handbook page that explains the rule. */
export function refusalWords(host: SittingHost, refusal: Refusal): TemplateResult {
  const { page } = refusal;
  const open = (event: Event): void => {
    if (event.target && page !== undefined) openHandbook(event.target, page);
  };
  return html`<span>${t(`rules:${refusal.key}`, namedValues(host, refusal.values))}</span>
    ${
      page === undefined
        ? nothing
        : html`<button type="button" class="button link" @click=${open}>${icon('book')}${t('papers:handbook')}</button>`
    }`;
}

/** Shows the outcome of an action. */
export function outcomeNote(host: SittingHost, outcome: Outcome | undefined): unknown {
  if (outcome === undefined) return nothing;
  const { done, refused } = outcome;
  const many = done + refused.length > 1;
  const doneWords = outcome.words ?? (many ? t('papers:outcome.doneCount', { count: done }) : t('papers:outcome.done'));
  const good = html`<div class="note good">${icon('check-circle')}<div>${doneWords}</div></div>`;
  const bad = html`<div class="note late">
    ${icon('alert')}
    <div>
      ${many ? html`<p>${t('papers:outcome.refusedCount', { count: refused.length })}</p>` : nothing}
      <ul class="refusals">
        ${refused.map(
          (each) => html`<li>
            ${many ? html`<strong class="number">${each.name}</strong>` : nothing}
            ${'refusal' in each ? refusalWords(host, each.refusal) : each.words}
          </li>`,
        )}
      </ul>
    </div>
  </div>`;
  return html`<div class="outcome">${done > 0 ? good : nothing} ${refused.length > 0 ? bad : nothing}</div>`;
}
