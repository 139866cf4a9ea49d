/** What runs on every page, in one file. */
import '../sharing/share-menu.client.ts';
import '../sharing/share-tools.client.ts';
import '../sharing/shared-notice.client.ts';
import '../search/panel/search-button.client.ts';
import { whenIdle } from './idle.ts';
import { isLineSpared } from './line.ts';

// Reading comes first, and who saves data is given no copy.
if (!isLineSpared())
  whenIdle(() =>
    import('../site/offline-copy.client.ts').then(
      ({ keepOfflineCopy }) => keepOfflineCopy(document.body.dataset['base'] ?? '/'),
      () => undefined,
    ),
  );
