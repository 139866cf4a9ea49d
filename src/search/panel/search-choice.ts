/** Narrows what was found to one part or topic. */
import type { Hit } from '../query/answer.ts';

/** What a reader chose besides the words. */
export interface Choice {
  part?: string;
  topic?: string;
  /** Words are not to be corrected. */
  asTyped?: boolean;
}

/** A value to choose and how many hits it leaves. */
export interface Option {
  value: string;
  count: number;
}

/** The hits that fit the choice. */
export function chooseHits(hits: readonly Hit[], { part, topic }: Choice): Hit[] {
  return hits.filter((hit) => (!part || hit.part === part) && (!topic || hit.topics.includes(topic)));
}

/** The parts, or the topics, that divide the hits, each with its count; none where there is nothing to choose. */
export function listOptions(hits: readonly Hit[], choice: Choice, kind: 'part' | 'topic'): Option[] {
  const others = chooseHits(hits, { ...choice, [kind]: '' });
  const counts = new Map<string, number>();
  for (const { part, topics } of others) {
    for (const value of kind === 'part' ? [part] : topics) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = choice[kind];
  if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
  if (counts.size < 2 && !chosen) return [];
  return [...counts].map(([value, count]) => ({ value, count }));
}
