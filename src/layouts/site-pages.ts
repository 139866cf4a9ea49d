/** The pages of the site besides the paragraphs': a line here names a page in the header, the sitemap and its picture. */
import { getNotes, getSubmission } from '../document/document.ts';

/** A page of the site. */
interface SitePage {
  /** What follows the base in its address; empty for the whole text. */
  folder: string;
  title: string;
  /** Its name in the header, where it is named there. */
  label?: string;
}

/** All pages, in the order of the header. */
export async function getSitePages(): Promise<SitePage[]> {
  return [
    { folder: '', title: (await getSubmission()).name, label: 'Text' },
    { folder: 'figures/', title: 'Figures', label: 'Figures' },
    { folder: 'terms/', title: 'Terms' },
    { folder: 'search/', title: 'Search' },
    { folder: 'about/', title: (await getNotes()).data.title, label: 'About' },
  ];
}
