/** Runs a module of docs/library.md. */
interface Driver {
  readonly code: string;
  readonly prints: string;
  /** Asks for `slow.bin`, and goes away once the answer has begun. */
  readonly leaves: string;
}

const HELLO = `200 text/plain 5
sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 "hello"
404
`;

const PRINT_HELLO = `const { headers } = answer;
console.log(answer.status, headers.get('content-type'), headers.get('content-length'));
console.log(headers.get('docker-content-digest'), JSON.stringify(await answer.text()));
`;

const SERVER = `import { createServer } from 'node:http';
import { serveFile } from './serve-node.ts';

const served = Promise.withResolvers<void>();
const server = createServer((request, response) => void serveFile(request, response).then(served.resolve, served.reject));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('no port');
const origin = \`http://127.0.0.1:\${address.port}\`;
`;

export const DRIVERS: Readonly<Record<string, Driver>> = {
  'serve-node.ts': {
    code: `${SERVER}const answer = await fetch(\`\${origin}/hello.txt\`);
${PRINT_HELLO}console.log((await fetch(\`\${origin}/other.txt\`)).status);
server.close();
server.closeAllConnections();
`,
    prints: HELLO,
    leaves: `import { get } from 'node:http';
${SERVER}const leaving = get(\`\${origin}/slow.bin\`, (response) => {
  response.once('data', () => leaving.destroy());
  response.on('error', () => {});
});
leaving.on('error', () => {});
await served.promise;
console.log('ended');
server.close();
`,
  },
  'serve-fetch.ts': {
    code: `import { serveFile } from './serve-fetch.ts';

const answer = await serveFile(new Request('http://localhost/hello.txt'));
${PRINT_HELLO}console.log((await serveFile(new Request('http://localhost/other.txt'))).status);
`,
    prints: HELLO,
    leaves: `import { serveFile } from './serve-fetch.ts';

const gone = new AbortController();
const answer = await serveFile(new Request('http://localhost/slow.bin', { signal: gone.signal }));
const reader = answer.body?.getReader();
await reader?.read();
const next = reader?.read();
gone.abort();
await next?.catch(() => console.log('ended'));
`,
  },
};

function serverOf(start: string, port: string): string {
  return `import { serveFile } from './serve-fetch.ts';

const server = ${start};
const answer = await fetch(\`http://127.0.0.1:\${server.${port}}/hello.txt\`);
console.log(answer.status, await answer.text());
process.exit(0);
`;
}

/** Servers of other runtimes around `serve-fetch.ts`. */
export const SERVERS = {
  bun: serverOf("Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: serveFile })", 'port'),
  deno: serverOf(
    "Deno.serve({ port: 0, hostname: '127.0.0.1', onListen() {} }, (request) => serveFile(request))",
    'addr.port',
  ),
};
