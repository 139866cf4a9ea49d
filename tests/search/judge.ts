/** How well a search answers: judged queries, and measures over their answers. */
import { readFileSync } from 'node:fs';

/** A query with the paragraphs that answer it: 3 fully, 2 in part, 1 from afar; none where the text has no answer. */
export interface JudgedQuery {
  q: string;
  relevant: Record<string, number>;
  kind: string;
}

/** An answer: the numbers of the paragraphs found, in order. */
export type Answered = [query: JudgedQuery, found: number[]];

/** Reads the judged queries. */
export function readQueries(): JudgedQuery[] {
  return JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as JudgedQuery[];
}

/** Normalized discounted cumulative gain of the first five; without an answer, 1 for none found and 0 for any. */
export function measureGain({ relevant }: Pick<JudgedQuery, 'relevant'>, found: readonly number[]): number {
  const grades = Object.values(relevant).sort((one, other) => other - one);
  if (grades.length === 0) return found.length === 0 ? 1 : 0;
  return sumGain(found.map((number) => relevant[number] ?? 0)) / sumGain(grades);
}

function sumGain(grades: readonly number[]): number {
  return grades.slice(0, 5).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** The measures of some answers. */
export interface Measures {
  count: number;
  /** Mean nDCG@5. */
  gain: number;
  /** The share of relevant paragraphs that were found at all; not a number where there are none. */
  recall: number;
  /** The share of queries without an answer that found something; not a number where there are none. */
  falseHits: number;
}

/** Sums up some answers. */
export function measure(answers: readonly Answered[]): Measures {
  const answerable = answers.filter(([{ relevant }]) => Object.keys(relevant).length > 0);
  const hopeless = answers.filter(([{ relevant }]) => Object.keys(relevant).length === 0);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    count: answers.length,
    gain: mean(answers.map(([query, found]) => measureGain(query, found))),
    recall: mean(
      answerable.map(([{ relevant }, found]) =>
        mean(Object.keys(relevant).map((number) => (found.includes(Number(number)) ? 1 : 0))),
      ),
    ),
    falseHits: mean(hopeless.map(([, found]) => (found.length > 0 ? 1 : 0))),
  };
}

/** The measures by kind of query, in the order of the kinds, then over all. */
export function measureByKind(answers: readonly Answered[]): Map<string, Measures> {
  const kinds = [...new Set(answers.map(([{ kind }]) => kind))];
  return new Map([
    ...kinds.map((kind): [string, Measures] => [
      kind,
      measure(answers.filter(([query]) => query.kind === kind)),
    ]),
    ['all', measure(answers)],
  ]);
}
