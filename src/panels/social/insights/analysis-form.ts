import { html, nothing, type TemplateResult } from 'lit';
import { type AnalysisView, CHANGES, type Change } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { accountName, houseOf, postsOf } from './insights-view.ts';
import { notMetric, parseMetric, typedMetric, unitWords } from './metric-input.ts';
import { postWords } from './posts-table.ts';

/** No change, and no post: what the lists offer besides. */
const KEEP = 'keep';
const NONE = 'none';
const RATE = 'engagement-rate';
type Which = 'best' | 'worst';

const accountsOf = (work: Work): readonly string[] => houseOf(work.host)?.accounts.map(({ id }) => id) ?? [];

/** What stands in a field: what was typed, else what was handed in. */
class Given {
  readonly #form: Form;
  readonly #given: AnalysisView['given'];

  constructor(form: Form, { given }: AnalysisView) {
    this.#form = form;
    this.#given = given;
  }

  account = (which: Which): string => this.#form.text(`${which}/account`, this.#given?.[which].account ?? '');

  value(which: Which): string {
    const value = this.#given?.[which].value;
    return this.#form.text(`${which}/value`, value === undefined ? '' : typedMetric(RATE, value));
  }

  post(which: Which): string {
    const given = this.#given;
    const post = which === 'best' ? given?.bestPost : given?.worstPost;
    return this.#form.text(`${which}/post`, given === undefined ? '' : (post ?? NONE));
  }

  change(account: string): string {
    const given = this.#given;
    const change = given?.changes.find((each) => each.account === account)?.change;
    return this.#form.text(`change/${account}`, given === undefined ? '' : (change ?? KEEP));
  }

  get samples(): readonly string[] {
    return this.#form.list('samples', this.#given?.samples ?? []);
  }
}

const isChange = (text: string): text is Change => (CHANGES as readonly string[]).includes(text);

function send(work: Work, form: Form, analysis: AnalysisView): unknown {
  const given = new Given(form, analysis);
  const hasPosts = postsOf(work.host, analysis).length > 0;
  const carried = (which: Which) => ({ account: given.account(which), value: parseMetric(given.value(which), RATE) });
  const post = (which: Which): string | null => (hasPosts && given.post(which) !== NONE ? given.post(which) : null);
  const [best, worst] = [carried('best'), carried('worst')];
  const changes = accountsOf(work).map((account) => ({ account, change: given.change(account) }));
  const isWhole =
    [best, worst].every(({ account, value }) => account !== '' && typeof value === 'number') &&
    changes.every(({ change }) => change !== '') &&
    (!hasPosts || (given.post('best') !== '' && given.post('worst') !== ''));
  if (!isWhole) return work.refuse(form);
  const input = {
    ...{ analysis: analysis.id, best, worst, bestPost: post('best'), worstPost: post('worst') },
    changes: changes.filter(({ change }) => isChange(change)),
    samples: given.samples,
  };
  return work.act(`analysis/${analysis.id}`, 'analysis/submit', input, { form });
}

/** The best or the worst account, with the figure that carries it, and the same of the posts. */
function conclusion(work: Work, form: Form, analysis: AnalysisView, which: Which): TemplateResult {
  const { host } = work;
  const given = new Given(form, analysis);
  const posts = postsOf(host, analysis);
  const ask = t('papers:field.choose');
  const [account, value] = [given.account(which), given.value(which)];
  return html`<fieldset class="insight-box">
    <legend>${t(`papers:insights.${which}`)}</legend>
    <div class="form-grid narrow">
      ${selectField(form, {
        ...{ name: `${which}/account`, label: t(`papers:insights.${which}Account`), ask, first: account },
        error: missing(form, account),
        options: accountsOf(work).map((id) => [id, accountName(host, id)]),
      })}
      ${textField(form, {
        ...{ name: `${which}/value`, label: t('papers:insights.carriedBy'), unit: unitWords(RATE), first: value },
        numeric: true,
        error: notMetric(form, value, RATE),
      })}
      ${
        posts.length === 0
          ? nothing
          : selectField(form, {
              ...{ name: `${which}/post`, label: t(`papers:insights.${which}Post`), ask, first: given.post(which) },
              error: missing(form, given.post(which)),
              options: [
                ...posts.map((post) => [post.id, postWords(host, post)] as const),
                [NONE, t('papers:insights.noPost')],
              ],
            })
      }
    </div>
  </fieldset>`;
}

/** What should change, account by account. */
function changesPart(work: Work, form: Form, analysis: AnalysisView): TemplateResult {
  const given = new Given(form, analysis);
  return html`<fieldset class="insight-box">
    <legend>${t('papers:insights.changes')}</legend>
    <div class="insight-changes">
      ${accountsOf(work).map((account) =>
        selectField(form, {
          ...{ name: `change/${account}`, label: accountName(work.host, account), ask: t('papers:field.choose') },
          first: given.change(account),
          error: missing(form, given.change(account)),
          options: [
            [KEEP, t('papers:insights.keep')],
            ...CHANGES.map((change) => [change, term('figureChange', change)] as const),
          ],
        }),
      )}
    </div>
  </fieldset>`;
}

/** The form for an analysis. What was handed in stands in it until it is corrected. */
export function analysisForm(work: Work, analysis: AnalysisView): TemplateResult {
  const form = work.form(`analysis/${analysis.id}`);
  const { given } = analysis;
  return html`<div class="insight-form">
    ${conclusion(work, form, analysis, 'best')} ${conclusion(work, form, analysis, 'worst')}
    ${checkField(form, {
      name: 'samples',
      label: t('papers:insights.samples'),
      note: t('papers:insights.samplesNote'),
      first: given?.samples ?? [],
      options: accountsOf(work).map((id) => [id, accountName(work.host, id)]),
    })}
    ${changesPart(work, form, analysis)}
    ${given === undefined ? nothing : html`<p><span class="chip good">${icon('check')}${t('papers:insights.handedIn', { at: formatMoment(given.at) })}</span></p>`}
    <div class="acts">
      ${actButton(work, {
        name: form.key,
        icon: 'send',
        words: t(given === undefined ? 'papers:insights.submitAnalysis' : 'papers:insights.correctAnalysis'),
        look: 'primary',
        does: () => send(work, form, analysis),
      })}
    </div>
    ${work.outcome(`analysis/${analysis.id}`)}
  </div>`;
}
