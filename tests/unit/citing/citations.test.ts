// The citations of content/citations.yaml, judged by citeproc with published styles or by the rule of the style.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import CSL from 'citeproc';
import { load } from 'js-yaml';
import { type Citation, fillCitation, formatCitation, type Pinpoint } from '../../../src/citing/citation.ts';
import { type CslItem, makeCslItem } from '../../../src/citing/citation-files.ts';
import { citationSchema } from '../../../src/citing/citation-schema.ts';
import { submissionSchema } from '../../../src/document/schema.ts';

const styles = citationSchema.array().parse(load(readFileSync('content/citations.yaml', 'utf8')));
const submission = submissionSchema.parse(load(readFileSync('content/submission.yaml', 'utf8')));

const FOLDER = 'tests/unit/citing/csl';
const PUBLISHED: Record<string, string> = {
  oscola: 'oscola.csl',
  chicago: 'chicago-fullnote-bibliography.csl',
  apa: 'apa.csl',
  mla: 'modern-language-association.csl',
};
const PLACES: [url: string, pinpoint?: Pinpoint][] = [
  ['https://e.example/'],
  ['https://e.example/p/1/', { first: 1, last: 1 }],
  ['https://e.example/p/13/', { first: 13, last: 13 }],
  ['https://e.example/#p9-p12', { first: 9, last: 12 }],
];

/** What citeproc makes of the same citation, italics between asterisks. */
function citeByPublishedStyle(file: string, item: CslItem, pinpoint: Pinpoint | undefined): Citation {
  const engine = new CSL.Engine(
    {
      retrieveLocale: (language) =>
        readFileSync(`${FOLDER}/locales-${language === 'en-GB' ? 'en-GB' : 'en-US'}.xml`, 'utf8'),
      retrieveItem: () => item,
    },
    readFileSync(`${FOLDER}/${file}`, 'utf8'),
  );
  engine.updateItems([item.id]);
  const locator = pinpoint && {
    locator: pinpoint.first === pinpoint.last ? `${pinpoint.first}` : `${pinpoint.first}-${pinpoint.last}`,
    label: 'paragraph',
  };
  const cluster = readHtml(engine.makeCitationCluster([{ id: item.id, ...locator }]));
  const bibliography = engine.makeBibliography();
  // A note holds the address; what is put into the text does not, and is followed by the entry.
  if (cluster.includes(item.URL) || !bibliography) return [cluster];
  // The MLA style leaves no space after "para."; it is the only one of these that does so.
  return [cluster.replace(/(paras?\.)(?=\d)/u, '$1 '), readHtml(bibliography[1].join(''))];
}

/** Citeproc's HTML as plain text, but for italics. */
function readHtml(html: string): string {
  return html
    .replace(/<\/?i>/gu, '*')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .trim();
}

test('the styles come in the order in which they are offered, the United Nations first', () => {
  assert.deepEqual(
    styles.map(({ id }) => id),
    ['un', 'oscola', 'bluebook', 'chicago', 'apa', 'mla'],
  );
});

for (const style of styles) {
  const file = PUBLISHED[style.id];
  if (file === undefined) continue;
  test(`a citation in the ${style.name} style is what citeproc makes of ${file}`, () => {
    for (const [url, pinpoint] of PLACES)
      assert.deepEqual(
        fillCitation(style, url, pinpoint),
        citeByPublishedStyle(file, makeCslItem(submission, url), pinpoint),
      );
  });
}

test('the United Nations cite authors, title in quotation marks, kind, date, paragraph, address', () => {
  const style = styles.find(({ id }) => id === 'un');
  assert.ok(style);
  const { authors, name, genre } = submission;
  const kind = genre.charAt(0).toLowerCase() + genre.slice(1);
  const facts = `${authors.map((author) => author.name).join(' and ')}, “${name}”, ${kind}, March 2018`;
  assert.deepEqual(
    PLACES.map(([url, pinpoint]) => fillCitation(style, url, pinpoint)),
    [
      [`${facts}. Available at https://e.example/.`],
      [`${facts}, para. 1. Available at https://e.example/p/1/.`],
      [`${facts}, para. 13. Available at https://e.example/p/13/.`],
      [`${facts}, paras. 9–12. Available at https://e.example/#p9-p12.`],
    ],
  );
});

test('the Bluebook sets authors, title in italics, paragraph, kind (month year), address', () => {
  const style = styles.find(({ id }) => id === 'bluebook');
  assert.ok(style);
  const { authors, name, genre } = submission;
  const title = name.replace(/\b(?!the\b|to\b)\w/gu, (letter) => letter.toUpperCase());
  const facts = `${authors.map((author) => author.name).join(' & ')}, *${title}*`;
  assert.deepEqual(
    PLACES.map(([url, pinpoint]) => fillCitation(style, url, pinpoint)),
    [
      [`${facts}, ${genre} (Mar. 2018), https://e.example/.`],
      [`${facts}, ¶ 1, ${genre} (Mar. 2018), https://e.example/p/1/.`],
      [`${facts}, ¶ 13, ${genre} (Mar. 2018), https://e.example/p/13/.`],
      [`${facts}, ¶¶ 9–12, ${genre} (Mar. 2018), https://e.example/#p9-p12.`],
    ],
  );
});

test('every citation names what is known and nothing else', () => {
  for (const style of styles) {
    const copied = formatCitation(fillCitation(style, 'https://e.example/p/4/', { first: 4, last: 4 }));
    assert.equal(copied.match(/https?:/gu)?.length, 1, copied);
    assert.equal(copied.match(/(?:para\.?|¶) 4\b/gu)?.length, 1, copied);
    assert.doesNotMatch(copied, /[{}*]|A\/HRC|JS\d/u);
  }
});
