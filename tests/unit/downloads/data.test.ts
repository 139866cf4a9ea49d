import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  describeDataSchema,
  formatJson,
  makeParagraphData,
  makeSubmissionData,
} from '../../../src/downloads/data.ts';
import { readFixture } from '../fixture/read-fixture.ts';

const edition = readFixture();
const texts = edition.paragraphs.map(({ text }) => text);
const titleBlock = Object.values(edition.submission.titleBlock);

test('the JSON holds the words verbatim and fits the published schema', () => {
  const submission: unknown = JSON.parse(formatJson(makeSubmissionData(edition)));
  const ajv = createValidator();
  const validate = ajv.compile(describeDataSchema('submission'));
  assert.ok(validate(submission), JSON.stringify(validate.errors));
  const data = makeSubmissionData(edition);
  assert.deepEqual(
    data.paragraphs.map(({ source }) => source.text),
    texts,
  );
  assert.deepEqual(
    data.paragraphs.map(({ source }) => source.sentences.map(({ text }) => text).join(' ')),
    texts,
  );
  assert.deepEqual(Object.values(data.source.titleBlock), titleBlock);
});

test('the data of each paragraph fits the published schema, and damaged data does not', () => {
  const validate = createValidator().compile(describeDataSchema('paragraph'));
  for (const [index, paragraph] of edition.paragraphs.entries()) {
    const data: unknown = JSON.parse(formatJson(makeParagraphData(paragraph, edition)));
    assert.ok(validate(data), `paragraph ${paragraph.number}: ${JSON.stringify(validate.errors)}`);
    assert.equal(makeParagraphData(paragraph, edition).source.text, texts[index]);
    assert.equal(validate({ ...(data as object), number: 'four' }), false);
    assert.equal(validate({ ...(data as object), surplus: true }), false);
  }
});

test('data that does not fit its published schema stops the build', () => {
  const [paragraph] = edition.paragraphs;
  assert.ok(paragraph);
  assert.throws(() => makeParagraphData({ ...paragraph, pages: [0] }, edition), {
    name: 'ZodError',
    message: /"pages"/u,
  });
});

function createValidator(): Ajv2020 {
  return new Ajv2020({ formats: { uri: (value: string) => URL.canParse(value) } });
}
