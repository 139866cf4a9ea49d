/** Makes Pagefind's records: one a paragraph, its words alone as content, what it is listed under as meta fields. */
import type { CustomRecord } from 'pagefind';
import type { Edition } from '../../document/content.ts';
import { splitWords, trimPunctuation } from '../query/normalize.ts';
import { findNumbers, formatNumberForms } from '../query/numbers.ts';
import { LIST_SEPARATOR } from '../query/pagefind.ts';
import type { ReadersWords } from './readers-words.ts';

/** The records of all paragraphs, in order. */
export function makeRecords(
  { submission, paragraphs }: Edition,
  { byParagraph }: ReadersWords,
): CustomRecord[] {
  const titleOf = (list: { id: string; title: string }[], id: string) =>
    list.find((one) => one.id === id)?.title ?? id;
  return paragraphs.map(({ number, title, text, part, topics }) => ({
    url: `/p/${number}/`,
    content: text,
    language: submission.language,
    meta: {
      number: String(number),
      title,
      part: titleOf(submission.parts, part),
      topics: topics.map((topic) => titleOf(submission.topics, topic)).join(LIST_SEPARATOR),
      keywords: (byParagraph.get(number) ?? []).join(LIST_SEPARATOR),
      numbers: listNumberForms(text).join(LIST_SEPARATOR),
      reference: `paragraph ${number}`,
    },
  }));
}

/** Every number of a text in the forms that a reader may type. */
export function listNumberForms(text: string): string[] {
  const words = text.split(' ').map((word) => splitWords(trimPunctuation(word))[0] ?? '');
  return [...new Set(findNumbers(words).flatMap(formatNumberForms))];
}
