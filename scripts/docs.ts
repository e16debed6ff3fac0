import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPages } from './docs/api-pages.ts';
import { withCommands } from './docs/action-file.ts';
import { inputsPage } from './docs/inputs-page.ts';
import { troubleshootingPage } from './docs/troubleshooting-page.ts';

const root = join(import.meta.dirname, '..');
const actionFile = join(root, 'action.yml');
writeFileSync(actionFile, withCommands(readFileSync(actionFile, 'utf8')));
writeFileSync(join(root, 'docs/inputs.md'), await inputsPage());
writeFileSync(join(root, 'docs/troubleshooting.md'), troubleshootingPage());

mkdirSync(join(root, 'docs/api'), { recursive: true });
for (const [name, page] of apiPages()) writeFileSync(join(root, 'docs/api', name), page);
