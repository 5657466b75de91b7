import type { Form } from '../../src/operations/market/form.ts';
import { socialHouseOf } from '../../src/operations/social/look-ups.ts';
import type { SocialHappenings, SocialHouse } from '../../src/operations/social/parts.ts';
import { TestDesk } from './desk.ts';
import { formFor } from './world.ts';

/** A sitting at the social desk with the look-ups a test needs. Every act goes through the sitting's own door. */
export class SocialTestDesk extends TestDesk {
  get house(): SocialHouse {
    return socialHouseOf(this.sitting.world);
  }

  /** What happened of that kind, to that subject where one is given: its data. */
  told<K extends keyof SocialHappenings>(kind: K, subject?: string): SocialHappenings[K][] {
    return this.sitting.journal
      .filter((one) => one.kind === kind && (subject === undefined || one.subject.id === subject))
      .map(({ data }) => data as SocialHappenings[K]);
  }

  /** Lets that much time pass from now on. */
  wait(ms: number): this {
    this.sitting.advance(this.now + ms);
    return this;
  }
}

/** The social desk in the pack's own weeks for a seed. */
export const socialDesk = (seed: number): SocialTestDesk => new SocialTestDesk(formFor(seed, 'social-studio'));

/** The social desk of a form. */
export const socialDeskOn = (form: Form): SocialTestDesk => new SocialTestDesk(form);
