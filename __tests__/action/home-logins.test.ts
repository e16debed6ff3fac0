import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startJob, type Job } from '../support/job.ts';
import { basicAuth } from '../support/logins.ts';
import { freshFolder, writeFiles } from '../support/operate.ts';
import { sendError, startStreamServer, type StreamHandler } from '../support/lab.ts';
import { outcomeOf } from '../support/steps.ts';

/** Takes any password. */
const taking: StreamHandler = (request, response) => {
  if (request.headers.authorization !== undefined) return void response.end('{}');
  response.setHeader('www-authenticate', 'Basic realm="test"');
  return sendError(response, 401, 'UNAUTHORIZED', 'who are you');
};

async function login(job: Job, host: string, password: string): Promise<void> {
  const inputs = { command: 'login', registry: host, username: 'me', password, 'login-persist': 'home' };
  expect(outcomeOf(await job.step({ inputs }), 'success')).toBe('success');
}

/** Passwords by host, as Docker finds them. */
function loginsAt(home: string): Record<string, string> {
  const { auths = {} } = JSON.parse(readFileSync(join(home, '.docker/config.json'), 'utf8')) as {
    auths?: Record<string, { auth: string }>;
  };
  return Object.fromEntries(
    Object.entries(auths).map(([host, { auth }]) => [host, Buffer.from(auth, 'base64').toString().slice(3)]),
  );
}

describe('runners of one user that log in to the config in the home folder', () => {
  test.each([
    ['a', 'token-a', 'token-b'],
    ['b', 'token-a', 'token-b'],
    ['a', 'token-same', 'token-same'],
    ['b', 'token-same', 'token-same'],
  ] as const)(
    'each keep their login while %s ends, with %s and %s, and leave nothing',
    async (ends, a, b) => {
      await using server = await startStreamServer(taking);
      const home = freshFolder('home');
      const jobs = { a: startJob({ home }), b: startJob({ home }) };
      await login(jobs.a, server.host, a);
      await login(jobs.b, server.host, b);
      expect(loginsAt(home)).toEqual({ [server.host]: b });
      const [first, last, stays] = ends === 'a' ? [jobs.a, jobs.b, b] : [jobs.b, jobs.a, a];
      await first.end();
      expect(loginsAt(home)).toEqual({ [server.host]: stays });
      await last.end();
      expect(readdirSync(home)).toEqual([]);
    },
  );

  test('lose no login when they write at once, and give back the file byte for byte', async () => {
    const servers = await Promise.all(Array.from({ length: 6 }, () => startStreamServer(taking)));
    const text = `{ "auths": {"a.test":{"auth":"${basicAuth('me', 'old')}"}} }`;
    const home = writeFiles(freshFolder('home'), { '.docker/config.json': text });
    const jobs = servers.map(({ host }) => ({ job: startJob({ home }), host }));
    await Promise.all(jobs.map(({ job, host }, at) => login(job, host, `token-${at}`)));
    expect(loginsAt(home)).toEqual(
      Object.fromEntries([['a.test', 'old'], ...jobs.map(({ host }, at) => [host, `token-${at}`])]),
    );
    await Promise.all(jobs.map(({ job }) => job.end()));
    expect(readFileSync(join(home, '.docker/config.json'), 'utf8')).toBe(text);
    expect(readdirSync(join(home, '.docker'))).toEqual(['config.json']);
    await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
  });

  test('that were killed leave no login behind when a later one ends', async () => {
    await using server = await startStreamServer(taking);
    await using other = await startStreamServer(taking);
    const home = freshFolder('home');
    await login(startJob({ home }), server.host, 'token-of-the-dead');
    const ledger = join(home, '.docker/.oras-action-logins.json');
    const since = /"since": \d+/;
    expect(readFileSync(ledger, 'utf8')).toMatch(since);
    const old = Date.now() - 30 * 24 * 3600 * 1000;
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace(since, `"since": ${old}`));
    const job = startJob({ home });
    await login(job, other.host, 'token');
    await job.end();
    expect(readdirSync(home)).toEqual([]);
  });
});
