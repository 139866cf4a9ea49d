/** What runs on every page, in one file. */
import './contents-list.ts';
import './original-only.ts';
import './print-button.ts';
import './search-button.ts';
import './selection-toolbar.ts';
import './share-tools.ts';
import './shared-notice.ts';

// The offline copy waits until the page is complete and the browser idle.
addEventListener('load', () => {
  const load = () => import('./new-version.ts');
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  else setTimeout(load, 2000);
});
