import { html, nothing, type TemplateResult } from 'lit';
import type { BrokenWork, ReadWork } from '../../../host/index.ts';
import { brokenWords, inClassSequence, isRead, makeClassSheets } from '../../../records/class/sheets.ts';
import { downloadWorkbook } from '../../../records/index.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
import { type TabStrip, tabPanel, tabStrip } from '../../parts/tab-strip.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { leaveSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import { classWords } from './class-words.ts';
import { classroom } from './classroom.ts';
import './member-table.ts';
import './open-class.ts';
import { renderRules, renderTyped } from './talk-lists.ts';
import './trainee-report.ts';

const TABS = ['members', 'rules', 'typed', 'reports'] as const;
type Tab = (typeof TABS)[number];
const ICONS: Readonly<Record<Tab, IconName>> = { members: 'chart', rules: 'target', typed: 'chat', reports: 'file' };

/** The sitting files of a class: scores, the rules missed most, what was typed, and a page for each trainee. */
export class ClassScreen extends WaybillElement {
  static override properties = { tab: { state: true }, refused: { state: true } };

  tab: Tab = 'members';
  /** Why a sitting could not be shown. */
  refused: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    leaveSitting();
    arriveAt(this);
    this.keep(classroom.onChanged(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    nameThePage(t('class:heading'));
    const { works, waiting } = classroom;
    const read = inClassSequence(works.filter(isRead));
    const broken = works.filter((each): each is BrokenWork => !each.ok);
    return html`<wb-page-header at="class"></wb-page-header>
      <main class="page class-page" id="main" tabindex="-1">
        <div class="row apart class-head">
          <div>
            <h1>${t('class:heading')}</h1>
            <p class="muted">${t('class:note')}</p>
          </div>
          ${read.length === 0 ? nothing : this.#renderActs()}
        </div>
        <p role="status" class=${waiting === 0 ? 'visually-hidden' : 'note'}>
          ${waiting === 0 ? t('class:read', { count: read.length }) : html`${icon('clock')} ${t('class:reading', { done: works.length, all: works.length + waiting })}`}
        </p>
        ${broken.length === 0 ? nothing : this.#renderBroken(broken)}
        ${this.refused === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} ${this.refused}</p>`}
        ${read.length === 0 ? html`<wb-open-class></wb-open-class>` : this.#renderRead(read)}
      </main>`;
  }

  #renderActs(): TemplateResult {
    return html`<div class="row no-print">
      <button type="button" class="button primary" ?disabled=${classroom.waiting > 0} @click=${this.#download}>${icon('download')} ${t('class:download')}</button>
      <button type="button" class="button" ?disabled=${classroom.waiting > 0} @click=${this.#print}>${icon('print')} ${t('class:print')}</button>
      <button type="button" class="button quiet" @click=${() => classroom.clear()}>${icon('trash')} ${t('class:clear')}</button>
    </div>`;
  }

  #renderBroken(broken: readonly BrokenWork[]): TemplateResult {
    return html`<details class="card unfold no-print" open>
      <summary>${icon('alert')} ${t('class:broken', { count: broken.length })}</summary>
      <ul class="small">
        ${broken.map((each) => html`<li><bdi><strong>${each.file}</strong></bdi>: ${brokenWords(each, classWords())}</li>`)}
      </ul>
    </details>`;
  }

  #renderRead(read: readonly ReadWork[]): TemplateResult {
    const strip: TabStrip<Tab> = {
      ...{ named: 'class', label: t('class:parts'), tabs: TABS, chosen: this.tab, looks: 'no-print' },
      words: (tab) => html`${icon(ICONS[tab])} ${t(`class:tabs.${tab}`)}`,
      turn: (tab) => this.#turn(tab),
    };
    return html`${tabStrip(strip)}
      <div
        @wb-show=${(event: CustomEvent<ReadWork>) => this.#show(event.detail)}
        @wb-report=${(event: CustomEvent<ReadWork>) => this.#report(event.detail, read)}
      >
        ${tabPanel(strip, this.#renderPanel(read))}
      </div>
      <div class="no-print"><wb-open-class></wb-open-class></div>`;
  }

  #renderPanel(read: readonly ReadWork[]): TemplateResult {
    if (this.tab === 'rules') return renderRules(read);
    if (this.tab === 'typed') return renderTyped(read);
    if (this.tab === 'members') return html`<wb-member-table .works=${read}></wb-member-table>`;
    return html`<div class="class-reports">
      ${read.map((each) => html`<wb-trainee-report tabindex="-1" .work=${each}></wb-trainee-report>`)}
    </div>`;
  }

  #turn(tab: Tab): void {
    this.tab = tab;
  }

  readonly #download = (): Promise<void> =>
    downloadWorkbook(t('class:heading'), makeClassSheets(classroom.works, classWords()));

  /** Prints a page for each trainee. */
  readonly #print = async (): Promise<void> => {
    this.#turn('reports');
    await this.updateComplete;
    print();
  };

  async #report(work: ReadWork, read: readonly ReadWork[]): Promise<void> {
    this.#turn('reports');
    await this.updateComplete;
    const report = this.querySelectorAll<HTMLElement>('wb-trainee-report')[read.indexOf(work)];
    report?.focus();
    report?.scrollIntoView({ block: 'start' });
  }

  async #show(work: ReadWork): Promise<void> {
    const problem = await classroom.show(work).catch(() => ({ key: 'file/not-json', values: {} }));
    this.refused = problem === null ? null : t(`rules:${problem.key}`, { ...problem.values });
  }
}

customElements.define('wb-class', ClassScreen);
