// X13 An earlier step sets DEBUG or AZURE_LOG_LEVEL, for a program of its own: libraries would then write to the log what
// passes through them, such as the login of a proxy.
import { expect, test } from 'vitest';
import { startCacheService } from '../support/actions-cache/service.ts';
import { emptyContents, putArtifact, registryHandler } from '../support/lab-registry.ts';
import { startServer } from '../support/lab.ts';
import { runAction } from '../support/runner.ts';
import { outcomeOf } from '../support/steps.ts';
import { startTunnel } from '../support/tunnel.ts';

test('a step behind a proxy writes to the log what it writes without them', async () => {
  const contents = emptyContents();
  putArtifact(contents);
  await using registry = await startServer(registryHandler(contents));
  await using proxy = await startTunnel({ account: 'user:canary-of-the-proxy' });
  const HTTP_PROXY = proxy.origin.replace('//', '//user:canary-of-the-proxy@');
  for (const more of [{}, { DEBUG: '*' }, { AZURE_LOG_LEVEL: 'verbose' }]) {
    await using service = await startCacheService();
    const run = await runAction({
      inputs: {
        from: `${registry.host}/acme/app:v1`,
        to: 'oci-layout:l:v1',
        'blob-cache': 'actions',
      },
      env: { ...service.environment(), GITHUB_RUN_ID: '1', HTTP_PROXY, ...more },
      post: true,
    });
    expect(outcomeOf(run, 'success')).toBe('success');
    expect(service.keys()).toHaveLength(1);
    const written = [run.log, run.stderr, run.post?.log, run.post?.stderr].join('\n');
    expect(written).not.toContain('canary-of-the-proxy');
    expect(run.stderr + String(run.post?.stderr)).toBe('');
  }
  expect(proxy.requests.length).toBeGreaterThan(0);
});
