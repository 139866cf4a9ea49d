/** Which paragraphs speak of the same things. */
import type { Paragraph } from './content.ts';

/** A paragraph that shares topics with another. */
export interface Related {
  paragraph: Paragraph;
  /** Ids of the topics they share. */
  topics: string[];
}

/** The paragraphs that share the most topics with one, rare topics counting for more, at most `most` of them. */
export function findRelated(number: number, paragraphs: readonly Paragraph[], most = 3): Related[] {
  const own = new Set(paragraphs.find((one) => one.number === number)?.topics);
  const frequencies = new Map<string, number>();
  for (const topic of paragraphs.flatMap(({ topics }) => topics))
    frequencies.set(topic, (frequencies.get(topic) ?? 0) + 1);
  return paragraphs
    .filter((paragraph) => paragraph.number !== number)
    .map((paragraph) => {
      const topics = paragraph.topics.filter((topic) => own.has(topic));
      const weight = topics.reduce((sum, topic) => sum + 1 / (frequencies.get(topic) ?? 1), 0);
      return { paragraph, topics, weight };
    })
    .filter(({ topics }) => topics.length > 0)
    .sort((one, other) => other.weight - one.weight || one.paragraph.number - other.paragraph.number)
    .slice(0, most)
    .map(({ paragraph, topics }) => ({ paragraph, topics }));
}
