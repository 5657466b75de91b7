import { html, nothing, type TemplateResult } from 'lit';
import { type CountView, PARTIES, type Party, type PartyInquiry } from '../../../../host/index.ts';
import { formatMoment } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import { checkField } from '../../../parts/fields.ts';
import type { Work } from '../../../parts/paper.ts';
import { docketsOf } from '../parts/stock-view.ts';
import { optionsOf, say } from '../parts/stock-words.ts';
import { docketSlip, printed } from './dockets.ts';
import { canExplain, evidenceButton, saidBy } from './evidence.ts';

/** The words of an answer: of the pack, by a key that is told with it. */
function answerWords(work: Work, { says = '', values = {} }: PartyInquiry): string {
  const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printed(work.host, value)]));
  const key = `store.says.${says}`;
  const words = work.host.text(key, told);
  return words === key ? work.host.text(says, told) : words;
}

function answer(work: Work, count: CountView, party: Party, inquiry: PartyInquiry): TemplateResult {
  const { askedAt, answeredAt, dockets = [] } = inquiry;
  const name = say('party', party);
  if (answeredAt === undefined)
    return html`<li class="said is-open">
      <p class="said-head">${icon('clock')}<strong>${name}</strong><span class="sub">${t('papers:store.stock.ask.waits', { at: formatMoment(askedAt) })}</span></p>
    </li>`;
  return html`<li class="said">
    <p class="said-head">
      ${icon('chat')}<strong>${name}</strong><span class="sub">${formatMoment(answeredAt)}</span>
      ${evidenceButton(work, count, saidBy(party), t('papers:store.stock.evidence.said', { party: name }))}
    </p>
    <blockquote>${answerWords(work, inquiry)}</blockquote>
    ${
      dockets.length === 0
        ? html`<p class="sub">${t('papers:store.stock.ask.noDockets')}</p>`
        : html`<div class="dockets">${docketsOf(work.host, dockets).map((docket) => docketSlip(work, count, docket))}</div>`
    }
  </li>`;
}

function askForm(work: Work, count: CountView): TemplateResult | typeof nothing {
  const left = PARTIES.filter((party) => count.inquiries[party] === undefined);
  if (left.length === 0 || !canExplain(count) || count.stage === 'explained') return nothing;
  const form = work.form('ask');
  const chosen = left.filter((party) => form.list('parties').includes(party));
  const send = (): unknown =>
    chosen.length === 0
      ? work.refuse(form)
      : work.act('ask', 'party/ask', { count: count.id, parties: chosen }, { form });
  return html`${checkField(form, {
    name: 'parties',
    label: t('papers:store.stock.ask.whom'),
    note: t('papers:store.stock.ask.note'),
    error: form.tried && chosen.length === 0 ? t('papers:store.stock.ask.choose') : '',
    options: optionsOf('party', left),
  })}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'help', words: t('papers:store.stock.act.ask'), does: send })}
    </div>`;
}

/** Who can be asked, who was, and what each of them said, with the papers that came with it. */
export function askPart(work: Work, count: CountView): TemplateResult {
  const asked = PARTIES.flatMap((party) => {
    const inquiry = count.inquiries[party];
    return inquiry === undefined ? [] : [answer(work, count, party, inquiry)];
  });
  return html`${askForm(work, count)} ${work.outcome('ask')}
    ${asked.length === 0 ? nothing : html`<ul class="saids">${asked}</ul>`}`;
}
