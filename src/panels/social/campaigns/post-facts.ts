import { html, nothing, type TemplateResult } from 'lit';
import type { BuyerPostView } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';

const chip = (sign: IconName, words: string, tone = ''): TemplateResult =>
  html`<span class="chip ${tone}">${icon(sign)}${words}</span>`;

const ALIKE_MANY = 2;

/** What the tool has found of a post and whoever wrote it. */
export const postFacts = ({ facts }: BuyerPostView): TemplateResult =>
  html`<p class="chips post-facts">
    ${facts.order === 'delivered' ? chip('box', t('papers:campaigns.facts.delivered')) : chip('cancel', t('papers:campaigns.facts.noOrder'), 'now')}
    ${facts.rewarded ? chip('coins', t('papers:campaigns.facts.rewarded')) : nothing}
    ${facts.rewarded ? (facts.labelled ? chip('check', t('papers:campaigns.facts.labelled')) : chip('alert', t('papers:campaigns.facts.notLabelled'), 'now')) : nothing}
    ${facts.consent === undefined ? nothing : facts.consent === 'given' ? chip('check', t('papers:campaigns.facts.consent')) : chip('alert', t('papers:campaigns.facts.noConsent'), 'now')}
    ${facts.people === undefined ? nothing : chip('user', t(`papers:campaigns.facts.people.${facts.people}`), facts.people === 'others' ? 'now' : '')}
    ${chip('clock', t('papers:campaigns.facts.account', { days: formatNumber(facts.accountDays) }))}
    ${facts.alike >= ALIKE_MANY ? chip('copy', t('papers:campaigns.facts.alike', { count: facts.alike }), 'now') : nothing}
  </p>`;
