import { html, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Work } from './paper.ts';

/** Parts that were due since a paper was opened. They stay open, because they show the outcome of their action. */
const wereDue = new WeakMap<Work, Set<string>>();

function wasDue(work: Work, key: string, due: boolean): boolean {
  const keys = wereDue.get(work) ?? new Set<string>();
  wereDue.set(work, keys);
  const name = `${work.paper.id} ${key}`;
  if (due) keys.add(name);
  return keys.has(name);
}

/**
 * A part of a paper that can be folded. It opens by itself where it is due, and stays open until the trainee folds it.
 * A body that needs a question to the host is given as a function, which is called only while the part is open.
 */
export function fold(
  work: Work,
  key: string,
  title: string,
  due: boolean,
  body: unknown,
  aside: unknown = '',
): TemplateResult {
  const form = work.form('folds');
  const open = form.text(key, wasDue(work, key, due) ? 'open' : 'shut') === 'open';
  const toggled = (event: Event): void => {
    const now = (event.target as HTMLDetailsElement).open;
    if (now !== open) form.set(key, now ? 'open' : 'shut');
  };
  return html`<details class="fold" data-step data-part=${key} .open=${open} @toggle=${toggled}>
    <summary ?data-next-step=${due}>
      ${icon('chevron-right')}
      <h3>${title}</h3>
      <span class="fold-aside">${aside}</span>
    </summary>
    <div class="fold-body">${open ? (typeof body === 'function' ? body() : body) : ''}</div>
  </details>`;
}

/** A term and its value in a `.facts` list. */
export const fact = (name: string, value: unknown): TemplateResult =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** A smaller fold within a part, for a form that is not always needed. */
export const aside = (title: string, body: unknown, open = false): TemplateResult =>
  html`<details class="aside" ?open=${open}>
    <summary>${icon('chevron-right')}${title}</summary>
    <div class="fold-body">${body}</div>
  </details>`;
