import { memoryEvidenceStore } from '../../../src/adapters/memory/memoryEvidenceStore.ts';
import { describeHistoryStore } from '../../contracts/historyStoreContract.ts';

describeHistoryStore('memory', memoryEvidenceStore);
