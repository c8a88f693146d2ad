import { describe } from 'vitest';
import { readingContract } from './reading.contract.ts';
import { syncContract } from './sync.contract.ts';
import { togetherContract } from './together.contract.ts';

const embedded = async () => undefined;
describe('writing', () => syncContract(embedded));
describe('reading', () => readingContract(embedded));
describe('writing together', () => togetherContract(embedded));
