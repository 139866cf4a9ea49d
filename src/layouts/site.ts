/** What runs on every page, in one file. */
import '../reading/contents-list.ts';
import '../elements/new-version.ts';
import '../reading/original-only.ts';
import '../elements/print-button.ts';
import '../search/panel/search-button.ts';
import '../sharing/selection-toolbar.ts';
import '../sharing/share-tools.ts';
import '../sharing/shared-notice.ts';
