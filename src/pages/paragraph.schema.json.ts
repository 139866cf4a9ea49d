import { makeFileRoute } from '../document/document.ts';
import { describeDataSchema, formatJson } from '../downloads/data.ts';

/** The JSON Schema of a paragraph as data. */
export const GET = makeFileRoute(() => formatJson(describeDataSchema('paragraph')));
