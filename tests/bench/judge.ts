/** How well a search answers: judged queries, and measures over their answers. */
import { readFileSync } from 'node:fs';
import type { Answer } from '../../src/search/query/search.ts';

/** A query with the paragraphs that answer it: 3 fully, 2 in part, 1 from afar; none where the text has no answer. */
export interface JudgedQuery {
  q: string;
  relevant: Record<string, number>;
  kind: string;
}

/** A query, the paragraphs found in order, and those of them that have all that was asked. */
export interface Judged {
  query: JudgedQuery;
  found: number[];
  whole: number[];
  gain: number;
}

/** Reads the judged queries. */
export function readQueries(file: URL = new URL('queries.json', import.meta.url)): JudgedQuery[] {
  return JSON.parse(readFileSync(file, 'utf8')) as JudgedQuery[];
}

/** Judges an answer: nDCG@5; without a relevant paragraph, 1 where no hit has all that was asked. */
export function judge(query: JudgedQuery, { hits }: Pick<Answer, 'hits'>): Judged {
  const found = hits.map(({ number }) => number);
  const whole = hits.flatMap(({ number, missing }) => (missing.length === 0 ? [number] : []));
  const grades = Object.values(query.relevant).sort((a, b) => b - a);
  const gain =
    grades.length === 0
      ? Number(whole.length === 0)
      : sumGain(found.map((number) => query.relevant[number] ?? 0)) / sumGain(grades);
  return { query, found, whole, gain };
}

function sumGain(grades: readonly number[]): number {
  return grades.slice(0, 5).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** The mean of some numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether a query has no answer in the text. */
export function isHopeless({ relevant }: JudgedQuery): boolean {
  return Object.keys(relevant).length === 0;
}
