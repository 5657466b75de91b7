import { html, type TemplateResult } from 'lit';
import { icon } from '../../icons.ts';
import type { Work } from './paper.ts';

/** A part of a paper that folds away. It opens by itself where it is due, until the trainee folds it otherwise. */
export function fold(
  work: Work,
  key: string,
  title: string,
  due: boolean,
  body: unknown,
  aside: unknown = '',
): TemplateResult {
  const form = work.form('folds');
  const open = form.text(key, due ? 'open' : 'shut') === 'open';
  const toggled = (event: Event): void => {
    const now = (event.target as HTMLDetailsElement).open;
    if (now !== open) form.set(key, now ? 'open' : 'shut');
  };
  return html`<details class="fold" .open=${open} @toggle=${toggled}>
    <summary>
      ${icon('chevron-right')}
      <h3>${title}</h3>
      <span class="fold-aside">${aside}</span>
    </summary>
    <div class="fold-body">${open ? body : ''}</div>
  </details>`;
}

/** A term and its value in a `.facts` list. */
export const fact = (name: string, value: unknown): TemplateResult =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** A smaller fold within a part: a form that is not always wanted. */
export const aside = (title: string, body: unknown, open = false): TemplateResult =>
  html`<details class="aside" ?open=${open}>
    <summary>${icon('chevron-right')}${title}</summary>
    <div class="fold-body">${body}</div>
  </details>`;
