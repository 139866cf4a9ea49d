/** The faults that an editor can make, each on a copy of the small document. */
import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError } from '../../../src/document/content-error.ts';
import { readFixture, replaceInFile, withContentCopy } from '../fixture/read-fixture.ts';

/** Changes the files of a content folder. */
type Change = (content: string) => void;

/** Puts words in the place of others in a file. */
function swap(file: string, search: string | RegExp, replacement: string): Change {
  return (content) => replaceInFile(join(content, file), search, replacement);
}

/** Rewrites a file. */
function rewrite(file: string, change: (source: string) => string | Uint8Array): Change {
  return (content) => writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
}

const ONE = 'paragraphs/01.mdx';
const TWO = 'paragraphs/02.mdx';
const THREE = 'paragraphs/03.mdx';

/** Each fault, and what must be said of it: the place, what is wrong, the fix. */
const FAULTS: Record<string, [damage: Change, says: RegExp]> = {
  // The words against the transcript.
  'a changed comma': [
    swap(TWO, 'Council, which', 'Council; which'),
    /02\.mdx: paragraph 2 is not what content\/source\/edited\.txt has: at character 60 expected «.*, which.*» but found «.*; which.*»; write what the transcript has\.$/u,
  ],
  'a curled quote': [
    swap(THREE, '"clean water"', '“clean water”'),
    /03\.mdx: paragraph 3 .*U\+0022.*U\+201C/u,
  ],
  'a dropped word': [swap(THREE, 'the Council', 'Council'), /03\.mdx: paragraph 3 is not what/u],
  'a no-break space for a space': [
    swap(THREE, 'need money', 'need\u00a0money'),
    /03\.mdx: paragraph 3 .*\(here a space, U\+0020\).*\(here a no-break space, U\+00A0\)/u,
  ],
  'an em space for a space': [
    swap(THREE, 'need money', 'need\u2003money'),
    /03\.mdx: .*an em space, U\+2003/u,
  ],
  'a no-break space as an entity': [swap(THREE, 'need money', 'need&nbsp;money'), /03\.mdx: .*U\+00A0/u],
  'a no-break space at the end of the words': [
    swap(THREE, 'you!', 'you!\u00a0'),
    /03\.mdx: paragraph 3 is not what/u,
  ],
  'a no-break space before the words': [
    swap(THREE, '---\n\nThe', '---\n\n\u00a0The'),
    /03\.mdx: paragraph 3 is not/u,
  ],
  'an em space at the end of a line of the transcript': [
    swap('source/edited.txt', 'volunteers\n', 'volunteers\u2003\n'),
    /03\.mdx: paragraph 3 is not what/u,
  ],
  'a letter in pieces': [
    (content) => {
      swap('source/edited.txt', 'need money', 'need café')(content);
      swap(THREE, 'need money', 'need cafe\u0301')(content);
    },
    /03\.mdx: .*\(here U\+00E9\).*\(here U\+0065 U\+0301\)/u,
  ],
  'a lost italic': [
    swap(TWO, /\*/gu, ''),
    /02\.mdx: paragraph 2 is not what .* expected «.*\*.*» but found «.*»; write what the transcript has/u,
  ],
  'a moved page mark': [
    swap(TWO, '<PageBreak page={2} /> the rivers', 'the <PageBreak page={2} /> rivers'),
    /02\.mdx: paragraph 2 .* expected «.*<PageBreak page=\{2\} \/> .*» but found «.*the <PageBreak page/u,
  ],
  'a page mark with another number': [
    swap(TWO, 'page={2}', 'page={3}'),
    /02\.mdx: paragraph 2 .* expected «.*page=\{2\}.*» but found «.*page=\{3\}/u,
  ],
  'italics over the end of a sentence': [
    (content) => {
      swap('source/edited.txt', 'need money. We', '*need money. We*')(content);
      swap(THREE, 'need money. We', '*need money. We*')(content);
    },
    /03\.mdx: a sentence ends inside the italics «need money\. We»/u,
  ],
  'a changed title block': [
    swap('submission.yaml', '--On clean', '—On clean'),
    /submission\.yaml: field titleBlock: .* is not what content\/source\/edited\.txt has/u,
  ],
  'other counts': [
    swap('submission.yaml', 'words: 62', 'words: 61'),
    /field counts\.words: is 61, but the text has 62/u,
  ],
  'a changed transcript': [
    swap('source/edited.txt', '12 lakes', '13 lakes'),
    /01\.mdx: paragraph 1 is not what/u,
  ],
  'a transcript without numbers': [
    rewrite('source/edited.txt', () => 'Nothing.'),
    /edited\.txt: found no numbered paragraph; put the transcript back/u,
  ],
  // What stands in the body of a paragraph.
  'broken MDX': [
    swap(TWO, 'page={2} />', 'page={2}'),
    /02\.mdx:16: what stands at the sign < cannot be read/u,
  ],
  'a sign for less': [
    swap(THREE, 'need money', 'need <1 money'),
    /03\.mdx:22: what stands at the sign < cannot be read; .* \\</u,
  ],
  'an expression': [
    swap(THREE, 'money', '{money}'),
    /03\.mdx:22: «\{money\}» is not allowed; a paragraph is one, of plain words/u,
  ],
  'another component': [
    swap(TWO, '<PageBreak page={2} />', '<Note />'),
    /02\.mdx:16: «<Note \/>» is not allowed/u,
  ],
  'a heading': [swap(THREE, 'The rules', '# Rules\n\nThe rules'), /03\.mdx:22: «# Rules» is not allowed/u],
  'a number before the words': [
    swap(THREE, 'The rules', '3. The rules'),
    /03\.mdx:22: «3\. The rules.*» is not allowed/u,
  ],
  'an import': [
    swap(THREE, 'The rules', "import x from 'y'\n\nThe rules"),
    /03\.mdx:22: «import x from 'y'» is not allowed/u,
  ],
  'a second paragraph': [
    swap(THREE, 'money. We', 'money.\n\nWe'),
    /03\.mdx:24: «We.*» is not allowed; a paragraph is one/u,
  ],
  'bold words': [swap(THREE, 'money', '**money**'), /03\.mdx:22: «\*\*money\*\*» is not allowed/u],
  'no words': [
    rewrite(THREE, (source) => source.slice(0, source.indexOf('The rules'))),
    /03\.mdx: the words are missing/u,
  ],
  // Fields.
  'a colon in a title': [
    swap(TWO, 'title: New rules', 'title: Rules: new ones'),
    /02\.mdx:3: a text that holds a colon .*'Rules: new ones'/u,
  ],
  'a field that stands twice': [
    swap(TWO, 'part: work', 'part: work\npart: work'),
    /02\.mdx:6: .*duplicated mapping key; correct/u,
  ],
  'a missing quotation mark': [
    swap(THREE, "for: volunteers and teachers.'", 'for: volunteers and teachers.'),
    /03\.mdx:8: the fields cannot be read: .*mind quotation marks/u,
  ],
  'a title that is too long': [
    swap(TWO, 'title: New rules', `title: ${'x'.repeat(61)}`),
    /02\.mdx: field title: is too long: 61 characters, where 60 are allowed/u,
  ],
  'a number for a title': [
    swap(TWO, 'title: New rules', 'title: 2018'),
    /02\.mdx: field title: must be text, but is «2018»; .*'2018'/u,
  ],
  'a missing field': [swap(TWO, 'part: work\n', ''), /02\.mdx: field part: is missing; write text/u],
  'an unknown field': [
    swap(TWO, 'part: work', 'part: work\ncolour: red'),
    /02\.mdx: «colour» is no field here/u,
  ],
  'an unknown part': [
    swap(TWO, 'part: work', 'part: play'),
    /02\.mdx: field part: «play» is not listed in submission\.yaml; use one of work, wishes/u,
  ],
  'an unknown topic': [
    swap(TWO, '[law, water]', '[law, wine]'),
    /02\.mdx: field topics, entry 2: «wine» is not listed/u,
  ],
  'a topic that stands twice': [
    swap(TWO, '[law, water]', '[law, law]'),
    /02\.mdx: field topics, entry 2: stands twice/u,
  ],
  'an id that stands twice': [
    swap('submission.yaml', 'id: law', 'id: water'),
    /submission\.yaml: field topics, entry 2 \(«water»\): stands twice/u,
  ],
  'a number that disagrees with the name of the file': [
    swap(TWO, 'number: 2', 'number: 3'),
    /02\.mdx: field number: is 3, but the file's name says 2; make them agree/u,
  ],
  'fields without their end': [
    swap(TWO, /\n---\n\nWe/u, '\n\nWe'),
    /02\.mdx:1: the file must begin with its fields between two lines of three hyphens/u,
  ],
  'no fields': [
    rewrite(TWO, () => 'Words.'),
    /02\.mdx:1: the file must begin with its fields between two lines of three hyphens/u,
  ],
  // Figures.
  'a quote that is not in the paragraph': [
    swap(ONE, 'quote: cleaned 12', 'quote: cleaned 13'),
    /01\.mdx: field figures, entry 1 \(«12»\): its quote «cleaned 13 lakes» must occur .* occurs nowhere/u,
  ],
  'a quote with other quotation marks': [
    swap(ONE, 'quote: found “zero” waste', `quote: 'found "zero" waste'`),
    /01\.mdx: field figures, entry 3 \(«“zero”»\): .* only with other signs that look the same: .*U\+201C.*U\+0022/u,
  ],
  'a value that is not what the words say': [
    swap(ONE, 'value: 1500000', 'value: 15000000'),
    /01\.mdx: field figures, entry 4 \(«1\.5 million»\): .*is 15000000, but .* 1500000/u,
  ],
  'a figure without a value': [
    swap(THREE, '    value: 700\n', ''),
    /03\.mdx: field figures, entry 2 \(«700»\): value: is missing; write a number/u,
  ],
  // Signs that the typeface of the PDF and the pictures lacks.
  'a sign in a title that the typeface lacks': [
    swap(TWO, 'title: New rules', 'title: Rules ≥ 2'),
    /02\.mdx: field title: holds «≥» \(U\+2265\), which the typeface lacks; write it with other signs/u,
  ],
  'a sign in a figure that the typeface lacks': [
    swap(ONE, 'unit: lake', 'unit: 湖'),
    /01\.mdx: field figures, entry 1 \(«12»\): unit: holds «湖»/u,
  ],
  'a sign in the words that the typeface lacks': [
    (content) => {
      swap('source/edited.txt', 'need money', 'need\u2010money')(content);
      swap(THREE, 'need money', 'need\u2010money')(content);
      swap('submission.yaml', 'words: 62', 'words: 61')(content);
    },
    /03\.mdx: field words: holds «\u2010» \(U\+2010\), which the typeface lacks/u,
  ],
  'a sign in the name that the typeface lacks': [
    swap('submission.yaml', 'name: On', 'name: ∀ On'),
    /submission\.yaml: field name: holds «∀»/u,
  ],
  // Files.
  'a missing paragraph': [
    (content) => rmSync(join(content, TWO)),
    /02\.mdx: the file is missing; put it back/u,
  ],
  'a paragraph too many': [
    (content) => writeFileSync(join(content, 'paragraphs/04.mdx'), 'More.'),
    /04\.mdx: submission\.yaml counts 3 paragraphs; raise counts\.paragraphs there, or take this file out/u,
  ],
  'a name in capitals': [
    (content) => renameSync(join(content, TWO), join(content, 'paragraphs/02.MDX')),
    /02\.MDX: no file of this name is read; rename it to 02\.mdx, or take it out/u,
  ],
  'another file among the paragraphs': [
    (content) => writeFileSync(join(content, 'paragraphs/notes.txt'), ''),
    /notes\.txt: no file of this name is read; take it out/u,
  ],
  'a misspelt name': [
    (content) => renameSync(join(content, 'terms.yaml'), join(content, 'term.yaml')),
    /content\/term\.yaml: no file of this name is read; rename it to .*\bterms\.yaml\b.*, or take it out/u,
  ],
  'a missing transcript': [
    (content) => rmSync(join(content, 'source/pages.txt')),
    /content\/source\/pages\.txt: the file is missing/u,
  ],
  'a file that is not UTF-8': [
    rewrite(TWO, () => Uint8Array.of(0x2d, 0xff, 0xfe)),
    /02\.mdx: the file is not valid UTF-8; save it as UTF-8/u,
  ],
  'an empty file': [
    rewrite('submission.yaml', () => ''),
    /submission\.yaml: the file is empty; put its content back/u,
  ],
  'two transcripts to follow': [
    swap('submission.yaml', 'base: false', 'base: true'),
    /submission\.yaml: field transcripts: exactly one transcript must/u,
  ],
  // The files beside the paragraphs.
  'an empty list of charts': [rewrite('charts.yaml', () => ''), /charts\.yaml: the file is empty/u],
  'a chart that stands twice': [
    rewrite('charts.yaml', (source) => source + source),
    /charts\.yaml: field entry 2 \(«people»\): stands twice in its list/u,
  ],
  'a term that stands twice': [
    swap('terms.yaml', 'id: river', 'id: norway'),
    /terms\.yaml: field entry 2 \(«norway»\): stands twice in its list/u,
  ],
  'a term without an explanation': [
    swap('terms.yaml', '  explanation: Who makes the statement.\n', ''),
    /terms\.yaml: field entry 2 \(«river»\): explanation: is missing/u,
  ],
  ...Object.fromEntries(
    ['charts', 'citations', 'languages', 'terms', 'words'].map((name): [string, [Change, RegExp]] => [
      `no ${name}.yaml`,
      [
        (content) => rmSync(join(content, `${name}.yaml`)),
        new RegExp(`^content/${name}\\.yaml: the file is missing; put it back\\.$`, 'u'),
      ],
    ]),
  ),
  // Notes.
  'an unknown component in the notes': [
    swap('pages/about.mdx', '<Transcripts />', '<Transcript />'),
    /about\.mdx:10: there is no component <Transcript>; use one of /u,
  ],
  'MDX of the notes that cannot be read': [
    swap('pages/about.mdx', '3 paragraphs', '<3 paragraphs'),
    /about\.mdx:8: what stands at the sign </u,
  ],
  'an expression in the notes': [
    swap('pages/about.mdx', '3 paragraphs', '{count} paragraphs'),
    /about\.mdx:8: «\{count\}» is not allowed in notes/u,
  ],
  'an expression in a component of the notes': [
    swap('pages/about.mdx', '<Transcripts />', '<Transcripts all={1} />'),
    /about\.mdx:10: «<Transcripts all=\{1\} \/>» is not allowed/u,
  ],
  'an import in the notes': [
    swap('pages/about.mdx', 'It has', "import x from 'y'\n\nIt has"),
    /about\.mdx:8: «import x from 'y'» is not allowed/u,
  ],
  'notes without a title': [
    swap('pages/about.mdx', 'title: About\n', ''),
    /about\.mdx: field title: is missing/u,
  ],
  'missing notes': [
    (content) => rmSync(join(content, 'pages/about.mdx')),
    /about\.mdx: the file is missing/u,
  ],
  'a page of notes that no page shows': [
    (content) => writeFileSync(join(content, 'pages/more.mdx'), ''),
    /more\.mdx: no file of this name is read; take it out/u,
  ],
};

for (const [name, [damage, says]] of Object.entries(FAULTS)) {
  test(`${name} is refused in one sentence that names the place and the fix`, () => {
    withContentCopy((root) => {
      damage(join(root, 'content'));
      assert.throws(
        () => readFixture(root),
        (error) => {
          assert.ok(error instanceof ContentError, String(error));
          assert.match(error.message, says);
          assert.match(error.message, /^content\/\S+: [^\n]+; [^\n]+\.$/u);
          // Astro adds a misleading hint to messages with these words in them.
          assert.doesNotMatch(error.message, /document|window/u);
          assert.equal(error.loc?.file, error.message.split(':')[0]);
          return true;
        },
      );
    });
  });
}

/** What looks like a fault and is none. */
const HARMLESS: Record<string, Change> = {
  'line ends of Windows': (content) => {
    for (const file of [
      ONE,
      TWO,
      THREE,
      'submission.yaml',
      'charts.yaml',
      'terms.yaml',
      'pages/about.mdx',
      'source/edited.txt',
    ])
      rewrite(file, (source) => source.replaceAll('\n', '\r\n'))(content);
  },
  'a byte order mark': (content) => {
    for (const file of [ONE, TWO, 'submission.yaml', 'charts.yaml', 'pages/about.mdx', 'source/edited.txt'])
      rewrite(file, (source) => `\ufeff${source}`)(content);
  },
  'other line breaks and double spaces': swap(THREE, 'money. We', 'money.  \tWe'),
  'a comment in YAML': swap('submission.yaml', 'name: On', '# Ours.\nname: On'),
  'no charts, terms, words of readers and languages': (content) => {
    for (const file of ['charts.yaml', 'terms.yaml']) writeFileSync(join(content, file), '[]');
    for (const file of ['words.yaml', 'languages.yaml']) writeFileSync(join(content, file), '{}');
  },
};

for (const [name, change] of Object.entries(HARMLESS)) {
  test(`${name} changes nothing`, () => {
    withContentCopy((root) => {
      change(join(root, 'content'));
      assert.deepEqual(readFixture(root).paragraphs, readFixture().paragraphs);
    });
  });
}
