import { html, type TemplateResult } from 'lit';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';

/** The rule beside an incident, in short, with where it stands. A person decides. */
export const renderRule = (): TemplateResult => html`<p class="note small">${icon('book')} <span>
  ${t('staff:rule.words')} <span class="muted">${t('staff:rule.source')}</span>
</span></p>`;
