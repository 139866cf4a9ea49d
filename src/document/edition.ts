/** The document, put together from its parts and compared with the transcript that it follows. */
import { ContentError } from './content-error.ts';
import { readBody } from './read-body.ts';
import type { ParagraphFrontmatter, Submission } from './schema.ts';
import { countWords, type Sentence, splitSentences } from './text.ts';
import { type MarkedText, parseTranscript, type Transcript } from './transcript.ts';
import { describeDifference } from './verbatim.ts';

/** A paragraph: its editorial frontmatter, and its words with their sentences and marks. */
export interface Paragraph extends ParagraphFrontmatter, MarkedText {
  sentences: Sentence[];
}

/** The whole document. */
export interface Edition {
  submission: Submission;
  /** In order; the first has number 1. */
  paragraphs: Paragraph[];
  /** The records of the text, their bytes decoded as UTF-8. */
  transcripts: (Submission['transcripts'][number] & { content: string })[];
}

/** A paragraph as its file has it. */
export interface ParagraphFile {
  /** A path from the project's folder. */
  file: string;
  frontmatter: ParagraphFrontmatter;
  body: string;
  /** How many lines stand before the body. */
  linesBefore: number;
}

/** What the document is put together from. */
export interface EditionParts {
  submission: Submission;
  /** The transcripts' texts by the names of their files. */
  transcripts: ReadonlyMap<string, string>;
  /** In any order. */
  paragraphs: readonly ParagraphFile[];
}

/** The folder of the content, beside `src`. */
export const CONTENT_FOLDER = 'content';
const SUBMISSION_FILE = `${CONTENT_FOLDER}/submission.yaml`;

/**
 * Puts the document together.
 * @throws {ContentError} where a paragraph is not what the transcript has, or the parts do not agree.
 */
export function assembleEdition({ submission, transcripts, paragraphs: files }: EditionParts): Edition {
  const records = submission.transcripts.map((transcript) => {
    const content = transcripts.get(transcript.file);
    if (content === undefined)
      throw new ContentError('the file is missing; put it back.', { file: sourceFile(transcript.file) });
    return { ...transcript, content };
  });
  const base = records.find((transcript) => transcript.base);
  if (!base)
    throw new ContentError(
      'exactly one transcript must be marked base: true; mark the one that the text follows.',
      {
        file: SUBMISSION_FILE,
        field: 'transcripts',
      },
    );
  const transcript = readTranscript(sourceFile(base.file), base.content);
  const sorted = [...files].sort((a, b) => a.frontmatter.number - b.frontmatter.number);
  const paragraphs = sorted.map((paragraph) => readParagraph(paragraph, submission));
  compareTitleBlock(submission, transcript, sourceFile(base.file));
  compareParagraphs(sorted, paragraphs, transcript, sourceFile(base.file));
  checkCounts(submission, paragraphs, transcript);
  return { submission, paragraphs, transcripts: records };
}

/** The title block as one line. */
export function joinTitleBlock({ titleBlock }: Pick<Submission, 'titleBlock'>): string {
  const { kind, bodies, title, date } = titleBlock;
  return [kind, bodies, title, date].join(' ');
}

function sourceFile(name: string): string {
  return `${CONTENT_FOLDER}/source/${name}`;
}

function readTranscript(file: string, content: string): Transcript {
  try {
    return parseTranscript(content);
  } catch (error) {
    throw new ContentError(`${(error as Error).message}; put the transcript back as it was.`, { file });
  }
}

