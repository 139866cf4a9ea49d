/** A small document and styles of our own, so that a correction of the real ones fails no test of code. */
import type { CitedDocument } from '../../../src/citing/citation-files.ts';
import type { CitationStyle } from '../../../src/citing/citation-schema.ts';

export const DOCUMENT: CitedDocument = {
  name: 'On clean water in Ghana & AIDS',
  issued: '2020-09',
  language: 'en',
  authors: [
    { name: 'Institute for Rivers and Lakes', short: 'River Institute' },
    { name: 'Society of the Wells_100% Free', short: 'Wells' },
  ],
  genre: 'Statement to the Water Council of Norway (3rd session)',
};

export const NOTE_STYLE: CitationStyle = {
  id: 'note',
  name: 'Note',
  entry: 'Rivers, *Clean Water*, 2020{pinpoint}, {url}.',
  pinpoint: { one: ', ¶ {n}', several: ', ¶¶ {n}' },
};

export const LIST_STYLE: CitationStyle = {
  id: 'list',
  name: 'List',
  entry: 'Rivers. (2020). *Clean water*. {url}',
  inText: '(Rivers, 2020{pinpoint})',
  pinpoint: { one: ', para. {n}', several: ', paras. {n}' },
};
