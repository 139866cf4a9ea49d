/** What the whole content is held to, beyond the schema of each file. */

import { citationsCheck } from './citing/citation-schema.ts';
import type { ContentChecks } from './document/check-content.ts';
import { chartsCheck } from './figures/charts.ts';
import { checkFigures } from './figures/figures.ts';
import { languagesCheck, readersWordsCheck } from './search/index/content-schema.ts';
import { termsCheck } from './terms/terms.ts';

/** The checks of every capability that has content of its own. */
export const CONTENT_CHECKS: ContentChecks = {
  files: [citationsCheck, chartsCheck, termsCheck, readersWordsCheck, languagesCheck],
  paragraph: checkFigures,
  pages: {
    // The components that `pages/about.astro` gives it.
    'content/pages/about.mdx': [
      'DocumentCitations',
      'Downloads',
      'Fingerprints',
      'SingleKeys',
      'Transcripts',
    ],
  },
};
