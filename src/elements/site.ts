/** What runs on every page, in one file. */
import './contents-list.ts';
import './original-only.ts';
import './print-button.ts';
import './search-button.ts';
import './selection-toolbar.ts';
import './share-tools.ts';
import './shared-notice.ts';
import { keepOfflineCopy } from '../site/offline-copy.client.ts';
import { whenIdle } from './idle.ts';
import { isLineSpared } from './line.ts';

if (import.meta.env.PROD)
  whenIdle(() => {
    if (!isLineSpared()) void keepOfflineCopy(import.meta.env.BASE_URL);
  });
