import { openMemory } from '../support/target-kinds.ts';
import { targetContract } from './target.contract.ts';

targetContract('memory', {
  create: openMemory,
  limits: {
    stream: 'memory holds everything',
    'partial-read': 'memory gives its content as one chunk',
  },
});
