import { openLayout } from '../support/target-kinds.ts';
import { targetContract } from './target.contract.ts';

targetContract('OCI layout', { create: openLayout });
