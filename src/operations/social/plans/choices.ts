import { carriesAccount, carriesAudience, carriesTopic, isInvented } from './grounds.ts';
import { FOLLOWS_FROM } from './house.ts';
import type { Audience, Grounds, PlanContents } from './plan-parts.ts';
import type { PlanScene } from './scene.ts';
import { leadingAccounts, leadingTopics, type Voice, voicesOf } from './voices.ts';

/** What of a choice holds. */
export interface ChoiceVerdict {
  readonly right: boolean;
  /** The choices that are right. */
  readonly rightOnes: readonly string[];
}

/** A choice that rests on evidence. */
export interface GroundedVerdict extends ChoiceVerdict {
  /** Clippings that are cited carry it. */
  readonly carried: boolean;
  /** A figure is written that none of the cited clippings holds. */
  readonly invented: boolean;
}

export interface MessageVerdict extends GroundedVerdict {
  /** It has a figure, and a clipping holds it. */
  readonly quoted: boolean;
}

export interface PlacesVerdict extends GroundedVerdict {
  readonly hits: number;
  readonly misses: number;
  /** As many as the campaign runs on. */
  readonly of: number;
}

/** The audience that the client's goal asks for. */
export const audienceOf = ({ house }: Pick<PlanScene, 'house'>): Audience =>
  FOLLOWS_FROM[house.commission.goal].audience;

const distinct = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

const choice = (given: string, rightOnes: readonly string[]): ChoiceVerdict => ({
  right: rightOnes.includes(given),
  rightOnes,
});

/**
 * What leads among people of the audience: of the posts as they are meant also whatever is not behind the leader; by the tags of the
 * trainee the leader alone, because there are fewer of them, and chance has more to say.
 */
function leadingIn(scene: PlanScene, lead: (voices: readonly Voice[], percent: number) => readonly string[]) {
  const { brief, readings, rules } = scene;
  return distinct(
    readings.map((voices, at) =>
      lead(voicesOf(brief, audienceOf(scene), voices), at === 0 ? rules.planLeadPercent : LEADER_ALONE),
    ),
  );
}

const LEADER_ALONE = 100;

/** Topics that lead among people of the audience. */
export const rightTopics = (scene: PlanScene): readonly string[] =>
  leadingIn(scene, (voices, percent) => leadingTopics(scene.brief, voices, percent));

/** Accounts where most people of the audience are heard. */
export const rightAccounts = (scene: PlanScene): readonly string[] =>
  leadingIn(scene, (voices, percent) =>
    leadingAccounts(scene.brief, voices, { places: scene.rules.planAccounts, percent }),
  );

export const judgeObjective = ({ house }: PlanScene, { objective }: PlanContents['objective']): ChoiceVerdict =>
  choice(objective, [house.commission.goal]);

export const judgeMechanic = ({ house }: PlanScene, { mechanic }: PlanContents['mechanic']): ChoiceVerdict =>
  choice(mechanic, [FOLLOWS_FROM[house.commission.goal].mechanic]);

const resting = (scene: PlanScene, grounds: Grounds, carried: boolean) => ({
  carried,
  invented: isInvented(scene, grounds),
});

export const judgeAudience = (scene: PlanScene, given: PlanContents['audience']): GroundedVerdict => ({
  ...choice(given.audience, [audienceOf(scene)]),
  ...resting(scene, given, carriesAudience(scene, given.audience, given)),
});

export function judgeMessage(scene: PlanScene, given: PlanContents['message']): MessageVerdict {
  const rests = resting(scene, given, carriesTopic(scene, audienceOf(scene), given.topic, given));
  const verdict = choice(given.topic, rightTopics(scene));
  return { ...verdict, ...rests, quoted: given.quote !== null && !rests.invented };
}

export function judgePlaces(scene: PlanScene, given: PlanContents['places']): PlacesVerdict {
  const rightOnes = rightAccounts(scene);
  const hits = given.accounts.filter((id) => rightOnes.includes(id)).length;
  const misses = given.accounts.length - hits;
  const of = scene.rules.planAccounts;
  const carried = given.accounts.every((id) =>
    scene.brief.accounts.some(
      (account) => account.id === id && carriesAccount(scene, audienceOf(scene), account, given),
    ),
  );
  return { right: hits === of && misses === 0, rightOnes, hits, misses, of, ...resting(scene, given, carried) };
}
