import { requireDeclarations } from './declared-partners.ts';

requireDeclarations();
