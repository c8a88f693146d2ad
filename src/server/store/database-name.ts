export type DatabaseName = 'sqlite' | 'postgres';
