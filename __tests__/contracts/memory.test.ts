import { openMemory } from '../support/target-kinds.ts';
import { testTarget } from './target.contract.ts';

testTarget('memory', {
  create: openMemory,
  limits: {
    streaming: 'memory holds everything',
    partialReads: 'memory gives its content as one chunk',
  },
});
