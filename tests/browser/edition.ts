import { checkContent } from '../../src/document/check-content.ts';

/** The document that the tested sites present. */
export const edition = checkContent([], []);
