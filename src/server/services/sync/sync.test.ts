import { describe } from 'vitest';
import { readingContract } from './reading.contract.ts';
import { syncContract } from './sync.contract.ts';

const embedded = async () => undefined;
describe('writing', () => syncContract(embedded));
describe('reading', () => readingContract(embedded));
