import { describe } from 'vitest';
import { blobUploadsContract } from './blob-uploads.contract.ts';
import { blobsContract } from './blobs.contract.ts';

describe('rights', () => blobsContract(async () => undefined));
describe('bytes', () => blobUploadsContract(async () => undefined));
