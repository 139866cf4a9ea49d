/** A document of two paragraphs, so that no test leans on the words of the real one. */
import { assembleEdition, type Edition } from '../../../src/document/edition.ts';
import { submissionSchema } from '../../../src/document/schema.ts';

const submission = submissionSchema.parse({
  titleBlock: { kind: 'Report', bodies: 'Harbour Board (HB)', title: '--On boats', date: 'May 2011' },
  name: 'On boats',
  issued: '2011-05',
  language: 'en',
  authors: [{ name: 'Harbour Board', short: 'HB' }],
  genre: 'Report',
  occasion: 'The yearly meeting.',
  description: 'A report on boats.',
  counts: { paragraphs: 2, sentences: 3, words: 30, pages: 2 },
  transcripts: [{ letter: 'B', file: 'b.txt', base: true, note: 'All of it.' }],
  parts: [{ id: 'all', title: 'All' }],
  topics: [{ id: 'boats', title: 'Boats' }],
});

const transcript = `
---

**Report**

Harbour Board (HB)

--On boats

May 2011

1. The harbour has 20 to 30 boats. They carry more than 1.5 million people and 2,500 dogs.

2. We read the *Rules of the Port* in

---

2011 & found them good.
`;

/** The document; its first paragraph has three figures, its second a title in italics, a page mark and a date. */
export const HARBOUR: Edition = assembleEdition({
  submission,
  transcripts: submission.transcripts.map((record) => ({ ...record, content: transcript })),
  files: [
    {
      file: 'content/paragraphs/01.mdx',
      body: 'The harbour has 20 to 30 boats. They carry more than 1.5 million people and 2,500 dogs.',
      frontmatter: {
        number: 1,
        title: 'Boats',
        summary: 'It counts.',
        part: 'all',
        topics: ['boats'],
        figures: [
          {
            text: '20 to 30',
            value: 20,
            upTo: 30,
            unit: 'boat',
            counts: 'boats',
            kind: 'amount',
            quote: '20 to 30 boats',
          },
          {
            text: '1.5 million',
            value: 1_500_000,
            unit: 'person',
            counts: 'people carried',
            kind: 'amount',
            qualifier: 'more than',
            quote: '1.5 million people',
          },
          {
            text: '2,500',
            value: 2500,
            unit: 'dog',
            counts: 'dogs carried',
            kind: 'amount',
            quote: '2,500 dogs',
          },
        ],
      },
    },
    {
      file: 'content/paragraphs/02.mdx',
      body: 'We read the *Rules of the Port* in <PageBreak page={2} /> 2011 & found them good.',
      frontmatter: {
        number: 2,
        title: 'Rules',
        summary: 'It reads.',
        part: 'all',
        topics: ['boats'],
        figures: [
          { text: '2011', value: 2011, unit: 'year', counts: 'the year', kind: 'time', quote: 'in 2011' },
        ],
      },
    },
  ],
});
