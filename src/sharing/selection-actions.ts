/** What the selection's toolbar does: fetched when words are first selected. */
import { cutQuotation, formatQuotation } from '../citing/old-citation.ts';
import { describeTarget, formatTarget } from './targets.ts';
import { encodeTextDirective } from './text-fragment.ts';
import { publishedUrl, readCitation, recallStyle } from '../citing/cited.ts';
import { announce, copy } from '../layouts/copy.ts';
import { readSelection } from './selected-words.ts';

/** Copies a link to the words of a range, or the words with their citation. */
export async function act(what: string, range: Range): Promise<void> {
  const selected = readSelection(range);
  const tools = document.querySelector<HTMLElement>('share-tools');
  if (!selected || !tools) {
    announce('No word of the text is selected.');
    return;
  }
  const { target } = selected;
  const [first, last] = [target.first.paragraph, target.last.paragraph];
  const anyPath = tools.dataset['path'] ?? '';
  const path = first === last ? anyPath.replace('/p/0/', `/p/${first}/`) : anyPath.replace('p/0/', '');
  if (what === 'link') {
    const directive = selected.directive ? `:~:text=${encodeTextDirective(selected.directive)}` : '';
    const url = new URL(`${path}#${formatTarget(target)}${directive}`, location.href).href;
    await copy(url, `Link to ${describeTarget(target)} copied.`);
    return;
  }
  const cited = publishedUrl(first === last ? path : `${path}#p${first}-p${last}`);
  const citation = readCitation(tools, recallStyle(), { first, last }, cited);
  if (!citation) return;
  const { words, isCut } = cutQuotation(selected.words);
  await copy(
    formatQuotation(words, citation),
    isCut
      ? 'The selection is long: its beginning was copied, cut at a word, with its citation.'
      : 'Quotation with its citation copied.',
  );
}
