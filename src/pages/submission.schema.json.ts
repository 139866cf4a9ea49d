import { makeFileRoute } from '../document/document.ts';
import { describeDataSchema, formatJson } from '../downloads/data.ts';

/** The JSON Schema of the document as data. */
export const GET = makeFileRoute(() => formatJson(describeDataSchema('submission')));