function readParagraph(
  { file, frontmatter, body, linesBefore }: ParagraphFile,
  submission: Submission,
): Paragraph {
  checkListed(file, 'part', frontmatter.part, submission.parts);
  for (const topic of frontmatter.topics) checkListed(file, 'topics', topic, submission.topics);
  const marked = readBody(body, { file, linesBefore });
  const sentences = splitSentences(marked.text);
  checkEmphases(file, marked, sentences);
  return { ...frontmatter, ...marked, sentences };
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

function checkListed(file: string, field: string, id: string, list: readonly { id: string }[]): void {
  if (list.some((entry) => entry.id === id)) return;
  throw new ContentError(
    `«${id}» is not listed in submission.yaml; use one of ${list.map((entry) => entry.id).join(', ')}.`,
    { file, field },
  );
}

function compareTitleBlock(submission: Submission, transcript: Transcript, sourcePath: string): void {
  const difference = describeDifference(transcript.titleBlock, joinTitleBlock(submission));
  if (difference)
    throw new ContentError(
      `the title block is not that of ${sourcePath}: ${difference}; write what the transcript has.`,
      {
        file: SUBMISSION_FILE,
        field: 'titleBlock',
      },
    );
}

function compareParagraphs(
  files: readonly ParagraphFile[],
  paragraphs: readonly Paragraph[],
  transcript: Transcript,
  sourcePath: string,
): void {
  if (transcript.paragraphs.length !== paragraphs.length)
    throw new ContentError(
      `${sourcePath} has ${transcript.paragraphs.length} paragraphs, but ${CONTENT_FOLDER}/paragraphs has ${paragraphs.length}; make them agree.`,
      { file: SUBMISSION_FILE, field: 'counts.paragraphs' },
    );
  let page = 1;
  for (const [index, paragraph] of paragraphs.entries()) {
    const source = transcript.paragraphs[index];
    const { file = '' } = files[index] ?? {};
    if (source) compareMarkedText(file, paragraph, source, sourcePath);
    const [first] = paragraph.pageBreaks;
    if (first?.offset === 0) page = first.page;
    const last = paragraph.pageBreaks.at(-1)?.page ?? page;
    const pages = Array.from({ length: last - page + 1 }, (_, step) => page + step);
    if (pages.join() !== paragraph.pages.join())
      throw new ContentError(
        `is [${paragraph.pages.join(', ')}], but by the page marks the paragraph stands on [${pages.join(', ')}]; write that.`,
        { file, field: 'pages' },
      );
    page = last;
  }
}

function compareMarkedText(
  file: string,
  { number, ...found }: Paragraph,
  source: MarkedText,
  sourcePath: string,
): void {
  const difference = describeDifference(source.text, found.text);
  if (difference)
    throw new ContentError(
      `paragraph ${number} is not what ${sourcePath} has: ${difference}; write what the transcript has.`,
      { file },
    );
  if (JSON.stringify(source.pageBreaks) !== JSON.stringify(found.pageBreaks))
    throw new ContentError(
      `the page marks of paragraph ${number} do not stand where ${sourcePath} breaks its pages: expected ${describeMarks(source)}, found ${describeMarks(found)}; put them there.`,
      { file },
    );
  if (JSON.stringify(source.emphases) !== JSON.stringify(found.emphases))
    throw new ContentError(
      `paragraph ${number} does not set in italics what ${sourcePath} does; put *asterisks* where the transcript has them.`,
      { file },
    );
}

function describeMarks({ text, pageBreaks }: MarkedText): string {
  if (pageBreaks.length === 0) return 'none';
  return pageBreaks
    .map(({ page, offset }) => `page ${page} before «${text.slice(offset, offset + 16)}»`)
    .join(', ');
}

function checkCounts({ counts }: Submission, paragraphs: readonly Paragraph[], transcript: Transcript): void {
  const found = {
    sentences: paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0),
    words: paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    pages: Math.max(
      1,
      ...transcript.paragraphs.flatMap(({ pageBreaks }) => pageBreaks.map(({ page }) => page)),
    ),
  };
  for (const name of ['sentences', 'words', 'pages'] as const)
    if (found[name] !== counts[name])
      throw new ContentError(`is ${counts[name]}, but the text has ${found[name]}; make them agree.`, {
        file: SUBMISSION_FILE,
        field: `counts.${name}`,
      });
}
