/** What runs on every page, in one file. */
import './contents-list.ts';
import './new-version.ts';
import './original-only.ts';
import './print-button.ts';
import './search-button.ts';
import './selection-toolbar.ts';
import './share-tools.ts';
import './shared-notice.ts';
