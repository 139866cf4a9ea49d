/** The document, put together from its parts and compared with the transcript that it follows. */
import { ContentError } from './content-error.ts';
import { readBody } from './read-body.ts';
import type { ParagraphFrontmatter, Submission } from './schema.ts';
import { countWords, type Sentence, splitSentences } from './text.ts';
import { type MarkedText, parseTranscript, type Transcript, writeMarks } from './transcript.ts';
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
}

/** What the document is put together from. */
export interface EditionParts {
  submission: Submission;
  /** The transcripts' texts by the names of their files. */
  transcripts: ReadonlyMap<string, string>;
  /** In order. */
  paragraphs: readonly ParagraphFile[];
}

/** The folder of the content, beside `src`. */
export const CONTENT_FOLDER = 'content';

/**
 * Puts the document together.
 * @throws {ContentError} where a paragraph is not what the transcript has, or the parts do not agree.
 */
export function assembleEdition({ submission, transcripts, paragraphs: files }: EditionParts): Edition {
  const records = submission.transcripts.map((record) => ({
    ...record,
    content: transcripts.get(record.file) ?? '',
  }));
  const base = records.find((record) => record.base);
  const sourceFile = `${CONTENT_FOLDER}/source/${base?.file}`;
  const transcript = readTranscript(sourceFile, base?.content ?? '');
  checkSubmission(submission, transcript, sourceFile);
  let page = 1;
  const paragraphs = files.map(({ file, frontmatter, body }, index) => {
    checkListed(file, 'part', [frontmatter.part], submission.parts);
    checkListed(file, 'topics', frontmatter.topics, submission.topics);
    const marked = readBody(body, file);
    const source = transcript.paragraphs[index] as MarkedText;
    const difference =
      describeDifference(source.text, marked.text) ??
      describeDifference(writeMarks(source), writeMarks(marked));
    if (difference)
      throw new ContentError(
        `paragraph ${frontmatter.number} is not what ${sourceFile} has: ${difference}; write what the transcript has.`,
        { file },
      );
    const pages = marked.pageBreaks.map((mark) => mark.page);
    if (marked.pageBreaks[0]?.offset !== 0) pages.unshift(page);
    page = pages.at(-1) ?? page;
    if (pages.join() !== frontmatter.pages.join())
      throw new ContentError(
        `is [${frontmatter.pages.join(', ')}], but by the page marks the paragraph stands on [${pages.join(', ')}]; write that.`,
        { file, field: 'pages' },
      );
    const sentences = splitSentences(marked.text);
    checkEmphases(file, marked, sentences);
    return { ...frontmatter, ...marked, sentences };
  });
  return { submission, paragraphs, transcripts: records };
}

/** The title block as one line. */
export function joinTitleBlock({ titleBlock }: Pick<Submission, 'titleBlock'>): string {
  const { kind, bodies, title, date } = titleBlock;
  return [kind, bodies, title, date].join(' ');
}

function readTranscript(file: string, content: string): Transcript {
  try {
    return parseTranscript(content);
  } catch (error) {
    throw new ContentError(`${(error as Error).message}; put the transcript back as it was.`, { file });
  }
}

/** Compares what is said of the whole document with the transcript. */
function checkSubmission(
  submission: Submission,
  { titleBlock, paragraphs }: Transcript,
  source: string,
): void {
  const fail = (field: string, problem: string): never => {
    throw new ContentError(problem, { file: `${CONTENT_FOLDER}/submission.yaml`, field });
  };
  const difference = describeDifference(titleBlock, joinTitleBlock(submission));
  if (difference)
    fail(
      'titleBlock',
      `the title block is not that of ${source}: ${difference}; write what the transcript has.`,
    );
  const counts = {
    paragraphs: paragraphs.length,
    sentences: paragraphs.flatMap(({ text }) => splitSentences(text)).length,
    words: paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    pages: paragraphs.flatMap(({ pageBreaks }) => pageBreaks).at(-1)?.page ?? 1,
  };
  for (const [name, count] of Object.entries(counts)) {
    const said = submission.counts[name as keyof typeof counts];
    if (said !== count) fail(`counts.${name}`, `is ${said}, but ${source} has ${count}; make them agree.`);
  }
}

function checkListed(
  file: string,
  field: string,
  ids: readonly string[],
  list: readonly { id: string }[],
): void {
  const known = list.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown)
    throw new ContentError(`«${unknown}» is not listed in submission.yaml; use one of ${known.join(', ')}.`, {
      file,
      field,
    });
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
