/** Name of the background sync, and of the message by which the service worker wakes a page. */
export const SYNC_TAG = 'chamberbook-unsent';
