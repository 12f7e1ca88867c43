import type { EntityType } from '../core/result.ts';
import type { Mention } from '../names/candidate.ts';

/** One person, place, organisation or other thing of a document with all its mentions, in reading order. */
export interface Entity {
  type: EntityType;
  name: string;
  sameAs: string[];
  country: string | null;
  mentions: Mention[];
}
