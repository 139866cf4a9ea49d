// The files for reference managers, read back by citation-js and by the programs themselves, where they are installed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { CITATION_FILES, formatBibtex, formatRis, makeCslItem } from '../../../src/citing/citation-files.ts';
import { DOCUMENT } from './fixture.ts';

const [RIVERS = '', WELLS = ''] = DOCUMENT.authors.map(({ name }) => name);
const WHOLE = makeCslItem(DOCUMENT, 'https://e.example/a_b/');
const [FOURTH, FIFTH] = [4, 5].map((number) =>
  makeCslItem(DOCUMENT, `https://e.example/a_b/p/${number}/`, number),
);
assert.ok(FOURTH && FIFTH);
const ITEMS = [WHOLE, FOURTH, FIFTH];

const folder = mkdtempSync(join(tmpdir(), 'citing-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs a program on files of the folder; what it says is an error where it fails. */
function run(command: string, ...parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, `${command}: ${stdout}${stderr}`);
  return stdout;
}

/** Skips a test where its program is not installed. */
const needs = (command: string, debianPackage: string) => ({
  skip:
    spawnSync(command, ['--version']).error !== undefined &&
    `${command} is not installed; .ci/run installs it (${debianPackage})`,
});

test('every file parses with citation-js and gives back what went in', () => {
  for (const [extension, file] of Object.entries(CITATION_FILES)) {
    for (const item of ITEMS) {
      const { data } = new Cite(file.format(item));
      assert.equal(data.length, 1);
      const [read = {}] = data;
      assert.deepEqual(
        {
          ...item,
          author: read.author?.map(({ literal, family }) => ({ literal: literal ?? family })),
          id: read.id,
          type: read.type,
          title: read.title,
          issued: read.issued,
          genre: read.genre,
          URL: read.URL,
          ...(item.note !== undefined && { note: read.note }),
        },
        item,
        extension,
      );
      assert.equal(read.note, item.note);
    }
  }
});

test('each paragraph has a key of its own, so that files can be joined', () => {
  assert.deepEqual(
    ITEMS.map(({ id }) => id),
    ['riverinstitute2020', 'riverinstitute2020-para4', 'riverinstitute2020-para5'],
  );
});

test('BibTeX has undivided institutions, its month as a word, and the signs of LaTeX escaped', () => {
  const authors = '{{Institute for Rivers and Lakes} and {Society of the Wells\\_100\\% Free}}';
  assert.equal(
    formatBibtex(FOURTH),
    `@techreport{riverinstitute2020-para4,
  author = ${authors},
  title = {On clean water in {Ghana} \\& {AIDS}},
  institution = ${authors},
  type = {Statement to the Water Council of Norway (3rd session)},
  number = {{}},
  year = {2020},
  month = sep,
  note = {para. 4},
  url = {https://e.example/a_b/p/4/},
}
`,
  );
});

test('braces, backslashes, tildes and carets are escaped too', () => {
  const title = 'Wells {a} \\ ~ ^ $ #';
  const bibtex = formatBibtex({ ...WHOLE, title });
  assert.ok(
    bibtex.includes(
      'title = {Wells \\{a\\} \\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\$ \\#},',
    ),
  );
});

test('RIS has a line a field, the type first, the end last, a comma after each institution', () => {
  assert.equal(
    formatRis(FOURTH),
    `TY  - RPRT
ID  - riverinstitute2020-para4
AU  - Institute for Rivers and Lakes,
AU  - Society of the Wells_100% Free,
TI  - On clean water in Ghana & AIDS
DA  - 2020/09//
PY  - 2020
M3  - Statement to the Water Council of Norway (3rd session)
N1  - para. 4
UR  - https://e.example/a_b/p/4/
LA  - en
ER  - 
`,
  );
});

test(
  'pandoc makes one right reference of each of two paragraphs, the address once',
  needs('pandoc', 'pandoc'),
  () => {
    writeFileSync(join(folder, '4.bib'), formatBibtex(FOURTH));
    writeFileSync(join(folder, '5.bib'), formatBibtex(FIFTH));
    writeFileSync(join(folder, 'cited.md'), '---\nnocite: "@*"\n---\n');
    const files = ['--bibliography', '4.bib', '--bibliography', '5.bib'];
    const references = run('pandoc', '--citeproc', ...files, '-t', 'plain', '--wrap=none', 'cited.md')
      .trim()
      .split('\n\n');
    assert.equal(references.length, 2);
    for (const [index, { URL }] of [FOURTH, FIFTH].entries()) {
      const reference = references[index]?.replaceAll('———', RIVERS) ?? '';
      assert.ok(reference.includes(RIVERS) && reference.includes('2020'), reference);
      assert.match(reference, /“On Clean Water in Ghana & AIDS\.”/u);
      assert.ok(reference.includes(`” ${DOCUMENT.genre}. ${RIVERS}; ${WELLS}. `), reference);
      assert.equal(reference.split('https:').length, 2, reference);
      assert.ok(reference.includes(URL), reference);
      assert.doesNotMatch(reference, /[{}\\]/u);
    }
  },
);

test(
  'BibTeX makes one right reference of each of two paragraphs',
  needs('bibtex', 'texlive-latex-base'),
  () => {
    writeFileSync(join(folder, 'four.bib'), formatBibtex(FOURTH));
    writeFileSync(join(folder, 'five.bib'), formatBibtex(FIFTH));
    writeFileSync(join(folder, 'cited.aux'), '\\citation{*}\n\\bibstyle{plainnat}\n\\bibdata{four,five}\n');
    const said = run('bibtex', 'cited');
    assert.doesNotMatch(said, /warning/iu);
    const [, ...references] = run('cat', 'cited.bbl')
      .replace(/\s+|\{\\natexlab\{.\}\}/gu, (found) => (found.trim() ? '' : ' '))
      .split('\\bibitem');
    assert.equal(references.length, 2);
    for (const [index, { URL }] of [FOURTH, FIFTH].entries()) {
      const reference = references[index] ?? '';
      const institutions = '{Institute for Rivers and Lakes} and {Society of the Wells\\_100\\% Free}';
      assert.ok(
        reference.includes(`${institutions}. \\newblock On clean water in {Ghana} \\& {AIDS}.`),
        reference,
      );
      // Without its own number the type would be in small letters.
      assert.ok(reference.includes(`${DOCUMENT.genre}~{}, ${institutions}, September 2020.`), reference);
      assert.ok(reference.includes(`para. ${index + 4}.`), reference);
      assert.equal(reference.split(URL).length, 2, reference);
    }
  },
);

test('biber finds no fault in two paragraphs side by side', needs('biber', 'biber'), () => {
  writeFileSync(join(folder, 'both.bib'), formatBibtex(FOURTH) + formatBibtex(FIFTH));
  const said = run('biber', '--tool', '--validate-datamodel', '--output-file', 'checked.bib', 'both.bib');
  assert.doesNotMatch(said, /WARN|ERROR/u);
  assert.equal(run('cat', 'checked.bib').match(/^@/gmu)?.length, 2);
});

test('bibutils keeps the institutions of BibTeX undivided', needs('bib2xml', 'bibutils'), () => {
  writeFileSync(join(folder, 'both.bib'), formatBibtex(FOURTH) + formatBibtex(FIFTH));
  const xml = run('bib2xml', 'both.bib');
  assert.equal(xml.match(/<mods /gu)?.length, 2);
  assert.equal(xml.match(/<namePart>Institute for Rivers and Lakes<\/namePart>/gu)?.length, 2);
  assert.equal(xml.match(/<namePart/gu)?.length, 4);
  assert.equal(xml.match(/<url>/gu)?.length, 2);
  assert.match(xml, /<note>para\. 4<\/note>/u);
  assert.doesNotMatch(xml, /[{}]/u);
});

test(
  'bibutils reads two paragraphs from RIS, each with its address and place',
  needs('ris2xml', 'bibutils'),
  () => {
    writeFileSync(join(folder, 'both.ris'), formatRis(FOURTH) + formatRis(FIFTH));
    const xml = run('ris2xml', 'both.ris');
    assert.deepEqual(xml.match(/<mods ID="[^"]*">/gu), [
      '<mods ID="riverinstitute2020-para4">',
      '<mods ID="riverinstitute2020-para5">',
    ]);
    assert.match(xml, /<note>para\. 5<\/note>/u);
    assert.match(xml, /<url>https:\/\/e\.example\/a_b\/p\/5\/<\/url>/u);
    assert.equal(xml.match(/technical report/gu)?.length, 2);
  },
);
