import { writeFileSync } from 'node:fs';

// Loaded into the measured process: only it can tell its own peak on every system. maxRSS is in KiB.
const file = process.env['BENCH_PEAK_FILE'] ?? '';
process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)));
