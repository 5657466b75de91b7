import { html, nothing, type TemplateResult } from 'lit';

/** A row of tabs, of which one is chosen; its panel shows what that one is about. */
export interface TabStrip<Tab extends string> {
  /** Begins the ids of the tabs and of their panel. */
  readonly named: string;
  /** What the tabs are parts of. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: Tab;
  readonly words: (tab: Tab) => TemplateResult;
  readonly turn: (tab: Tab) => void;
  /** Classes beside its own. */
  readonly looks?: string;
}

/** The tab to turn to with a key: the next or the one before, round the ends, the first or the last; undefined for any other key. */
export function tabByKey<Tab>(tabs: readonly Tab[], chosen: Tab, key: string): Tab | undefined {
  const at = tabs.indexOf(chosen);
  const turns: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const to = Object.hasOwn(turns, key) ? turns[key] : undefined;
  return to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
}

function onKey<Tab extends string>(event: KeyboardEvent, { named, tabs, chosen, turn }: TabStrip<Tab>): void {
  // With Alt an arrow leads through the pages that were seen.
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const next = tabByKey(tabs, chosen, event.key);
  if (next === undefined) return;
  event.preventDefault();
  turn(next);
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#${CSS.escape(`${named}-${next}`)}`)?.focus();
}

/** The tabs, as the WAI-ARIA practices say: one of them is in the sequence of the Tab key, arrows, Home and End turn to others. */
export function tabStrip<Tab extends string>(strip: TabStrip<Tab>): TemplateResult {
  const { named, label, tabs, chosen, words, turn, looks = '' } = strip;
  return html`<div class="tabs ${looks}" role="tablist" aria-label=${label} @keydown=${(event: KeyboardEvent) => onKey(event, strip)}>
    ${tabs.map(
      (tab) => html`<button
        type="button"
        class="tab"
        role="tab"
        id="${named}-${tab}"
        tabindex=${tab === chosen ? 0 : -1}
        aria-selected=${String(tab === chosen)}
        aria-controls="${named}-panel"
        @click=${() => turn(tab)}
      >
        ${words(tab)}
      </button>`,
    )}
  </div>`;
}

/** The panel of a strip. It can be reached by the Tab key: what it shows may begin with words alone. */
export const tabPanel = <Tab extends string>(
  { named, chosen }: Pick<TabStrip<Tab>, 'named' | 'chosen'>,
  inside: TemplateResult,
  looks = '',
): TemplateResult =>
  html`<div role="tabpanel" id="${named}-panel" aria-labelledby="${named}-${chosen}" tabindex="0" class=${looks === '' ? nothing : looks}>${inside}</div>`;
