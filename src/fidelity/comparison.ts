/** Sets two transcripts beside each other, word by word, and lists every difference. */
import type { Edition } from '../document/edition.ts';

/** A stretch of words that two transcripts share or differ in; white space and marks of layout are no words. */
export interface ComparedSegment {
  /** The words of the first transcript. */
  a: string[];
  /** The words of the second. */
  b: string[];
  isSame: boolean;
}

/** A paragraph of both transcripts, or what stands before the first (paragraph 0). */
export interface ComparedRow {
  paragraph: number;
  segments: ComparedSegment[];
}

/** A place where the transcripts differ. */
export interface Difference {
  paragraph: number;
  a: string;
  b: string;
  /** The last words that both have before it. */
  before: string;
  /** The first words that both have after it. */
  after: string;
}

/** Two transcripts, aligned. */
export interface Comparison {
  rows: ComparedRow[];
  differences: Difference[];
}

const CONTEXT = 3;

/** Aligns two transcripts by the longest common run of words. */
export function compareTranscripts(a: string, b: string): Comparison {
  const rows: ComparedRow[] = [{ paragraph: 0, segments: [] }];
  for (const segment of alignWords(splitTranscript(a), splitTranscript(b))) addToRows(rows, segment);
  return { rows, differences: listDifferences(rows) };
}

/** The words of a transcript, without page breaks (`---`) and asterisks, which are marks of its layout. */
export function splitTranscript(transcript: string): string[] {
  return transcript
    .replace(/^\uFEFF/u, '')
    .replace(/^---$/gmu, '')
    .replaceAll('*', '')
    .split(/[ \t\r\n]+/u)
    .filter((word) => word !== '');
}

/** Aligns by the longest common run of words (https://en.wikipedia.org/wiki/Longest_common_subsequence). */
function alignWords(a: string[], b: string[]): ComparedSegment[] {
  const width = b.length + 1;
  /** How many words can be matched from the place `i` of the first and `j` of the second on. */
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const segments: ComparedSegment[] = [];
  const add = (isSame: boolean, ofA: string[], ofB: string[]) => {
    const last = segments.at(-1);
    if (last?.isSame !== isSame) segments.push({ a: ofA, b: ofB, isSame });
    else segments[segments.length - 1] = { a: [...last.a, ...ofA], b: [...last.b, ...ofB], isSame };
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && a[i] === b[j]) add(true, a.slice(i, ++i), b.slice(j, ++j));
    else if (j >= b.length || at(i + 1, j) > at(i, j + 1)) add(false, a.slice(i, ++i), []);
    else add(false, [], b.slice(j, ++j));
  }
  return segments;
}

/** A paragraph begins where both have its number: "1.", then "2." and so on. */
function addToRows(rows: ComparedRow[], segment: ComparedSegment): void {
  let words: string[] = [];
  const finish = () => {
    if (words.length > 0) rows.at(-1)?.segments.push({ a: words, b: words, isSame: true });
    words = [];
  };
  if (!segment.isSame) {
    rows.at(-1)?.segments.push(segment);
    return;
  }
  for (const word of segment.a) {
    if (word === `${rows.length}.`) {
      finish();
      rows.push({ paragraph: rows.length, segments: [] });
    }
    words.push(word);
  }
  finish();
}

function listDifferences(rows: ComparedRow[]): Difference[] {
  const all = rows.flatMap(({ paragraph, segments }) => segments.map((segment) => ({ paragraph, segment })));
  return all.flatMap(({ paragraph, segment }, at) => {
    if (segment.isSame) return [];
    const a = segment.a.join(' ');
    const b = segment.b.join(' ');
    return {
      paragraph,
      a,
      b,
      before: (all[at - 1]?.segment.a ?? []).slice(-CONTEXT).join(' '),
      after: (all[at + 1]?.segment.a ?? []).slice(0, CONTEXT).join(' '),
    };
  });
}

/** The transcript that the text follows beside each of the others. */
export function listComparisons({
  transcripts,
}: Pick<Edition, 'transcripts'>): { letter: string; base: string; comparison: Comparison }[] {
  const base = transcripts.find((transcript) => transcript.base);
  if (!base) return [];
  return transcripts
    .filter((transcript) => transcript !== base)
    .map(({ letter, content }) => ({
      letter,
      base: base.letter,
      comparison: compareTranscripts(content, base.content),
    }));
}
