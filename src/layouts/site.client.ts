/** What runs on every page, in one file. */
import '../sharing/selection-toolbar.client.ts';
import '../sharing/share-tools.client.ts';
import '../sharing/shared-notice.client.ts';
import '../search/panel/search-button.client.ts';
