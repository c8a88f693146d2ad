/** One database per user and workspace: another user of this browser never opens it. */
export const databaseName = (workspace: string, user: string) => `chamberbook:${workspace}:${user}`;
