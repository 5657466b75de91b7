import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { cardOf, type PlannedPost, type PlannedWeek, type PostCard, type SocialAccount } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { tabStrip } from '../../parts/tab-strip.ts';
import { words } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { accountHead } from './account-head.ts';
import { cadencePart } from './cadence-part.ts';
import { openWeeks, postsInLine } from './calendar-line.ts';
import { accountName, cardName, POST, postOf, postsIn, socialHouse } from './calendar-view.ts';
import { cardLibrary } from './card-library.ts';
import { dragCard } from './drag-card.ts';
import { cardInHand, pinAt, pinForm, pinPart, setSlot, slotOf } from './pin-form.ts';
import { postColumns } from './post-columns.ts';
import type { Slot, WbWeekGrid } from './week-grid.ts';

/** The calendar of posts: for each account and week how often to post, the week on the clock of its market, and the library of cards. */
export class WbPostingPaper extends WorkPaper {
  #columns: readonly TableColumn<PlannedPost>[] | undefined;
  #kept: { source: unknown; key: string; rows: readonly PlannedPost[] } | undefined;
  /** Where a card is while it is dragged. */
  #dragged: { readonly slot: Slot; readonly card: PostCard } | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { part } = this.paper;
    if (changed.has('paper') && part !== undefined && cardOf(socialHouse(this.host).calendar, part) !== undefined)
      pinForm(this).set('card', part);
  }

  get #account(): SocialAccount {
    const { accounts } = socialHouse(this.host);
    const chosen = this.form('look').text('account');
    return accounts.find(({ id }) => id === chosen) ?? (accounts[0] as SocialAccount);
  }

  /** The week that was chosen; at first the one that is being planned, else the last. */
  get #week(): PlannedWeek {
    const { weeks } = socialHouse(this.host).calendar;
    const chosen = this.form('look').text('week');
    const { now } = this.host.view();
    return (
      weeks.find(({ week }) => String(week) === chosen) ??
      weeks.find(({ pinBy }) => pinBy >= now) ??
      (weeks.at(-1) as PlannedWeek)
    );
  }

  #waiting(): TemplateResult | typeof nothing {
    const line = postsInLine(this.host);
    if (line.length === 0) return nothing;
    return html`<section class="section posts-waiting">
      <h3>${t('papers:posting.waiting')}</h3>
      <ul>
        ${line.map(({ id, why, dueAt = 0 }) => {
          const post = postOf(this.host, id);
          const name = post === undefined ? id : cardName(this.host, { id: post.card });
          return html`<li class="note ${why === 'post-failed' ? 'late' : 'now'}">
            ${icon('alert')}<span><strong>${post === undefined ? '' : accountName(this.host, post.account)} · ${name}</strong> ${words(`papers:why.${why}`)} <span class="sub">${t('papers:posting.until', { at: formatMoment(dueAt) })}</span></span>
            ${
              why === 'post-waits'
                ? actButton(this, {
                    name: `publish/${id}`,
                    icon: 'send',
                    words: t('papers:posting.act.publish'),
                    look: 'small primary',
                    label: t('papers:posting.publishNamed', { card: name }),
                    does: () => this.act('publish', 'post/publish', { post: id }),
                  })
                : html`<button type="button" class="button small" @click=${() => this.open(POST, id)}>${t('papers:posting.act.open')}</button>`
            }
          </li>`;
        })}
      </ul>
      ${this.outcome('publish')}
    </section>`;
  }

  #tabs(account: SocialAccount): TemplateResult {
    const open = openWeeks(this.host);
    return tabStrip({
      ...{ named: 'account', label: t('papers:posting.accounts'), looks: 'account-tabs', chosen: account.id },
      tabs: socialHouse(this.host).accounts.map(({ id }) => id),
      words: (id) => {
        const count = open.filter((each) => each.account === id).length;
        return html`${accountName(this.host, id)}${count === 0 ? nothing : html`<span class="count" title=${t('papers:posting.openWeek')}>${count}</span>`}`;
      },
      turn: (id) => this.form('look').set('account', id),
    });
  }

  #weeks(week: PlannedWeek): TemplateResult {
    return html`<div class="segments" role="group" aria-label=${t('papers:posting.weeks')}>
      ${socialHouse(this.host).calendar.weeks.map(
        (each) => html`<button
          type="button"
          class="button"
          data-week=${each.week}
          aria-pressed=${String(each.week === week.week)}
          @click=${() => this.form('look').set('week', String(each.week))}
        >
          ${t('papers:posting.week', { week: each.week, first: nameOf(this.host, 'day', each.first), last: nameOf(this.host, 'day', each.last) })}
        </button>`,
      )}
    </div>`;
  }

  #grid(account: SocialAccount, week: PlannedWeek): TemplateResult {
    const form = pinForm(this);
    const card = this.#dragged?.card ?? cardInHand(this);
    const byKeys = this.#dragged === null && form.text('keys') !== '' && card !== undefined;
    const ghost = card === undefined ? null : (this.#dragged?.slot ?? slotOf(form, week));
    const drop = (slot: Slot): void => {
      setSlot(form, slot);
      this.start(form.key, () => pinAt(this, account, week, slot));
    };
    const cancel = (): void => {
      form.set('keys', '');
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.pin-part h3')?.focus());
    };
    return html`<section class="section week-part">
      <div class="week-title">
        <h3>${t('papers:posting.weekOf', { account: accountName(this.host, account.id) })}</h3>
        <p class="sub grid-legend"><span class="grid-peak-sign"></span>${t('papers:posting.peaks')} · ${t('papers:posting.clockOf', { market: nameOf(this.host, 'market', account.market) })}</p>
      </div>
      ${byKeys ? html`<p class="note" id="ghost-help">${icon('keyboard')}<span>${t('papers:posting.keysHelp')}</span></p>` : nothing}
      <wb-week-grid
        .host=${this.host}
        .account=${account}
        .week=${week}
        .ghost=${ghost}
        .ghostName=${card === undefined ? '' : cardName(this.host, card)}
        .byKeys=${byKeys}
        .onMove=${(slot: Slot) => setSlot(form, slot)}
        .onDrop=${drop}
        .onCancel=${cancel}
      ></wb-week-grid>
    </section>`;
  }

  /** Begins to drag a card: it is in hand from then on, and pinned where it is let go. */
  #drag(event: PointerEvent, card: PostCard): void {
    const grid = this.querySelector<WbWeekGrid>('wb-week-grid');
    if (grid === null) return;
    const form = pinForm(this);
    dragCard(event, {
      grid,
      name: cardName(this.host, card),
      over: (slot) => {
        this.#dragged = slot === null ? null : { slot, card };
        this.requestUpdate();
      },
      drop: (slot) => {
        this.#dragged = null;
        if (form.text('card') !== card.id) form.set('card', card.id);
        form.set('keys', '');
        setSlot(form, slot);
        this.start(form.key, () => pinAt(this, this.#account, this.#week, slot));
      },
    });
  }

  /** The posts of the week, the same list as long as none has changed, as the table requires. */
  #rows(account: SocialAccount, week: PlannedWeek): readonly PlannedPost[] {
    const source = this.host.view().social?.plannedPosts;
    const key = `${account.id}/${week.week}`;
    if (this.#kept?.source !== source || this.#kept?.key !== key)
      this.#kept = { source, key, rows: postsIn(this.host, account.id, week.week) };
    return this.#kept.rows;
  }

  #posts(account: SocialAccount, week: PlannedWeek): TemplateResult {
    this.#columns ??= postColumns(this.host);
    return html`<section class="section posts-list">
      <h3>${t('papers:posting.posts')}</h3>
      ${tableOf<PlannedPost>({
        name: 'posts',
        label: t('papers:posting.posts'),
        columns: this.#columns,
        rows: this.#rows(account, week),
        rowId: (row) => row.id,
        rowName: (row) => cardName(this.host, { id: row.card }),
        drafts: this.drafts,
        empty: t('papers:posting.noPosts'),
        sortBy: 'at',
        rowHeight: 3.25,
        plain: true,
        onOpen: (row) => this.open(POST, row.id),
      })}
    </section>`;
  }

  protected override page(): TemplateResult {
    const [account, week] = [this.#account, this.#week];
    const drag = (event: PointerEvent, card: PostCard): void => this.#drag(event, card);
    const take = (card: string): void => {
      pinForm(this).set('card', card);
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.pin-part h3')?.focus());
    };
    return html`<div class="paper posting-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:posting.title')}</h2>
      ${this.#waiting()} ${this.#tabs(account)}
      <div id="account-panel" role="tabpanel" aria-labelledby=${`account-${account.id}`} class="posting-panel">
        <div class="posting-side">
          ${accountHead(this.host, account)} ${this.#weeks(week)} ${cadencePart(this, account, week)}
        </div>
        <div class="posting-main">${this.#grid(account, week)} ${pinPart(this, account, week, drag)}</div>
        <div class="posting-below">${cardLibrary(this, { card: cardInHand(this)?.id ?? '', take, drag })} ${this.#posts(account, week)}</div>
      </div>
    </div>`;
  }
}

customElements.define('wb-posting-paper', WbPostingPaper);
