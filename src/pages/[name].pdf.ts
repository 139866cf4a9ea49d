import { makeFileRoute } from '../document/document.ts';
import { DOWNLOADS } from '../downloads/downloads.ts';
import { missingPdf } from '../downloads/pdf.ts';

/** One address, or none on a host that cannot set it; the build then says why. */
export function getStaticPaths() {
  if (missingPdf) console.warn(missingPdf);
  return missingPdf ? [] : [{ params: { name: 'submission' } }];
}

/** The whole document as a tagged PDF. */
export const GET = makeFileRoute(DOWNLOADS.pdf.write);
