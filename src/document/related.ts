/** Which paragraphs speak of the same things. */
import type { Paragraph } from './content.ts';

/** A paragraph that shares topics with another. */
export interface Related {
  paragraph: Paragraph;
  /** Ids of the topics they share. */
  topics: string[];
}

/** Paragraphs with exactly the same topics, in order. */
interface Kin {
  topics: readonly string[];
  members: Paragraph[];
}

interface TopicIndex {
  frequencies: Map<string, number>;
  kins: Kin[];
}

/** Made once a document: all paragraphs compared with all others would grow with the square of their number. */
const indexes = new WeakMap<readonly Paragraph[], TopicIndex>();

function indexTopics(paragraphs: readonly Paragraph[]): TopicIndex {
  const known = indexes.get(paragraphs);
  if (known) return known;
  const frequencies = new Map<string, number>();
  const kins = new Map<string, Kin>();
  for (const paragraph of paragraphs) {
    for (const topic of paragraph.topics) frequencies.set(topic, (frequencies.get(topic) ?? 0) + 1);
    const key = [...paragraph.topics].sort().join(' ');
    const kin = kins.get(key) ?? { topics: paragraph.topics, members: [] };
    kin.members.push(paragraph);
    kins.set(key, kin);
  }
  const index = { frequencies, kins: [...kins.values()] };
  indexes.set(paragraphs, index);
  return index;
}

/** The paragraphs that share the most topics with one, rare topics counting for more, at most `most` of them. */
export function findRelated(number: number, paragraphs: readonly Paragraph[], most = 3): Related[] {
  const own = new Set(paragraphs[number - 1]?.topics);
  const { frequencies, kins } = indexTopics(paragraphs);
  return kins
    .flatMap(({ topics, members }) => {
      const shared = topics.filter((topic) => own.has(topic));
      if (shared.length === 0) return [];
      const weight = shared.reduce((sum, topic) => sum + 1 / (frequencies.get(topic) ?? 1), 0);
      // No kin can fill more places than there are, its own paragraph aside.
      return members
        .slice(0, most + 1)
        .filter((paragraph) => paragraph.number !== number)
        .map((paragraph) => ({
          paragraph,
          topics: paragraph.topics.filter((topic) => own.has(topic)),
          weight,
        }));
    })
    .sort((one, other) => other.weight - one.weight || one.paragraph.number - other.paragraph.number)
    .slice(0, most)
    .map(({ paragraph, topics }) => ({ paragraph, topics }));
}
