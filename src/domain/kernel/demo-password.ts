/** Of every demo account: it guards invented people only, and is offered on the sign-in page. */
export const DEMO_PASSWORD = 'chamberbook-demo';
