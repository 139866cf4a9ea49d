/** The part of Pagefind's raw API that is used here. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}

interface Found {
  content: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** Answers the query in the address from the Pagefind index and lists the paragraphs that hold it. */
class SearchResults extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const input = this.querySelector('input');
    const list = this.querySelector('[data-search-results]');
    const status = this.querySelector('[data-search-status]');
    const empty = this.querySelector<HTMLElement>('[data-search-empty]');
    const { index, paragraphPath } = this.dataset;
    if (!input || !list || !status || !empty || !index || !paragraphPath) return;
    const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    input.value = query;
    if (query === '') return;
    list.setAttribute('aria-busy', 'true');
    list.setAttribute('data-query', query);
    try {
      const pagefind = (await import(/* @vite-ignore */ index)) as Pagefind;
      // Its own worker would be started from an address that the policy does not pass.
      await pagefind.options({ noWorker: true });
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.map((result) => result.data()));
      list.replaceChildren(...found.map((one) => renderHit(one, paragraphPath)));
      status.textContent = `${found.length} ${found.length === 1 ? 'paragraph' : 'paragraphs'}`;
      empty.hidden = found.length > 0;
    } catch {
      status.textContent = 'The search index could not be loaded. Reload the page to try again.';
    }
    list.setAttribute('aria-busy', 'false');
  }
}

function renderHit({ meta, excerpt }: Found, paragraphPath: string): HTMLElement {
  const item = document.createElement('li');
  item.dataset['searchResult'] = '';
  const link = document.createElement('a');
  link.href = paragraphPath.replace('0', meta['number'] ?? '');
  link.textContent = `${meta['number']} ${meta['title']}`;
  const words = document.createElement('p');
  for (const [index, piece] of excerpt.split(/<\/?mark>/u).entries()) {
    if (index % 2 === 0) words.append(piece);
    else words.append(Object.assign(document.createElement('mark'), { textContent: piece }));
  }
  item.append(link, words);
  return item;
}

customElements.define('search-results', SearchResults);
