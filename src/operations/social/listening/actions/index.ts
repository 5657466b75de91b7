import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { evidenceClip } from './evidence-clip.ts';
import { evidenceDrop } from './evidence-drop.ts';
import { postTag } from './post-tag.ts';

/** Every action of the subject. */
export const listeningActions: readonly ActionDefinition[] = [postTag, evidenceClip, evidenceDrop];
