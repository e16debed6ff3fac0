import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsPage } from './docs/inputs-page.ts';
import { troubleshootingPage } from './docs/troubleshooting-page.ts';

const docs = join(import.meta.dirname, '../docs');
writeFileSync(join(docs, 'inputs.md'), inputsPage());
writeFileSync(join(docs, 'troubleshooting.md'), troubleshootingPage());
