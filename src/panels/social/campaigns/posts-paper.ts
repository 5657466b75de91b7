import { html, nothing, type TemplateResult } from 'lit';
import type { BuyerPostView, ReferralClaimView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { fold } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { openClaims, waitingPosts } from './campaigns-line.ts';
import { campaignName, claimsOf, postsOf } from './campaigns-view.ts';
import { claimColumns, claimList } from './claim-list.ts';
import { postQueue } from './post-queue.ts';

/** What people post about live campaigns, to be dealt with one after another, and the claims for members' rewards. */
export class WbPostsPaper extends WorkPaper {
  #claimColumns: readonly TableColumn<ReferralClaimView>[] | undefined;
  #postColumns: readonly TableColumn<BuyerPostView>[] | undefined;

  #columns(): readonly TableColumn<BuyerPostView>[] {
    return [
      {
        id: 'at',
        header: () => t('papers:campaigns.postAt'),
        text: ({ at }) => formatMoment(at),
        value: ({ at }) => at,
        width: 8,
        priority: 0,
      },
      { id: 'author', header: () => t('papers:campaigns.author'), text: ({ author }) => author, width: 9, priority: 0 },
      {
        id: 'words',
        header: () => t('papers:campaigns.words'),
        text: ({ text }) => this.host.text(text),
        width: 14,
        grow: true,
        priority: 1,
      },
      {
        id: 'campaign',
        header: () => t('papers:campaigns.name'),
        text: ({ campaign }) => campaignName(this.host, campaign),
        width: 7,
        priority: 2,
        facet: { key: ({ campaign }) => campaign, words: (id) => campaignName(this.host, id) },
      },
      {
        id: 'decision',
        header: () => t('papers:campaigns.decision'),
        text: ({ decision }) => (decision === undefined ? '–' : term('postDecision', decision)),
        width: 7,
        priority: 0,
      },
    ];
  }

  #posts(): TemplateResult {
    this.#postColumns ??= this.#columns();
    return html`<div class="posts-table">${tableOf<BuyerPostView>({
      name: 'buyer-posts',
      label: t('papers:campaigns.allPosts'),
      columns: this.#postColumns,
      rows: postsOf(this.host),
      rowId: ({ id }) => id,
      rowName: ({ author }) => author,
      drafts: this.drafts,
      empty: t('papers:campaigns.noPosts'),
      sortBy: '-at',
    })}</div>`;
  }

  #claims(): TemplateResult {
    this.#claimColumns ??= claimColumns();
    return html`<div class="posts-table">${tableOf<ReferralClaimView>({
      name: 'referral-claims',
      label: t('papers:campaigns.allClaims'),
      columns: this.#claimColumns,
      rows: claimsOf(this.host),
      rowId: ({ id }) => id,
      rowName: ({ code }) => code,
      drafts: this.drafts,
      empty: t('papers:campaigns.noClaims'),
    })}</div>`;
  }

  protected override page(): TemplateResult {
    const claims = claimsOf(this.host);
    return html`<div class="paper posts-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:campaigns.postsNav')}</h2>
      <section class="section" data-part="posts">
        <h3>${t('papers:campaigns.queue', { count: waitingPosts(this.host).length })}</h3>
        ${postQueue(this)}
      </section>
      ${
        claims.length === 0
          ? nothing
          : html`<section class="section" data-part="claims">
              <h3>${t('papers:campaigns.claims', { count: openClaims(this.host).length })}</h3>
              ${claimList(this)}
            </section>`
      }
      ${postsOf(this.host).length === 0 ? nothing : fold(this, 'all-posts', t('papers:campaigns.allPosts'), false, () => this.#posts())}
      ${claims.length === 0 ? nothing : fold(this, 'all-claims', t('papers:campaigns.allClaims'), false, () => this.#claims())}
    </div>`;
  }
}

customElements.define('wb-posts-paper', WbPostsPaper);
