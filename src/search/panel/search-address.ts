/** A search in the address of its page: `?q=ambulance&part=Work+done`. */
import type { Choice } from './search-choice.ts';

/** What a search is, so that it can be shared. */
export interface AddressedSearch extends Choice {
  query: string;
}

/** Reads a search from the part of an address that follows "?". */
export function readQuery(search: string): AddressedSearch {
  const parameters = new URLSearchParams(search);
  const { q = '', part = '', topic = '', exact } = Object.fromEntries(parameters);
  return { query: q, ...(part && { part }), ...(topic && { topic }), ...(exact && { asTyped: true }) };
}

/** Writes a search as what follows the path of an address. */
export function formatQuery({ query, part, topic, asTyped }: AddressedSearch): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (part) parameters.set('part', part);
  if (topic) parameters.set('topic', topic);
  if (asTyped) parameters.set('exact', '1');
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** Puts a search into the address: as a step that "back" undoes, or in the place of the present one. */
export function writeQuery(search: AddressedSearch, isStep: boolean): void {
  const address = `${location.pathname}${formatQuery(search)}`;
  if (address === `${location.pathname}${location.search}` && (isStep ? isCommitted() : true)) return;
  // Typing goes on in one entry; the first letter after a finished search begins the next.
  const state = { isCommitted: isStep };
  if (isCommitted() && address !== `${location.pathname}${location.search}`)
    history.pushState(state, '', address);
  else history.replaceState(state, '', address);
}

function isCommitted(): boolean {
  const state = history.state as { isCommitted?: boolean } | null;
  return state?.isCommitted ?? location.search !== '';
}
