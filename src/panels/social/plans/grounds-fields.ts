import { html, nothing, type TemplateResult } from 'lit';
import {
  CLIP_FIGURES,
  type ClipFigure,
  type EvidenceClipping,
  type Grounds,
  holdsFigure,
  type Quote,
  quoteText,
} from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { clippingsOf, clippingWords, holdsWords } from './plan-view.ts';

const NONE = 'none';

/** A typed figure in its own unit: a count, or per cent with one decimal kept in per-mille; null where it is none. */
export function parseQuote(figure: ClipFigure, text: string): number | null {
  const typed = text
    .trim()
    .replace(/\s*[%％]$/, '')
    .replace(/^[−–]/, '-');
  if (figure === 'mentions') return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
  const found = /^(-?)(\d{1,3})(?:\.(\d))?$/.exec(typed);
  if (found === null) return null;
  const [, sign, whole, tenth = '0'] = found;
  return (Number(whole) * 10 + Number(tenth)) * (sign === '-' ? -1 : 1);
}

/** The text of a saved figure as it is typed: without its sign for per cent. */
const typedText = ({ figure, value }: Quote): string => quoteText(figure, value).replace(' %', '').replace('−', '-');

interface Typed {
  readonly clippings: readonly string[];
  readonly figure: string;
  readonly text: string;
}

const typedIn = (form: Form, saved: Grounds | undefined): Typed => ({
  clippings: form.list('clippings', saved?.clippings ?? []),
  figure: form.text('quoteFigure', saved?.quote?.figure ?? (saved === undefined ? '' : NONE)),
  text: form.text('quoteValue', saved?.quote ? typedText(saved.quote) : ''),
});

const isFigure = (name: string): name is ClipFigure => (CLIP_FIGURES as readonly string[]).includes(name);

/** The evidence that is chosen in a form; null while its figure is missing or cannot be read. */
export function groundsIn(form: Form, saved: Grounds | undefined): Grounds | null {
  const { clippings, figure, text } = typedIn(form, saved);
  if (!isFigure(figure)) return { clippings, quote: null };
  const value = parseQuote(figure, text);
  return value === null ? null : { clippings, quote: { figure, value } };
}

function quoteError(form: Form, figure: ClipFigure, text: string): string {
  if (text.trim() === '') return missing(form, text);
  return parseQuote(figure, text) === null
    ? t(`papers:plan.notFigure.${figure === 'mentions' ? 'count' : 'share'}`)
    : '';
}

/** Says so, as soon as it can be known, where no chosen clipping holds the typed figure. */
function warning(all: readonly EvidenceClipping[], grounds: Grounds | null): unknown {
  if (grounds?.quote == null) return nothing;
  if (holdsFigure({ clippings: all }, grounds, grounds.quote)) return nothing;
  return html`<p class="note late">${icon('alert')}<span>${t('papers:plan.notHeld')}</span></p>`;
}

function quoteFields(form: Form, saved: Grounds | undefined, all: readonly EvidenceClipping[]) {
  const { clippings, figure, text } = typedIn(form, saved);
  const held = all.filter(({ id }) => clippings.includes(id)).map(holdsWords);
  return html`<div class="form-grid">
      ${selectField(form, {
        name: 'quoteFigure',
        label: t('papers:plan.quoteFigure'),
        ask: t('papers:plan.noFigure'),
        first: saved?.quote?.figure ?? '',
        options: CLIP_FIGURES.map((each) => [each, t(`papers:plan.figure.${each}`)]),
      })}
      ${
        isFigure(figure)
          ? textField(form, {
              name: 'quoteValue',
              label: t('papers:plan.quoteValue'),
              unit: t(`papers:plan.unit.${figure === 'mentions' ? 'count' : 'share'}`),
              numeric: true,
              first: saved?.quote ? typedText(saved.quote) : '',
              error: quoteError(form, figure, text),
            })
          : nothing
      }
    </div>
    <p class="sub" aria-live="polite">
      ${held.length === 0 ? t('papers:plan.holdNothing') : t('papers:plan.hold', { figures: held.join(t('papers:listSign')) })}
    </p>
    ${warning(all, groundsIn(form, saved))}`;
}

/** Fields for the evidence of a choice: clippings from the board, and a figure of theirs. */
export function groundsFields(work: Work, form: Form, saved: Grounds | undefined): TemplateResult {
  const all = clippingsOf(work.host);
  const board = (): void => work.open('evidence', '');
  return html`<fieldset class="plan-grounds">
    <legend>${t('papers:plan.grounds')}</legend>
    ${
      all.length === 0
        ? html`<p class="sub">${t('papers:plan.noClippings')}</p>`
        : checkField(form, {
            name: 'clippings',
            label: t('papers:plan.clippings'),
            first: saved?.clippings ?? [],
            options: all.map((each) => [each.id, clippingWords(work.host, each)]),
          })
    }
    <button type="button" class="button small" @click=${board}>${icon('pin')}${t('papers:plan.toBoard')}</button>
    ${quoteFields(form, saved, all)}
  </fieldset>`;
}
