import type { FailureFacts } from '../failure-facts.ts';
import { because, both, is, says, system, type HintRule } from './rule.ts';

const network = is('NETWORK');
const proxied = (facts: FailureFacts): boolean => facts.proxy !== undefined;

function way({ proxy }: FailureFacts): string {
  return proxy ? `through the proxy ${proxy.host} that ${proxy.variable} names` : 'without a proxy';
}

const UNREACHABLE = system(
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
);

export const NETWORK_RULES: readonly HintRule[] = [
  {
    id: 'proxy-refuses',
    group: 'network',
    title: 'The proxy refuses the connection',
    seen: '`Proxy response (407)`, `Proxy response (403)`',
    matches: both(network, says(/Proxy response \(\d+\)|when HTTP Tunneling/)),
    likely: ({ proxy, host }) =>
      `the proxy ${proxy?.host ?? 'in https_proxy'} requires a login, or does not allow connections to ${host}`,
    fix: ({ host }) => `put its user name and password into https_proxy, or name ${host} in no_proxy`,
    snippet: ({ host }) => `env:\n  no_proxy: ${host}`,
  },
  {
    id: 'proxy-unreachable',
    group: 'network',
    title: 'The proxy cannot be reached',
    seen: '`ECONNREFUSED`, `ENOTFOUND` or a timeout where `https_proxy` is set',
    matches: both(network, proxied, UNREACHABLE),
    likely: ({ proxy, system: name }) =>
      `the proxy ${proxy?.host ?? ''} that ${proxy?.variable ?? 'https_proxy'} names does not answer (${name ?? ''})`,
    fix: ({ host }) => `check https_proxy; if ${host} needs no proxy, name it in no_proxy`,
    snippet: ({ host }) => `env:\n  no_proxy: ${host}`,
  },
  {
    id: 'host-name',
    group: 'network',
    title: 'The host name does not exist',
    seen: '`ENOTFOUND`',
    matches: system('ENOTFOUND'),
    likely: ({ host }) =>
      `the host name ${host} is misspelt, or cannot be resolved in the network of the runner`,
    fix: () => 'check the reference; an internal registry needs a runner in its network, or https_proxy',
  },
  {
    id: 'name-service',
    group: 'network',
    title: 'DNS lookup failed',
    seen: '`EAI_AGAIN`',
    matches: system('EAI_AGAIN'),
    likely: () => 'the DNS server of the runner does not answer',
    fix: () => 'run it again; on a self-hosted runner, check its DNS',
  },
  {
    id: 'connection-refused',
    group: 'network',
    title: 'The connection was refused',
    seen: '`ECONNREFUSED`',
    matches: system('ECONNREFUSED'),
    likely: ({ host }) => `nothing listens at ${host}`,
    fix: () => 'check host and port; a service container needs a mapped port, and its host is localhost',
    snippet: () => "services:\n  registry:\n    image: registry:2\n    ports: ['5000:5000']",
  },
  {
    id: 'unreachable',
    group: 'network',
    title: 'The host cannot be reached',
    seen: '`ETIMEDOUT`, `UND_ERR_CONNECT_TIMEOUT`, `EHOSTUNREACH`',
    matches: system('ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'),
    likely: (facts) =>
      `${facts.host} does not answer (tried ${way(facts)}); a firewall or IP allow list may block the runner`,
    fix: () => 'use a runner that can reach it, or set https_proxy',
  },
  {
    id: 'old-tls',
    group: 'network',
    title: 'The registry supports only an old TLS version',
    seen: '`ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION`, `ERR_SSL_UNSUPPORTED_PROTOCOL`',
    matches: both(network, ({ system: name = '' }) =>
      /^ERR_SSL_(?:\w*PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL)$/.test(name),
    ),
    likely: ({ host }) => `${host} supports only TLS 1.1 or older, and TLS 1.2 is required`,
    fix: () => 'enable TLS 1.2 or 1.3 on the registry, or on the proxy in front of it',
  },
  {
    id: 'plain-http',
    group: 'network',
    title: 'The registry uses plain http',
    seen: '`wrong version number`, `EPROTO`',
    matches: both(
      network,
      (facts) =>
        /^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG))$/.test(facts.system ?? ''),
      says(/wrong version number|packet length|http request|EPROTO/i),
    ),
    likely: ({ host }) => `${host} uses plain http, not https`,
    fix: () => 'if that is intended, name the host in plain-http; others can then read the traffic',
    snippet: ({ host }) => `with:\n  plain-http: ${host}`,
  },
  {
    id: 'certificate-expired',
    group: 'network',
    title: 'The certificate has expired',
    seen: '`CERT_HAS_EXPIRED`, `CERT_NOT_YET_VALID`',
    matches: system('CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'),
    likely: ({ host }) => `the certificate of ${host} has expired, or the clock of the runner is wrong`,
    fix: () => 'renew the certificate, or set the clock',
  },
  {
    id: 'certificate-name',
    group: 'network',
    title: 'The certificate is for another name',
    seen: '`ERR_TLS_CERT_ALTNAME_INVALID`',
    matches: system('ERR_TLS_CERT_ALTNAME_INVALID'),
    likely: ({ host }) => `the certificate of ${host} is for other names`,
    fix: () => 'use a name from the certificate, or check what the host name resolves to',
  },
  {
    id: 'client-certificate',
    group: 'network',
    title: 'The registry requires a client certificate',
    seen: '`ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED`, `handshake failure`',
    matches: both(
      network,
      says(/CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|handshake failure|certificate required/i),
    ),
    likely: ({ host }) =>
      `${host} ended the TLS handshake: it requires a client certificate, or a different one`,
    fix: () => 'set client-cert and client-key; in a copy between two registries, set them in registry-auth',
    snippet: () => 'with:\n  client-cert: certs/client.pem\n  client-key: certs/client.key',
  },
  {
    id: 'certificate',
    group: 'network',
    title: 'The certificate is not trusted',
    seen: '`SELF_SIGNED_CERT_IN_CHAIN`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE`, `DEPTH_ZERO_SELF_SIGNED_CERT`',
    matches: both(network, (facts) => /SSL|TLS|CERT|SIGN|ISSUER|EPROTO/.test(facts.system ?? '')),
    likely: ({ host, proxy }) =>
      `${host} has a certificate that is not trusted: a private authority issued it, or ${proxy ? `the proxy ${proxy.host}` : 'a proxy'} intercepts TLS`,
    fix: () =>
      'set ca-file to the certificate of that authority; NODE_EXTRA_CA_CERTS of the runner counts too',
    snippet: () => 'with:\n  ca-file: certs/ca.pem',
  },
  {
    id: 'invalid-http',
    group: 'network',
    title: 'The answer is not valid HTTP',
    seen: '`Response does not match the HTTP/1.1 protocol`, `HPE_UNEXPECTED_CONTENT_LENGTH`, `interim answers`',
    matches: (facts) =>
      (network(facts) && /^HPE_|_CONTENT_LENGTH_MISMATCH$/.test(facts.system ?? '')) ||
      because('interim-answers')(facts),
    likely: ({ host }) =>
      `${host}, or a proxy in front of it, sent an answer that is not valid HTTP, such as two lengths or endless interim answers`,
    fix: ({ host }) => `check its headers with: curl -sv -o /dev/null https://${host}/v2/`,
  },
  {
    id: 'connection',
    group: 'network',
    title: 'The connection broke',
    seen: '`ECONNRESET`, `UND_ERR_SOCKET`, `tried … times`',
    matches: network,
    likely: (facts) => `the connection to ${facts.host} broke (${way(facts)})`,
    fix: () => 'run it again; if it keeps failing, check https_proxy and no_proxy, or raise retries',
    snippet: () => 'with:\n  retries: 10',
  },
];
