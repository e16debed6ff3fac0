/** Preloaded into a process, to tell its peak memory at its end. */
process.on('exit', () => process.stderr.write(`peak memory ${process.resourceUsage().maxRSS} KiB\n`));
