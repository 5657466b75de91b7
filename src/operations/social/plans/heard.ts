import type { RecordReader, WorldReader } from '../../../kernel/step.ts';
import type { FoundPost } from './scene.ts';
import type { Voice } from './voices.ts';

/** The posts that have come so far. */
export const heardPosts = (_reader: RecordReader): readonly FoundPost[] => [];

/** What is said in them, as they are meant, and as the trainee has tagged them once so many per cent are tagged. */
export const heardReadings = (_world: WorldReader, _taggedPercent: number): readonly (readonly Voice[])[] => [];
