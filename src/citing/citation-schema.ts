/** What `content/citations.yaml` may hold: how the document is cited, an entry a style. */
import { z } from 'astro/zod';
import type { Submission } from '../document/schema.ts';

const text = z.string().trim().min(1);

/** A text in which each of these places stands once, and no other; italics stand between asterisks. */
const template = (...places: ('url' | 'pinpoint' | 'n')[]) =>
  text.superRefine((written, context) => {
    const found = (written.match(/\{[^{}]*\}/gu) ?? []).map((place) => place.slice(1, -1));
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    for (const place of places)
      if (found.filter((name) => name === place).length !== 1)
        complain(`must hold {${place}} once: it is where ${FILLED_WITH[place]}`);
    for (const name of found)
      if (!places.some((place) => place === name))
        complain(`holds {${name}}, which nothing fills here; take it out, or mend its name`);
    if (/[{}]/u.test(written.replace(/\{[^{}]*\}/gu, '')))
      complain('has a brace without its partner; write {url}, {pinpoint} or {n}');
    if (written.split('*').length % 2 === 0)
      complain('has an asterisk without its partner; italics stand between two');
  });
const FILLED_WITH = {
  url: 'the address goes',
  pinpoint: 'the paragraphs are named',
  n: 'the numbers of the paragraphs go',
};

/** How the document is cited in a style; all of it is editorial. */
export const citationSchema = z
  .strictObject({
    /** The name by which a reader's choice is remembered. */
    id: z.string().regex(/^[a-z][a-z-]*$/u, { error: 'must be lower-case letters and hyphens' }),
    /** The name of the style, as readers see it. */
    name: text,
    /** The citation of the whole document: a note, or the entry of a list of references. */
    document: template('url'),
    /** The citation of one paragraph or several; none in the styles that cite in the text. */
    paragraph: template('pinpoint', 'url').optional(),
    /** What stands in the text beside a quotation, in the styles that cite there. */
    inText: z
      .strictObject({
        /** Where the whole document is cited. */
        document: template(),
        /** Where one paragraph is cited, or several. */
        paragraph: template('pinpoint'),
      })
      .optional(),
    /** How the paragraphs are named. */
    pinpoint: z.strictObject({
      /** One paragraph, such as "para. {n}". */
      one: template('n'),
      /** Several in a row, such as "paras. {n}". */
      several: template('n'),
    }),
  })
  .superRefine(({ paragraph, inText }, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', path: ['paragraph'], message });
    if (!paragraph && !inText)
      complain(
        'is missing; write how a paragraph is cited or, where the style cites in the text, add inText',
      );
    if (paragraph && inText) complain('must go where there is inText, which names the paragraph');
  });
export type CitationStyle = z.infer<typeof citationSchema>;

/** Which facts the citations of a style lack: an author, the title in capitals or not, the year. */
export function findMissingFacts(
  { document, paragraph = document }: CitationStyle,
  { authors, name, issued }: Pick<Submission, 'authors' | 'name' | 'issued'>,
): string[] {
  const facts = [...authors.map((author) => author.name), name, issued.slice(0, 4)];
  return facts.filter((fact) =>
    [document, paragraph].some((citation) => !citation.toLowerCase().includes(fact.toLowerCase())),
  );
}
