import { html, type TemplateResult } from 'lit';
import type { HeardSlice, SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { selectField } from '../../parts/fields.ts';
import type { WorkPaper } from '../../parts/paper.ts';
import { heardOf, houseOf, marketName, platformName, topicName } from './listening-view.ts';

/** The ways in which what is heard can be cut. */
export const CUTS = ['topic', 'platform', 'market'] as const;
export type Cut = (typeof CUTS)[number];

export type Part = Omit<HeardSlice, 'brand'>;

/** The part of what is heard that the comparison is about. */
export function partOf(work: WorkPaper): Part {
  const form = work.form('part');
  const chosen = (cut: Cut): string | null => (form.text(cut) === '' ? null : form.text(cut));
  return { topic: chosen('topic'), platform: chosen('platform'), market: chosen('market') };
}

/** The values of a way to cut: those of the brief, or the markets from which something was heard. */
export function cutValues(host: SittingHost, cut: Cut): readonly string[] {
  const { topics, platforms } = houseOf(host);
  if (cut === 'topic') return topics;
  return cut === 'platform' ? platforms.map(({ id }) => id) : marketsIn(host);
}

const marketsIn = (host: SittingHost): readonly string[] =>
  [...new Set(heardOf(host).map(({ market }) => market))].sort();

export function cutName(host: SittingHost, cut: Cut, value: string): string {
  if (cut === 'topic') return topicName(host, value);
  return cut === 'platform' ? platformName(host, value) : marketName(host, value);
}

/** What a part is about, in words: all of it, or topic, platform and market. */
export function partWords(host: SittingHost, part: Part): string {
  const named = CUTS.flatMap((cut) => {
    const value = part[cut];
    return value === null ? [] : [cutName(host, cut, value)];
  });
  return named.length === 0 ? t('papers:listening.whole') : named.join(' · ');
}

/** Chooses the part that the comparison is about. */
export const partFields = (work: WorkPaper): TemplateResult =>
  html`<div class="talk-fields">
    ${CUTS.map((cut) =>
      selectField(work.form('part'), {
        name: cut,
        label: t(`papers:listening.cut.${cut}`),
        options: [
          ['', t('papers:listening.every')],
          ...cutValues(work.host, cut).map((value) => [value, cutName(work.host, cut, value)] as const),
        ],
      }),
    )}
  </div>`;
