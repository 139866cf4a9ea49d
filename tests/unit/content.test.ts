import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/document/content.ts';
import { ContentError } from '../../src/document/content-error.ts';
import { replaceInFile, withContentCopy } from './damaged-content.ts';

test('the content folder holds the whole document, equal to its source', () => {
  const { paragraphs, submission } = readContent();
  assert.deepEqual(
    paragraphs.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  );
  assert.equal(paragraphs.flatMap(({ sentences }) => sentences).length, 29);
  assert.equal(
    paragraphs
      .map(({ text }) => text)
      .join(' ')
      .split(' ').length,
    919,
  );
  assert.equal(submission.titleBlock.title, '--On safeguarding the right to life');
});

test('the words are those of the transcript when it is read by eye: without marks, numbers and line ends', () => {
  const transcript = readFileSync('content/source/transcript-b.txt', 'utf8')
    .split('March 2018')[1]
    ?.replaceAll('---', ' ')
    .replaceAll('*', '')
    .replace(/\n\n\d+\. /gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = readContent()
    .paragraphs.map(({ text }) => text)
    .join(' ');
  assert.equal(words, transcript);
});

const paragraphFile = (folder: string, name: string) => join(folder, 'paragraphs', `${name}.mdx`);

/** A damage, and what the message about it must say. */
const DAMAGES: Record<string, { damage: (folder: string) => void; says: RegExp[] }> = {
  'a changed comma': {
    damage: (folder) =>
      replaceInFile(paragraphFile(folder, '04'), 'emergency call, sent', 'emergency call; sent'),
    says: [/04\.mdx: paragraph 4/, /at character 146 expected «.*call, sent.*» but found «.*call; sent.*»/],
  },
  'a curled quote': {
    damage: (folder) =>
      replaceInFile(
        paragraphFile(folder, '04'),
        /achieve "zero" death within them\.$/m,
        'achieve “zero” death within them.',
      ),
    says: [/04\.mdx/, /"zero"/],
  },
  'a straightened quote': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '06'), '“helping', '"helping'),
    says: [/06\.mdx: paragraph 6/, /“helping/],
  },
  'a dropped word': {
    damage: (folder) =>
      replaceInFile(paragraphFile(folder, '11'), 'the government should', 'government should'),
    says: [/11\.mdx: paragraph 11/, /but found «We suggested that government/],
  },
  'a dash for a hyphen': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '08'), 'government-led', 'government–led'),
    says: [/08\.mdx: paragraph 8/],
  },
  'two swapped paragraphs': {
    damage: (folder) => {
      const [first, second] = ['11', '12'].map((name) =>
        readFileSync(paragraphFile(folder, name), 'utf8'),
      ) as [string, string];
      const body = (source: string) => source.split('---\n').at(-1) ?? '';
      writeFileSync(paragraphFile(folder, '11'), first.replace(body(first), body(second)));
      writeFileSync(paragraphFile(folder, '12'), second.replace(body(second), body(first)));
    },
    says: [/11\.mdx: paragraph 11 is not what/],
  },
  'a lost italic': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '02'), /\*/g, ''),
    says: [/02\.mdx: paragraph 2 does not set in italics/],
  },
  'a moved page mark': {
    damage: (folder) =>
      replaceInFile(
        paragraphFile(folder, '05'),
        'to <PageBreak page={3} /> participate',
        'to participate <PageBreak page={3} />',
      ),
    says: [/05\.mdx: the page marks of paragraph 5/, /expected page 3 before «participate/],
  },
  'a page mark with the wrong number': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '05'), 'page={3}', 'page={4}'),
    says: [/05\.mdx: the page marks/],
  },
  'wrong source pages': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '05'), 'pages: [2, 3]', 'pages: [2]'),
    says: [/05\.mdx: field pages is \[2\].*\[2, 3\]/],
  },
  'a missing paragraph': {
    damage: (folder) => rmSync(paragraphFile(folder, '07')),
    says: [/07\.mdx: the file is missing; there are paragraphs 1 to 13/],
  },
  'an extra paragraph': {
    damage: (folder) => writeFileSync(paragraphFile(folder, '14'), 'More.'),
    says: [/14\.mdx: this file does not belong here/],
  },
  'a misnumbered paragraph': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '03'), 'number: 3', 'number: 4'),
    says: [/03\.mdx: field number is 4, but the file's name says 3/],
  },
  'a misnamed file': {
    damage: (folder) => renameSync(paragraphFile(folder, '03'), paragraphFile(folder, '3')),
    says: [/03\.mdx: the file is missing/],
  },
  'an unknown field': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '01'), 'title:', 'colour: red\ntitle:'),
    says: [/01\.mdx: .*colour/],
  },
  'a missing field': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '01'), /title: .*\n/u, ''),
    says: [/01\.mdx: field title: needs a title/],
  },
  'an unknown topic': {
    damage: (folder) =>
      replaceInFile(paragraphFile(folder, '01'), 'topics: [human-rights', 'topics: [weather'),
    says: [
      /01\.mdx: field topics names «weather», which submission\.yaml does not list; use one of human-rights/,
    ],
  },
  'an unknown part': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '01'), 'part: introduction', 'part: preface'),
    says: [/01\.mdx: field part names «preface»/],
  },
  'a quote that is not in the body': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '03'), "quote: '1.3223", "quote: '1.3224"),
    says: [
      /03\.mdx: field figures\[3\]\.quote «1\.3224 million members» must occur .* exactly once, but occurs nowhere/,
    ],
  },
  'a quote without its number': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '03'), "text: '4,159'", "text: '4,195'"),
    says: [/03\.mdx: field figures\[1\]\.quote does not hold the number «4,195»/],
  },
  'a value that is not what its words say': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '04'), 'value: 15000000', 'value: 1500000'),
    says: [/04\.mdx: field figures\[2\]\.value is 1500000, but «15 million» is 15000000; make them agree/],
  },
  'figures out of the order of the text': {
    damage: (folder) => {
      const path = paragraphFile(folder, '03');
      const source = readFileSync(path, 'utf8');
      const [head = '', first = '', second = '', ...rest] = source.split(/(?=^ {2}- text:)/mu);
      writeFileSync(path, [head, second, first, ...rest].join(''));
    },
    says: [/03\.mdx: field figures\[1\] «.*» stands before the figure that precedes it here/],
  },
  'broken MDX': {
    damage: (folder) =>
      replaceInFile(paragraphFile(folder, '10'), '<PageBreak page={5} />', '<PageBreak page={5}'),
    says: [/10\.mdx:\d+: the MDX cannot be read/],
  },
  'another component': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '10'), '<PageBreak page={5} />', '<Note />'),
    says: [/10\.mdx:\d+: <Note> is not allowed/],
  },
  'an import in a paragraph': {
    damage: (folder) =>
      replaceInFile(paragraphFile(folder, '10'), /---\n\nWe/u, "---\n\nimport x from 'y'\n\nWe"),
    says: [/10\.mdx:\d+: the body must be one paragraph/],
  },
  'broken frontmatter': {
    damage: (folder) => replaceInFile(paragraphFile(folder, '10'), 'topics: [', 'topics: [['),
    says: [/10\.mdx: frontmatter: the YAML cannot be read at its line \d+/],
  },
  'a changed title block': {
    damage: (folder) =>
      replaceInFile(join(folder, 'submission.yaml'), '--On safeguarding', '—On safeguarding'),
    says: [/submission\.yaml: field titleBlock is not the title block of/, /--On/],
  },
  'a transcript that was edited': {
    damage: (folder) =>
      replaceInFile(
        join(folder, 'source/transcript-b.txt'),
        'most vulnerable people',
        'very vulnerable people',
      ),
    says: [/01\.mdx: paragraph 1 is not what/],
  },
  'a missing transcript': {
    damage: (folder) => rmSync(join(folder, 'source/transcript-a.txt')),
    says: [/transcript-a\.txt: the file is missing/],
  },
  'a file that is not UTF-8': {
    damage: (folder) => writeFileSync(paragraphFile(folder, '09'), Buffer.from([0x2d, 0xff, 0xfe])),
    says: [/09\.mdx: the file is not valid UTF-8/],
  },
};

for (const [name, { damage, says }] of Object.entries(DAMAGES)) {
  test(`${name} is refused in one sentence that names the file`, () => {
    withContentCopy((folder) => {
      damage(folder);
      assert.throws(
        () => readContent(folder),
        (error) => {
          assert.ok(error instanceof ContentError, String(error));
          for (const pattern of says) assert.match(error.message, pattern);
          assert.ok(!error.message.includes('\n'), 'the message is one line');
          // Astro adds a misleading hint to messages with these words in them.
          assert.doesNotMatch(error.message, /document|window/u);
          return true;
        },
      );
    });
  });
}
