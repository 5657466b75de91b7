import { html, nothing, type TemplateResult } from 'lit';
import type { Difficulty } from '../../host/index.ts';
import { t } from '../i18n.ts';

/** How hard a sitting was; nothing where its pack states no difficulties. */
export const difficultyChip = (difficulty: Difficulty | null): TemplateResult | typeof nothing =>
  difficulty === null ? nothing : html`<span class="chip">${t(`app:difficulty.${difficulty}`)}</span>`;
