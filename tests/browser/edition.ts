import { CONTENT_CHECKS } from '../../src/content-checks.ts';
import { checkContent } from '../../src/document/check-content.ts';

/** The document that the tested sites present. */
export const edition = checkContent('.', CONTENT_CHECKS);
