/** Reads the content that search is made of, for tests and benches. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { makeSearchData, type SearchContent } from '../../src/search/index/make-data.ts';
import type { Languages } from '../../src/search/query/languages.ts';
import type { SearchData } from '../../src/search/query/search-data.ts';

const FOLDER = new URL('../../content/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

interface Term {
  id: string;
  name: string;
  explanation: string;
}

/** Readers' words by paragraph. */
export function readWordsFile(): Record<string, string[]> {
  if (existsSync(new URL('words.yaml', FOLDER))) return load(read('words.yaml')) as Record<string, string[]>;
  return (load(read('vocabulary.yaml')) as { paragraphs: Record<string, string[]> }).paragraphs;
}

/** The languages; none where the content has no such file. */
export function readLanguagesFile(): Languages {
  return existsSync(new URL('languages.yaml', FOLDER)) ? (load(read('languages.yaml')) as Languages) : {};
}

/** The document as search takes it. */
export function readSearchContent(): SearchContent {
  const words = readWordsFile();
  const { titleBlock } = load(read('submission.yaml')) as { titleBlock: Record<string, string> };
  const names = readdirSync(new URL('paragraphs/', FOLDER)).sort();
  return {
    paragraphs: names.map((name) => {
      const [, front = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(read(`paragraphs/${name}`)) ?? [];
      const { number, title } = load(front) as { number: number; title: string };
      const text = body
        .replace(/<PageBreak[^>]*>/gu, '')
        .replaceAll('*', '')
        .replace(/\s+/gu, ' ')
        .trim();
      const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
      const sentences = [...segments].map(({ index }) => index);
      return { number, title, text, sentences, phrases: words[number] ?? [] };
    }),
    titleBlock: Object.values(titleBlock).join(' ').replace(/\s+/gu, ' '),
    terms: (load(read('terms.yaml')) as Term[]).map(({ id, name, explanation }) => {
      return { id, name, explanation };
    }),
  };
}

let made: SearchData | undefined;

/** The search's own file, as the build makes it, without Pagefind's ids. */
export function readSearchData(): SearchData {
  made ??= makeSearchData(readSearchContent());
  return made;
}
