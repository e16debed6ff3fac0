import { runnerLog } from '../../src/action/runner/log.ts';

/** Prints what a test asks for, and tells on stderr in how many writes. */
const [what = ''] = process.argv.slice(2);
const log = runnerLog(what === 'debug');
let writes = 0;
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk: string | Uint8Array) => {
  writes += 1;
  return write(chunk);
};
process.once('exit', () => process.stderr.write(`${writes} writes`));

if (what === 'many') for (let at = 1; at <= 1000; at += 1) log.info(`line ${at}`);
if (what === 'exit') {
  log.info('before the end');
  process.exit(3);
}
if (what === 'failure') {
  log.info('before the failure');
  throw new Error('nobody catches it');
}
if (what === 'order' || what === 'debug') {
  log.info('one');
  log.debug('two');
  log.info('three');
  log.warning('four');
  log.info('five');
  await log.group('six', async () => log.info('seven'));
  log.info('eight');
  log.notice('nine');
  log.info('ten');
  log.mask('eleven');
  log.info('twelve');
  log.fail('thirteen');
}
if (what === 'waiting') {
  log.info('soon');
  while (writes === 0) await new Promise((resolve) => void setTimeout(resolve, 10));
}
