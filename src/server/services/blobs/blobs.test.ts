import { blobsContract } from './blobs.contract.ts';

blobsContract(async () => undefined);
