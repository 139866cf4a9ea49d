/** What runs on every page, in one file. */
import './contents-list.ts';
import './original-only.ts';
