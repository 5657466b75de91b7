/** The command of a key pressed on a row. */
export type RowCommand =
  | { readonly do: 'go'; readonly to: number; readonly extend: boolean }
  | { readonly do: 'open' }
  | { readonly do: 'toggle' }
  | { readonly do: 'all' };

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10;

/** The keys of a grid whose rows take the focus; null for every other key. */
export function rowCommand(event: KeyboardEvent, at: number, count: number): RowCommand | null {
  const go = (to: number): RowCommand => ({
    do: 'go',
    to: Math.max(0, Math.min(count - 1, to)),
    extend: event.shiftKey,
  });
  switch (event.key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + PAGE);
    case 'PageUp':
      return go(at - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(count - 1);
    case 'Enter':
      return { do: 'open' };
    case ' ':
      return { do: 'toggle' };
    case 'a':
    case 'A':
      return event.ctrlKey || event.metaKey ? { do: 'all' } : null;
    default:
      return null;
  }
}
