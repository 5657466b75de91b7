import { localMoment, type PostCard, type PostFormat, type SocialAccount, type SocialHouse } from '../../host/index.ts';
import type { Spot } from '../floor-room.ts';
import type { Choice } from '../overlay.ts';
import type { Stage } from '../stage.ts';
import { nameOf } from '../words.ts';
import { PAPERS } from './papers.ts';
import { type BoardDay, clockText, momentAt, peakTimes } from './week-of-posts.ts';

/** To say the time on the paper instead. */
const ON_PAPER = 'paper';

/** A post as `post/schedule` wants it, but for its time. */
interface Draft {
  readonly account: SocialAccount;
  readonly format: PostFormat;
  readonly language: string;
}

/** What comes of a card that is brought to a day of the board: the same acts as on the papers. */
export class PinDrop {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get #house(): SocialHouse | undefined {
    return this.#stage.host.catalogue.social;
  }

  /** An idea is pinned: it is asked for which account, in which form and language where there are several, and at what time. */
  async pin(card: string, day: BoardDay, at: Spot): Promise<boolean> {
    const idea = this.#house?.calendar.cards.find(({ id }) => id === card);
    if (idea === undefined) return false;
    const draft = await this.#draftOf(idea, at);
    if (draft === null) return false;
    const { account, format, language } = draft;
    const minutes = await this.#time(account, day, at);
    if (minutes === null) return false;
    if (minutes === ON_PAPER) return this.#onPaper(card, at);
    const moment = this.#moment(account, day, Number(minutes));
    const words = this.#words('pinned', account, card, day, Number(minutes));
    const paper = { kind: PAPERS.calendar, id: '' };
    return this.#stage.later(
      'post/schedule',
      { account: account.id, card, format, language, at: moment },
      { ...at, paper, words },
    );
  }

  /** A post is moved to the same time of another day; one that failed says on its paper what is done to it first. */
  async move(id: string, day: BoardDay, at: Spot): Promise<boolean> {
    const house = this.#house;
    const post = this.#stage.host.view().social?.plannedPosts.find((each) => each.id === id);
    const account = house?.accounts.find((each) => each.id === post?.account);
    if (house === undefined || post === undefined || account === undefined) return false;
    const { date, minutes } = localMoment(house.audiences.offsets, account.market, post.at);
    if (post.stage === 'failed') {
      this.#stage.open({ kind: PAPERS.post, id });
      this.#stage.tell(this.#stage.t('floor:social.drop.failed'), at);
      return false;
    }
    if (date === day.date) return false;
    const words = this.#words('moved', account, post.card, day, minutes);
    const input = { post: id, at: this.#moment(account, day, minutes), mend: 'as-is' };
    return this.#stage.later('post/reschedule', input, { ...at, paper: { kind: PAPERS.post, id }, words });
  }

  #moment(account: SocialAccount, { date }: BoardDay, minutes: number): number {
    return momentAt(this.#house?.audiences.offsets ?? {}, account.market, date, minutes);
  }

  #words(how: 'pinned' | 'moved', account: SocialAccount, card: string, { date }: BoardDay, minutes: number): string {
    const { host, t } = this.#stage;
    const [, month = '', day = ''] = date.split('-');
    return t(`floor:social.done.${how}`, {
      card: nameOf(host, 'postCard', card),
      account: nameOf(host, 'account', account.id),
      date: `${Number(month)}/${Number(day)}`,
      time: clockText(minutes),
    });
  }

  #onPaper(card: string, at: Spot): false {
    this.#stage.open({ kind: PAPERS.calendar, id: '', part: card });
    this.#stage.tell(this.#stage.t('floor:social.drop.paper'), at);
    return false;
  }

  async #draftOf(idea: PostCard, at: Spot): Promise<Draft | null> {
    const { host, t } = this.#stage;
    const accounts = this.#house?.accounts ?? [];
    const id = await this.#choose(
      t('floor:social.ask.account', { card: nameOf(host, 'postCard', idea.id) }),
      accounts.map((account) => ({ value: account.id, words: nameOf(host, 'account', account.id) })),
      at,
    );
    const account = accounts.find((each) => each.id === id);
    if (account === undefined) return null;
    const format = await this.#format(idea, account, at);
    if (format === null) return null;
    const language = await this.#language(idea, account, at);
    return language === null ? null : { account, format, language };
  }

  /** The form: of those that the platform knows. */
  async #format({ id }: PostCard, account: SocialAccount, at: Spot): Promise<PostFormat | null> {
    const { host, t } = this.#stage;
    const formats = this.#house?.platforms.find((platform) => platform.id === account.platform)?.formats ?? [];
    const chosen = await this.#choose(
      t('floor:social.ask.format', { card: nameOf(host, 'postCard', id) }),
      formats.map((value) => ({ value, words: t(`terms:postFormat.${value}`) })),
      at,
    );
    return formats.find((format) => format === chosen) ?? null;
  }

  /** The language: of those in which there is a text. */
  #language({ id, texts }: PostCard, account: SocialAccount, at: Spot): Promise<string | null> {
    const { host, t } = this.#stage;
    return this.#choose(
      t('floor:social.ask.language', {
        card: nameOf(host, 'postCard', id),
        account: nameOf(host, 'account', account.id),
      }),
      Object.keys(texts).map((value) => ({ value, words: t(`terms:language.${value}`) })),
      at,
    );
  }

  #time(account: SocialAccount, { weekday }: BoardDay, at: Spot): Promise<string | null> {
    const { host, t } = this.#stage;
    const times = peakTimes(account, weekday).map((minutes) => ({ value: String(minutes), words: clockText(minutes) }));
    const words = t('floor:social.ask.time', { account: nameOf(host, 'account', account.id) });
    return this.#stage.choose(
      { words, choices: [...times, { value: ON_PAPER, words: t('floor:social.ask.other') }] },
      at,
    );
  }

  /** Asks where there is anything to choose. */
  async #choose(words: string, choices: readonly Choice[], at: Spot): Promise<string | null> {
    const [only] = choices;
    if (only === undefined || choices.length === 1) return only?.value ?? null;
    return this.#stage.choose({ words, choices }, at);
  }
}
