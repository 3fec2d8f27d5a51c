import { memoryMappingStore } from '../../../src/adapters/memory/memoryMappingStore.ts';
import { describeMappingStore } from '../../contracts/mappingStoreContract.ts';

describeMappingStore('memory', memoryMappingStore);
