import { type Aspect, type HeardPostView, performOrRefuse, type SittingHost } from '../../../host/index.ts';
import type { Outcome } from '../../parts/outcome.ts';
import { standingTag } from './listening-view.ts';

/** A tag as it was before it was changed. */
interface Before {
  readonly post: string;
  readonly aspect: Aspect;
  readonly tag: string | null;
}

/** How many tags can be taken back. */
const MOST = 200;

/** Sends tags one after another, and takes them back, the last one first. */
export class Tagging {
  readonly #host: SittingHost;
  readonly #refused: (outcome: Outcome) => void;
  readonly #before: Before[] = [];

  constructor(host: SittingHost, refused: (outcome: Outcome) => void) {
    this.#host = host;
    this.#refused = refused;
  }

  async #send(post: string, aspect: Aspect, tag: string | null): Promise<boolean> {
    const { refusal } = await performOrRefuse(this.#host, 'post/tag', { post, aspect, tag });
    if (refusal !== null) this.#refused({ done: 0, refused: [{ name: '', refusal }] });
    return refusal === null;
  }

  /** Sets a tag. One that stands already is not sent: pressing its key confirms it. */
  set(post: HeardPostView, aspect: Aspect, tag: string): void {
    if (standingTag(post, aspect) === tag) return;
    const before = { post: post.id, aspect, tag: post.tags[aspect] ?? null };
    this.#before.push(before);
    if (this.#before.length > MOST) this.#before.shift();
    void this.#send(post.id, aspect, tag).then((done) => {
      const at = this.#before.indexOf(before);
      if (!done && at >= 0) this.#before.splice(at, 1);
    });
  }

  get canTakeBack(): boolean {
    return this.#before.length > 0;
  }

  /** Takes the last tag back; the post it was about, undefined where there is none. */
  takeBack(): string | undefined {
    const last = this.#before.pop();
    if (last !== undefined) void this.#send(last.post, last.aspect, last.tag);
    return last?.post;
  }
}
