import { html, type TemplateResult } from 'lit';
import { t } from '../../i18n.ts';

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const PLACEHOLDER = '\\{[^{}]*\\}';

/** A text with the terms of the glossary and the placeholders in it marked. Marks are underlined, so that colour is not the only sign. */
export function markedText(text: string, terms: readonly string[]): TemplateResult {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(literal);
  const parts = text.split(new RegExp(`(${[PLACEHOLDER, ...longestFirst].join('|')})`, 'giu'));
  return html`${parts.map((part, at) => {
    if (at % 2 === 0) return part;
    const isPlaceholder = part.startsWith('{');
    const kind = isPlaceholder ? 'placeholder' : 'term';
    return html`<mark class="copy-mark is-${kind}" title=${t(`papers:translations.mark.${kind}`)}>${part}</mark>`;
  })}`;
}

/** Where two texts begin to differ, and where they end to. */
function changedPart(before: string, after: string): { readonly from: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, end };
}

/** The old source and the new one, with what differs struck out and underlined. */
export function sourceChange(before: string, after: string): TemplateResult {
  const { from, end } = changedPart(before, after);
  const [head, tail] = [after.slice(0, from), after.slice(after.length - end)];
  return html`<p class="source-change" lang="zh-Hant-TW">
    ${head}<del>${before.slice(from, before.length - end)}</del><ins>${after.slice(from, after.length - end)}</ins>${tail}
  </p>`;
}
