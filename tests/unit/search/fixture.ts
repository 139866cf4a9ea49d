/** A small document of another matter, so that no rule leans on the real one and no correction of it fails a test. */
import { makeSearchData, type SearchContent } from '../../../src/search/index/make-data.ts';
import { makePlainEngine } from '../../../src/search/query/engine.ts';
import type { Languages } from '../../../src/search/query/languages.ts';
import { type Answer, type AnswerOptions, answer } from '../../../src/search/query/search.ts';

const paragraph = (number: number, title: string, sentences: string[], phrases: string[] = []) => ({
  number,
  title,
  text: sentences.join(' '),
  sentences: sentences.map((_, at) => sentences.slice(0, at).join(' ').length + Math.min(at, 1)),
  phrases,
});

/** Four paragraphs about a harbour. */
export const CONTENT: SearchContent = {
  paragraphs: [
    paragraph(
      1,
      'The harbor',
      [
        'The old harbor has 2,500 boats and a red lighthouse.',
        'Its state-owned ferries carry 1.3223 million visitors.',
      ],
      ['port', 'landing place for boats', 'how many crowds'],
    ),
    paragraph(
      2,
      'Fishing',
      ['Boats bring herring to 50% of the households.', 'Nobody fishes alone.'],
      ['trawler', 'deep sea fishery'],
    ),
    paragraph(
      3,
      'The market',
      [
        'The market sells 1.5 million herrings.',
        'Red ones are registered first by the NETS, and netting is recommended to volunteers.',
      ],
      ['number of moorings'],
    ),
    paragraph(4, 'Suggestion: more volunteers', [
      'We suggest that the harbor office voluntarily trains young people of every religious nation.',
    ]),
  ],
  titleBlock: 'Report of the Harbor Board (HB) on the right to fish May 2011',
  terms: [{ id: 'hb', name: 'Harbor Board (HB)', explanation: 'The office that runs the port.' }],
};

/** The shipped file of that document. */
export const DATA = makeSearchData(CONTENT);

/** A few words of three languages. */
export const LANGUAGES: Languages = {
  zh: {
    name: '中文',
    notice: '英文',
    paragraph: ['段'],
    little: ['的'],
    words: { 鲱鱼: 'herring', 红灯塔: 'red lighthouse', 市场: 'market', 渔业: 'deep sea fishery' },
  },
  fr: {
    name: 'Français',
    notice: 'en anglais',
    paragraph: ['paragraphe'],
    little: ['le', 'à', 'la'],
    words: {
      hareng: 'herring',
      'phare rouge': 'red lighthouse',
      port: 'harbor',
      'droit à la pêche': 'right to fish',
    },
  },
  ar: {
    name: 'العربية',
    notice: 'بالإنجليزية',
    paragraph: ['فقرة'],
    little: ['إلى'],
    words: { 'سوق سمك': 'market', سجون: 'lighthouse' },
  },
  ru: {
    name: 'Русский',
    notice: 'на английском',
    paragraph: ['пункт'],
    little: [],
    words: { рынок: 'market', 'красный маяк': 'red lighthouse' },
  },
};

/** Answers a query about the harbour by the plain engine. */
export function ask(query: string, options: AnswerOptions = {}): Promise<Answer> {
  return answer(query, DATA, makePlainEngine(DATA), { languages: LANGUAGES, isTyping: false, ...options });
}

/** The paragraphs that have all that was asked. */
export async function findWhole(query: string, options: AnswerOptions = {}): Promise<number[]> {
  const { hits } = await ask(query, options);
  return hits.filter(({ missing }) => missing.length === 0).map(({ number }) => number);
}
