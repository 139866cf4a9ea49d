/** The document, put together from its parts and compared with the transcript that it follows. */
import { checkSigns } from './check-data.ts';
import { ContentError, type SourceLocation } from './content-error.ts';
import { readBody } from './read-body.ts';
import type { ParagraphFrontmatter, Submission } from './schema.ts';
import { countWords, type Sentence, splitSentences } from './text.ts';
import { type MarkedText, parseTranscript, type Transcript } from './transcript.ts';
import { describeDifference } from './verbatim.ts';

/** A paragraph: its editorial frontmatter, and its words with their sentences and marks. */
export interface Paragraph extends ParagraphFrontmatter, MarkedText {
  sentences: Sentence[];
  /** The pages of the source on which it stands, by the page marks. */
  pages: number[];
}

/** The whole document. */
export interface Edition {
  submission: Submission;
  /** In order; the first has number 1. */
  paragraphs: Paragraph[];
  transcripts: TranscriptRecord[];
  /** The one of them that the text follows. */
  base: TranscriptRecord;
}

/** A record of the text, its bytes decoded as UTF-8. */
type TranscriptRecord = Submission['transcripts'][number] & { content: string };

/** What the document is put together from. */
interface EditionParts extends Pick<Edition, 'submission' | 'transcripts'> {
  /** In order, named 1, 2, 3 …, as their files, named by paths from the project's folder, have them. */
  files: readonly { file: string; frontmatter: ParagraphFrontmatter; body: string }[];
}

/** The folder of the content, beside `src`. */
export const CONTENT_FOLDER = 'content';
/** The file of the facts of the document. */
export const SUBMISSION_FILE = `${CONTENT_FOLDER}/submission.yaml`;

/**
 * Puts the document together.
 * @throws {ContentError} where a paragraph is not what the transcript has, or the parts do not agree.
 */
export function assembleEdition({ submission, transcripts, files }: EditionParts): Edition {
  // The schema lets exactly one be the base.
  const base = transcripts.find((record) => record.base) as TranscriptRecord;
  const sourceFile = `${CONTENT_FOLDER}/source/${base.file}`;
  const transcript = parseTranscript(base.content, sourceFile);
  const compare = (name: string, expected: string, found: string, place: SourceLocation) => {
    const difference = describeDifference(expected, found);
    const problem = `${name} is not what ${sourceFile} has: ${difference}; write what the transcript has.`;
    if (difference) throw new ContentError(problem, place);
  };
  const titlePlace = { file: SUBMISSION_FILE, field: 'titleBlock' };
  compare('the title block', transcript.titleBlock, joinTitleBlock(submission), titlePlace);
  checkCounts(submission, transcript);
  checkSigns(submission, SUBMISSION_FILE);
  let page = 1;
  const paragraphs = files.map(({ file, frontmatter, body }, index) => {
    const marked = readBody(body, file);
    compare(`paragraph ${index + 1}`, transcript.paragraphs[index]?.marked ?? '', marked.marked, { file });
    checkSigns({ ...frontmatter, words: marked.text }, file);
    const pages = marked.pageBreaks.map((mark) => mark.page);
    if (marked.pageBreaks[0]?.offset !== 0) pages.unshift(page);
    page = pages.at(-1) ?? page;
    const sentences = splitSentences(marked.text);
    checkEmphases(file, marked, sentences);
    return { ...frontmatter, ...marked, sentences, pages };
  });
  return { submission, paragraphs, transcripts, base };
}

/** The title block as one line. */
export function joinTitleBlock({ titleBlock }: Pick<Submission, 'titleBlock'>): string {
  return Object.values(titleBlock).join(' ');
}

/** Says where in the source a paragraph stands: "Pages 2–4 of the source". */
export function describePages({ pages }: Pick<Paragraph, 'pages'>): string {
  const [first, last] = [pages[0], pages.at(-1)];
  return `${first === last ? `Page ${first}` : `Pages ${first}–${last}`} of the source`;
}

function checkCounts(submission: Submission, { paragraphs, pages }: Transcript): void {
  const counts = {
    paragraphs: paragraphs.length,
    sentences: paragraphs.flatMap(({ text }) => splitSentences(text)).length,
    words: paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    pages,
  };
  for (const [name, count] of Object.entries(counts)) {
    const said = submission.counts[name as keyof typeof counts];
    if (said !== count)
      throw new ContentError(`is ${said}, but the text has ${count}; make them agree.`, {
        file: SUBMISSION_FILE,
        field: `counts.${name}`,
      });
  }
}

/** A sentence is one element of the page, which italics cannot leave. */
function checkEmphases(file: string, { text, emphases }: MarkedText, sentences: readonly Sentence[]): void {
  for (const { start, end } of emphases)
    if (sentences.some((sentence) => start < sentence.end && sentence.end < end))
      throw new ContentError(
        `a sentence ends inside the italics «${text.slice(start, end)}»; end them with * before it, and begin them again after it.`,
        { file },
      );
}
