import { describe } from 'vitest';
import { expertsContract } from './experts.contract.ts';
import { lentDocumentsContract } from './lent-documents.contract.ts';
import { pitfallsContract } from './pitfalls.contract.ts';
import { readingContract } from './reading.contract.ts';
import { rememberedContract } from './remembered.contract.ts';
import { syncContract } from './sync.contract.ts';
import { togetherContract } from './together.contract.ts';

const embedded = async () => undefined;
describe('writing', () => syncContract(embedded));
describe('reading', () => readingContract(embedded));
describe('experts', () => expertsContract(embedded));
describe('documents of chambers', () => lentDocumentsContract(embedded));
describe('pitfalls', () => pitfallsContract(embedded));
describe('writing together', () => togetherContract(embedded));
describe('what is remembered', () => rememberedContract(embedded));
