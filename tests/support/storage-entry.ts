export { keepEntries, keepSitting } from '../../src/host/storage.ts';
