import { openLayout } from '../support/target-kinds.ts';
import { testTarget } from './target.contract.ts';

testTarget('OCI layout', { create: openLayout });
