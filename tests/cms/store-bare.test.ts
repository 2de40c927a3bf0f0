import { describe } from 'vitest';
import { openBareStore } from '../../scripts/cms/store/bare.ts';
import { BareRepository, HAS_GIT } from './bare.ts';
import { storeContract } from './store-contract.ts';

describe.skipIf(!HAS_GIT)('a bare repository as store', () => {
  storeContract(10, async () => {
    const repository = new BareRepository();
    const store = await openBareStore({ folder: repository.path });
    return {
      store,
      git: (...args) => repository.git(...args),
      commit: (files) => void repository.commit(files),
      link: (path, target) =>
        void repository.commit({ [path]: { mode: '120000', id: repository.write(target) } }),
      [Symbol.asyncDispose]: async () => {
        await store.close();
        repository[Symbol.dispose]();
      },
    };
  });
});
