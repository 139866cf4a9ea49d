/** What is fetched after the page: what the controls do, and the toolbar of selected words. */
import './selection-toolbar.client.ts';

export { act } from './share-actions.ts';
