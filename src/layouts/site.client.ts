/** What runs on every page, in one file. */
import '../sharing/share-menu.client.ts';
import '../sharing/share-tools.client.ts';
import '../sharing/shared-notice.client.ts';
import '../search/panel/search-button.client.ts';
import { whenIdle } from '../browser/idle.ts';
import { fetchAhead } from '../site/fetch-ahead.ts';
import { keepOfflineCopy } from '../site/offline-copy.client.ts';

// Reading comes first.
whenIdle(fetchAhead);
whenIdle(keepOfflineCopy);
