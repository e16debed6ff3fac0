import { main } from './action/run.ts';

await main(process.argv.slice(2));
