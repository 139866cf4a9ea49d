/** What the controls need once they are used, in one file; the toolbar of selected words comes with it. */
import './selection-toolbar.client.ts';

export { fillMenu } from './paragraph-menu.ts';
export { act } from './share-actions.ts';
