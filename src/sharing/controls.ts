/** What the controls need once they are used, in one file. */
export { fillMenu } from './paragraph-menu.ts';
export { act, actOnSelection } from './share-actions.ts';
