export const id = 8648;
export const ids = [8648,2174,198];
export const modules = {

/***/ 58648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readOidc: () => (/* binding */ readOidc)
});

// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/credentials/oidc/exchange.js
var oidc_exchange = __webpack_require__(22174);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ../build/js/credentials/oidc/sig-v4.js

/** The headers of a signed `POST /` (AWS Signature Version 4, "Create a signed request"). */
function signedHeaders(keys, call) {
    const date = new Date(call.now).toISOString().replace(/[-:]|\.\d{3}/g, '');
    const day = date.slice(0, 8);
    const headers = {
        'content-type': 'application/x-amz-json-1.1',
        host: call.host,
        'x-amz-date': date,
        'x-amz-security-token': keys.sessionToken,
        'x-amz-target': call.target,
    };
    const names = Object.keys(headers).toSorted();
    const canonical = [
        'POST',
        '/',
        '',
        ...names.map((name) => `${name}:${headers[name]}`),
        '',
        names.join(';'),
        sha256(call.body),
    ].join('\n');
    const scope = `${day}/${call.region}/${call.service}/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
    const key = [day, call.region, call.service, 'aws4_request'].reduce((by, part) => hmac(by, part), `AWS4${keys.secretAccessKey}`);
    const signature = hmac(key, text).toString('hex');
    const { host: _sentAnyway, ...sent } = headers;
    return {
        ...sent,
        authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
    };
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: ../build/js/credentials/oidc/aws.js




const PRIVATE = /^(?<account>\d{12})\.dkr[.-]ecr(?:-fips)?\.(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d)\.(?<suffix>amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|on\.aws)$/;
const PUBLIC = /^(?:public\.ecr\.aws|ecr-public\.aws\.com)$/;
const ROLE = /^arn:(?<partition>aws|aws-cn|aws-us-gov|aws-eusc):iam::(?<account>\d{12}):role\/[\w+=,.@/-]{1,512}$/;
const DAY_MS = 24 * 3600 * 1000;
const ATTEMPTS = 3;
/** Amazon ECR and ECR Public: a role for the ID token (STS), then the registry's login for the role's keys. */
const aws = {
    name: 'aws',
    required: { role: ROLE },
    optional: {},
    fits: (registry) => placeOf(registry) !== undefined,
    conflict(registry, { role = '' }) {
        const partition = ROLE.exec(role)?.groups?.['partition'];
        const place = placeOf(registry);
        return place && place.partition !== partition
            ? `the role is of the partition ${partition}, the registry of ${place.partition}`
            : undefined;
    },
    audience: (registry) => placeOf(registry)?.partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com',
    async trade(trade) {
        const place = placeOf(trade.registry);
        if (!place)
            throw new Error(`${trade.registry} is not of this provider`);
        return loginFor(await keysFor(trade, place), trade, place);
    },
};
function placeOf(registry) {
    if (PUBLIC.test(registry))
        return { isPublic: true, account: '', region: 'us-east-1', suffix: 'amazonaws.com', partition: 'aws' };
    const { account, region, suffix } = PRIVATE.exec(registry)?.groups ?? {};
    if (account === undefined || region === undefined || suffix === undefined)
        return undefined;
    const place = { isPublic: false, account, region, suffix: suffix === 'on.aws' ? 'amazonaws.com' : suffix };
    return { ...place, partition: partitionOf(region, place.suffix) };
}
function partitionOf(region, suffix) {
    if (suffix === 'amazonaws.com.cn')
        return 'aws-cn';
    if (suffix === 'amazonaws.eu')
        return 'aws-eusc';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
/** STS, "AssumeRoleWithWebIdentity". */
async function keysFor({ idToken, parameters, exchange, signal }, place) {
    const request = {
        provider: 'aws',
        method: 'POST',
        url: new URL(`https://sts.${place.region}.${place.suffix}/`),
        ...(0,oidc_exchange/* form */.Zd)({
            Action: 'AssumeRoleWithWebIdentity',
            Version: '2011-06-15',
            RoleArn: parameters['role'] ?? '',
            RoleSessionName: 'oras-action',
            WebIdentityToken: idToken,
            DurationSeconds: '900',
        }),
        signal,
    };
    for (let attempt = 1;; attempt += 1) {
        const answer = await exchange.send(request);
        const code = (0,oidc_exchange/* wordIn */.u9)(aws_element(answer.text, 'Code'));
        // AWS could not reach the server that issued the ID token.
        if (answer.status !== 200 && code === 'IDPCommunicationError' && attempt < ATTEMPTS)
            continue;
        const [accessKeyId, secretAccessKey, sessionToken] = [
            'AccessKeyId',
            'SecretAccessKey',
            'SessionToken',
        ].map((name) => (0,oidc_exchange/* secretIn */.u7)(aws_element(answer.text, name)));
        if (answer.status !== 200 || !accessKeyId || !secretAccessKey || !sessionToken)
            throw (0,oidc_exchange/* exchangeError */.mH)(answer, code);
        for (const secret of [accessKeyId, secretAccessKey, sessionToken])
            exchange.hide(secret);
        return { accessKeyId, secretAccessKey, sessionToken };
    }
}
/** Text of the only element of this name; its own pattern, since a parser would know entities. */
function aws_element(xml, name) {
    const found = [...xml.matchAll(new RegExp(`<${name}>([^<>&]{1,16384})</${name}>`, 'g'))];
    return found.length === 1 ? found[0]?.[1]?.trim() : undefined;
}
/** ECR and ECR Public, "GetAuthorizationToken". */
async function loginFor(keys, { exchange, now, signal, ...trade }, place) {
    const service = place.isPublic ? 'ecr-public' : 'ecr';
    const host = `api.${service}.${place.region}.${place.suffix}`;
    const target = `${place.isPublic ? 'SpencerFrontendService' : 'AmazonEC2ContainerRegistry_V20150921'}.GetAuthorizationToken`;
    const call = { host, region: place.region, service, target, body: '{}', now };
    const answer = await exchange.send({
        provider: 'aws',
        method: 'POST',
        url: new URL(`https://${host}/`),
        headers: signedHeaders(keys, call),
        body: call.body,
        signal,
    });
    const data = authorizationIn(answer);
    const login = Buffer.from((0,oidc_exchange/* secretIn */.u7)(data?.['authorizationToken']) ?? '', 'base64').toString('utf8');
    const [, username, password] = /^([^:]+):([\x21-\x7e]+)$/.exec(login) ?? [];
    if (answer.status !== 200 || username === undefined || password === undefined)
        throw (0,oidc_exchange/* exchangeError */.mH)(answer, codeIn(answer));
    exchange.hide(password);
    exchange.hide(Buffer.from(login).toString('base64'));
    if (!place.isPublic)
        checkEndpoint(data?.['proxyEndpoint'], { ...trade, place, answer });
    const end = data?.['expiresAt'];
    const ends = typeof end === 'number' ? end * 1000 : Number.NaN;
    const until = ends > now && ends <= now + DAY_MS ? ends : now + 3600 * 1000;
    return { kind: 'basic', username, password, until };
}
function authorizationIn(answer) {
    const data = (0,oidc_exchange/* jsonIn */.Yf)(answer)?.['authorizationData'];
    const first = Array.isArray(data) ? data[0] : data;
    return (0,descriptor/* isRecord */.u4)(first) ? first : undefined;
}
function codeIn(answer) {
    const type = (0,oidc_exchange/* jsonIn */.Yf)(answer)?.['__type'];
    return (0,oidc_exchange/* wordIn */.u9)(typeof type === 'string' ? type.split('#').at(-1) : undefined);
}
/** The login is for the registries of the role's account and of those that let it in, of one region. */
function checkEndpoint(endpoint, at) {
    const { place, answer, parameters } = at;
    const accounts = [place.account, ROLE.exec(parameters['role'] ?? '')?.groups?.['account']];
    const right = accounts.map((account) => `https://${account}.dkr.ecr.${place.region}.${place.suffix}`);
    if (right.some((one) => one === endpoint))
        return;
    throw new errors/* OrasError */.aP('INVALID_CONTENT', `${answer.url.host} gave a login for another registry`, {
        details: { host: answer.url.host, provider: 'aws', reason: 'exchange-refused' },
    });
}

// EXTERNAL MODULE: ../build/js/credentials/oidc/id-token.js
var id_token = __webpack_require__(50198);
;// CONCATENATED MODULE: ../build/js/credentials/oidc/azure.js


const HOST = /^[a-z0-9]+(?:-[a-z0-9]+)*\.azurecr\.(?<cloud>io|cn|us)$/;
const ID = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;
/** An ID, or a domain that Entra knows. */
const TENANT = /^(?!.*\.\.)[0-9A-Za-z](?:[0-9A-Za-z.-]{0,126}[0-9A-Za-z])?$/;
const HOUR_MS = 3600 * 1000;
const CLOUDS = {
    io: { login: 'login.microsoftonline.com', audience: 'api://AzureADTokenExchange' },
    cn: { login: 'login.partner.microsoftonline.cn', audience: 'api://AzureADTokenExchangeChina' },
    us: { login: 'login.microsoftonline.us', audience: 'api://AzureADTokenExchangeUSGov' },
};
/** Azure Container Registry: an Entra token for the ID token, then the registry's refresh token for that. */
const azure = {
    name: 'azure',
    required: { tenant: TENANT, client: ID },
    optional: {},
    fits: (registry) => HOST.test(registry),
    audience: (registry) => cloudOf(registry).audience,
    async trade(trade) {
        const { registry, parameters, exchange, now, signal } = trade;
        const entra = await entraToken(trade);
        const answer = await exchange.send({
            provider: 'azure',
            method: 'POST',
            url: new URL(`https://${registry}/oauth2/exchange`),
            ...(0,oidc_exchange/* form */.Zd)({
                grant_type: 'access_token',
                service: registry,
                tenant: parameters['tenant'] ?? '',
                access_token: entra,
            }),
            signal,
        });
        const token = answer.status === 200 ? (0,oidc_exchange/* secretIn */.u7)((0,oidc_exchange/* jsonIn */.Yf)(answer)?.['refresh_token']) : undefined;
        if (token === undefined)
            throw (0,oidc_exchange/* exchangeError */.mH)(answer, undefined);
        exchange.hide(token);
        const ends = (0,id_token/* endOf */.p)(token) ?? Number.NaN;
        return { kind: 'refresh', token, until: ends > now && ends <= now + 24 * HOUR_MS ? ends : now + HOUR_MS };
    },
};
function cloudOf(registry) {
    const cloud = HOST.exec(registry)?.groups?.['cloud'];
    return CLOUDS[cloud === 'cn' || cloud === 'us' ? cloud : 'io'];
}
/** Microsoft identity platform, "OAuth 2.0 client credentials flow", with a federated credential. */
async function entraToken({ registry, parameters, idToken, exchange, signal }) {
    const { tenant = '', client = '' } = parameters;
    const answer = await exchange.send({
        provider: 'azure',
        method: 'POST',
        url: new URL(`https://${cloudOf(registry).login}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`),
        ...(0,oidc_exchange/* form */.Zd)({
            grant_type: 'client_credentials',
            client_id: client,
            scope: 'https://containerregistry.azure.net/.default',
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: idToken,
        }),
        signal,
    });
    const token = answer.status === 200 ? (0,oidc_exchange/* secretIn */.u7)((0,oidc_exchange/* jsonIn */.Yf)(answer)?.['access_token']) : undefined;
    if (token === undefined)
        throw (0,oidc_exchange/* exchangeError */.mH)(answer, numberIn(answer));
    exchange.hide(token);
    return token;
}
/** Entra's own numbers tell more than OAuth's words. */
function numberIn(answer) {
    const said = (0,oidc_exchange/* jsonIn */.Yf)(answer)?.['error_description'];
    return typeof said === 'string' ? /\bAADSTS\d{4,9}\b/.exec(said)?.[0] : undefined;
}

;// CONCATENATED MODULE: ../build/js/credentials/oidc/docker-hub.js

const UUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const LIFE_S = 3600;
/** Docker Hub, for organizations with an OIDC connection. */
const dockerHub = {
    name: 'docker-hub',
    required: { organization: /^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$/, connection: UUID },
    optional: {},
    fits: (registry) => registry === 'docker.io' || registry === 'dhi.io',
    audience: () => 'https://identity.docker.com',
    async trade({ parameters, idToken, exchange, now, signal }) {
        const answer = await exchange.send({
            provider: 'docker-hub',
            method: 'POST',
            url: new URL('https://identity.docker.com/oauth/token'),
            ...(0,oidc_exchange/* form */.Zd)({
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
                subject_token: idToken,
                connection_id: parameters['connection'] ?? '',
                expires_in: String(LIFE_S),
            }),
            signal,
        });
        const found = (0,oidc_exchange/* jsonIn */.Yf)(answer);
        const password = answer.status === 200 ? (0,oidc_exchange/* secretIn */.u7)(found?.['access_token']) : undefined;
        if (password === undefined)
            throw (0,oidc_exchange/* exchangeError */.mH)(answer, (0,oidc_exchange/* wordIn */.u9)(found?.['error']));
        exchange.hide(password);
        const until = (0,oidc_exchange/* untilIn */.kd)(found?.['expires_in'] ?? LIFE_S, now);
        return { kind: 'basic', username: parameters['organization'] ?? '', password, until };
    },
};

;// CONCATENATED MODULE: ../build/js/credentials/oidc/google.js

const google_HOST = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/;
const PROVIDER = /^projects\/\d{1,20}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32}\/providers\/[a-z0-9-]{4,32}$/;
const ACCOUNT = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?@[a-z0-9][a-z0-9.:-]{0,100}\.iam\.gserviceaccount\.com$/;
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
/** Artifact Registry and gcr.io: a federated token for the ID token; with `service-account`, that account's token for it. */
const google = {
    name: 'google',
    required: { 'workload-identity-provider': PROVIDER },
    optional: { 'service-account': ACCOUNT },
    fits: (registry) => google_HOST.test(registry),
    audience: (_registry, parameters) => `https://iam.googleapis.com/${parameters['workload-identity-provider']}`,
    async trade(trade) {
        const account = trade.parameters['service-account'];
        const federated = await federatedToken(trade);
        return account === undefined ? federated : accountToken(trade, account, federated.password);
    },
};
/** Security Token Service API, "token". */
async function federatedToken({ parameters, idToken, exchange, now, signal }) {
    const answer = await exchange.send({
        provider: 'google',
        method: 'POST',
        url: new URL('https://sts.googleapis.com/v1/token'),
        ...(0,oidc_exchange/* json */.Pq)({
            audience: `//iam.googleapis.com/${parameters['workload-identity-provider']}`,
            grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
            requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
            scope: SCOPE,
            subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
            subjectToken: idToken,
        }),
        signal,
    });
    const found = answer.status === 200 ? (0,oidc_exchange/* jsonIn */.Yf)(answer) : undefined;
    const token = (0,oidc_exchange/* secretIn */.u7)(found?.['access_token']);
    if (token === undefined)
        throw (0,oidc_exchange/* exchangeError */.mH)(answer, (0,oidc_exchange/* wordIn */.u9)((0,oidc_exchange/* jsonIn */.Yf)(answer)?.['error']));
    exchange.hide(token);
    return login(token, (0,oidc_exchange/* untilIn */.kd)(found?.['expires_in'], now));
}
/** IAM Service Account Credentials API, "generateAccessToken". */
async function accountToken({ exchange, now, signal }, account, federated) {
    const request = (0,oidc_exchange/* json */.Pq)({ scope: [SCOPE], lifetime: '3600s' });
    const answer = await exchange.send({
        provider: 'google',
        method: 'POST',
        url: new URL(`https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`),
        headers: { ...request.headers, authorization: `Bearer ${federated}` },
        body: request.body,
        signal,
    });
    const found = answer.status === 200 ? (0,oidc_exchange/* jsonIn */.Yf)(answer) : undefined;
    const token = (0,oidc_exchange/* secretIn */.u7)(found?.['accessToken']);
    if (token === undefined)
        throw (0,oidc_exchange/* exchangeError */.mH)(answer, statusIn(answer));
    exchange.hide(token);
    const ends = Date.parse(typeof found?.['expireTime'] === 'string' ? found['expireTime'] : '');
    return login(token, ends > now && ends <= now + 12 * 3600 * 1000 ? ends : (0,oidc_exchange/* untilIn */.kd)(undefined, now));
}
function statusIn(answer) {
    const error = (0,oidc_exchange/* jsonIn */.Yf)(answer)?.['error'];
    return typeof error === 'object' && error !== null && 'status' in error ? (0,oidc_exchange/* wordIn */.u9)(error.status) : undefined;
}
function login(password, until) {
    return { kind: 'basic', username: 'oauth2accesstoken', password, until };
}

// EXTERNAL MODULE: ../build/js/http/url-gate.js
var url_gate = __webpack_require__(96342);
;// CONCATENATED MODULE: ../build/js/credentials/oidc/quay.js



const HOUR_S = 3600;
/** Quay: a robot's login for the ID token, where the robot trusts its issuer and subject ("Keyless authentication"). */
const quay = {
    name: 'quay',
    required: { robot: /^[a-z0-9_.-]{2,255}\+[a-z0-9_]{2,254}$/ },
    optional: {},
    fits: () => 'named',
    audience: (registry) => registry,
    async trade({ registry, parameters, idToken, exchange, now, signal }) {
        const { robot = '' } = parameters;
        const login = Buffer.from(`${robot}:${idToken}`).toString('base64');
        exchange.hide(login);
        const answer = await exchange.send({
            provider: 'quay',
            method: 'GET',
            url: new URL(`${originOf(registry)}/oauth2/federation/robot/token`),
            headers: { authorization: `Basic ${login}` },
            signal,
        });
        const found = (0,oidc_exchange/* jsonIn */.Yf)(answer);
        const password = answer.status === 200 ? (0,oidc_exchange/* secretIn */.u7)(found?.['token']) : undefined;
        if (password === undefined)
            throw (0,oidc_exchange/* exchangeError */.mH)(answer, (0,oidc_exchange/* wordIn */.u9)(found?.['error']));
        exchange.hide(password);
        const ends = (0,id_token/* endOf */.p)(password) ?? 0;
        return { kind: 'basic', username: robot, password, until: ends > now ? ends : (0,oidc_exchange/* untilIn */.kd)(HOUR_S, now) };
    },
};
/** https, save for loopback. */
function originOf(registry) {
    return `${(0,url_gate/* isLoopback */.U9)(registry) ? 'http' : 'https'}://${registry}`;
}

;// CONCATENATED MODULE: ../build/js/credentials/oidc/jfrog.js



const NAME = /^[\w.@ -]{1,255}$/;
/** The JFrog platform, where its registry has another host. */
const PLATFORM = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?\/?$/;
/** JFrog Artifactory: an access token for the ID token (Access API, "OIDC token exchange"). */
const jfrog = {
    name: 'jfrog',
    required: { integration: NAME },
    optional: { platform: PLATFORM, project: NAME, mapping: NAME },
    fits: () => 'named',
    audience: (registry) => registry,
    async trade({ registry, parameters, idToken, exchange, now, signal }) {
        const answer = await exchange.send({
            provider: 'jfrog',
            method: 'POST',
            url: new URL(`${(parameters['platform'] ?? originOf(registry)).replace(/\/$/, '')}/access/api/v1/oidc/token`),
            ...(0,oidc_exchange/* json */.Pq)({
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
                subject_token: idToken,
                provider_name: parameters['integration'],
                ...optional(parameters),
            }),
            signal,
        });
        const found = (0,oidc_exchange/* jsonIn */.Yf)(answer);
        const password = answer.status === 200 ? (0,oidc_exchange/* secretIn */.u7)(found?.['access_token']) : undefined;
        const username = password === undefined ? undefined : (nameIn(found?.['username']) ?? nameOf(password));
        if (password === undefined || username === undefined)
            throw (0,oidc_exchange/* exchangeError */.mH)(answer, (0,oidc_exchange/* wordIn */.u9)(found?.['error']));
        exchange.hide(password);
        return { kind: 'basic', username, password, until: (0,oidc_exchange/* untilIn */.kd)(found?.['expires_in'], now) };
    },
};
function optional({ project, mapping }) {
    return {
        ...(project !== undefined && { project_key: project }),
        ...(mapping !== undefined && { identity_mapping_name: mapping }),
    };
}
function nameIn(value) {
    return typeof value === 'string' && /^[^:\p{Cc}]{1,255}$/u.test(value) ? value : undefined;
}
/** `sub` is the user, or `jfac@\u2026/users/NAME`. */
function nameOf(token) {
    return nameIn((0,id_token/* claimsOf */.d)(token)['sub']?.split('/users/').at(-1));
}

;// CONCATENATED MODULE: ../build/js/credentials/oidc/jwt.js


/** A registry that takes the ID token itself, as zot does: as bearer token, or as the password of a user. */
const jwt = {
    name: 'jwt',
    required: { as: /^(?:bearer|password)$/ },
    optional: { username: /^[^:\p{Cc}]{1,255}$/u },
    fits: () => 'named',
    conflict(_registry, { as, username }) {
        if (as === 'password' && username === undefined)
            return 'a password needs a username';
        return as === 'bearer' && username !== undefined ? 'a bearer token has no username' : undefined;
    },
    audience: (registry) => registry,
    async trade({ parameters, idToken, now }) {
        const until = (0,id_token/* endOf */.p)(idToken);
        if (until === undefined || until <= now)
            throw new errors/* OrasError */.aP('UNAUTHORIZED', 'the ID token has ended, or does not say when it ends', {
                details: { provider: 'jwt', reason: 'exchange-refused' },
            });
        const { as, username = '' } = parameters;
        if (as === 'password')
            return { kind: 'basic', username, password: idToken, until };
        return { kind: 'bearer', token: idToken, until };
    },
};

;// CONCATENATED MODULE: ../build/js/credentials/oidc/oidc-login.js








const PROVIDERS = [aws, azure, google, dockerHub, quay, jfrog, jwt];
/** What reads as an audience in a token and in a form. */
const AUDIENCE = /^[\x21-\x7e]{1,512}$/;
/** The login, or why it is none. The reason names keys, and quotes no value. */
function oidcLogin(registry, given) {
    const host = (0,reference/* canonicalRegistry */.i7)(registry);
    const { provider: name, audience, ...parameters } = given;
    const provider = providerFor(host, name);
    if (typeof provider === 'string')
        return { problem: provider };
    const problem = problemOf(provider, host, parameters);
    if (problem !== undefined)
        return { problem };
    if (audience !== undefined && !AUDIENCE.test(audience))
        return { problem: 'audience is not a text without spaces' };
    return { registry: host, provider, parameters, audience: audience ?? provider.audience(host, parameters) };
}
function providerFor(host, name) {
    const own = PROVIDERS.find((provider) => provider.fits(host) === true);
    const names = PROVIDERS.map((provider) => provider.name).join(', ');
    if (name === undefined)
        return own ?? `the host does not tell the provider: set provider to one of ${names}`;
    const provider = PROVIDERS.find((one) => one.name === name);
    if (!provider)
        return `provider is not one of ${names}`;
    if (own ? own === provider || provider.name === 'jwt' : provider.fits(host) === 'named')
        return provider;
    return own
        ? `provider ${provider.name} contradicts the host, which is one of ${own.name}`
        : `provider ${provider.name} is for other hosts`;
}
function problemOf(provider, host, parameters) {
    const { required, optional } = provider;
    const missing = Object.keys(required).find((key) => !parameters[key]);
    if (missing !== undefined)
        return `${provider.name} needs ${Object.keys(required).join(' and ')}; ${missing} is missing`;
    for (const [key, value] of Object.entries(parameters)) {
        const form = Object.hasOwn(required, key)
            ? required[key]
            : Object.hasOwn(optional, key)
                ? optional[key]
                : undefined;
        const all = [...Object.keys(required), ...Object.keys(optional), 'audience', 'provider'];
        if (!form)
            return `${provider.name} has a key that it does not take; allowed are ${all.join(', ')}`;
        if (!form.test(value))
            return `${key} does not have the form that ${provider.name} gives it`;
    }
    return provider.conflict?.(host, parameters);
}

;// CONCATENATED MODULE: ../build/js/action/inputs/registry-auth/oidc-entry.js


/** The map of texts below `oidc:` of an entry. */
const readOidc = (registry, value) => {
    if (!(0,descriptor/* isRecord */.u4)(value) || Object.keys(value).length === 0)
        return { problem: 'it is not a map of names and texts' };
    const texts = Object.entries(value).map(([key, text]) => [
        key,
        typeof text === 'string' ? text.trim() : undefined,
    ]);
    if (texts.some(([, text]) => !text))
        return { problem: 'it has a name without a text' };
    return oidcLogin(registry, Object.fromEntries(texts));
};


/***/ }),

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ strictText),
/* harmony export */   Pr: () => (/* binding */ encodeJson),
/* harmony export */   Qp: () => (/* binding */ parseStrictJsonObject),
/* harmony export */   cA: () => (/* binding */ parseJsonList),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


function encodeJson(value) {
    if (typeof value === 'string')
        return encodeText(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map((item) => encodeJson(item)).join(',')}]`;
    const entries = isMap(value)
        ? [...value].toSorted(([a], [b]) => compareUtf8(a, b))
        : Object.entries(value);
    const fields = entries.flatMap(([key, field]) => field === undefined ? [] : [`${encodeText(key)}:${encodeJson(field)}`]);
    return `{${fields.join(',')}}`;
}
function isMap(value) {
    return value instanceof Map;
}
function compareUtf8(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
const ESCAPED = /[<>&\u2028\u2029]/g;
function encodeText(text) {
    return JSON.stringify(text.toWellFormed()).replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Far more than documents of registries have, and few enough to be held: a value may cost a hundred times its bytes. */
const MAX_DEPTH = 100;
const MAX_VALUES = 500_000;
const [QUOTE, BACKSLASH, COMMA, COLON] = [...Buffer.from('"\\,:')];
const OPENING = new Set(Buffer.from('[{'));
const CLOSING = new Set(Buffer.from(']}'));
const SPACE = new Set(Buffer.from(' \t\r\n'));
/** Before values are made of them: depth, and names and values together. What is no JSON is left to the parser. */
function refuseHuge(bytes, what) {
    let [depth, values] = [0, 0];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            at = endOfText(bytes, at);
        else if (byte === COMMA || byte === COLON)
            values += 1;
        else if (OPENING.has(byte))
            [depth, values] = [depth + 1, values + 1];
        else if (CLOSING.has(byte))
            depth -= 1;
        if (depth > MAX_DEPTH)
            throw huge(what, `values more than ${MAX_DEPTH} deep`);
        if (values > MAX_VALUES)
            throw huge(what, `more than ${MAX_VALUES} names and values`);
    }
}
/** Of the quote that ends the text which begins at `start`. */
function endOfText(bytes, start) {
    let at = start + 1;
    while (at < bytes.length && bytes[at] !== QUOTE)
        at += bytes[at] === BACKSLASH ? 2 : 1;
    return at;
}
function huge(what, has) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `${what} has ${has}`);
}
/** Parses a JSON object from bytes; fails with `INVALID_CONTENT`, and with `TOO_LARGE` for what is deep or has very many values. */
function parseJsonObject(bytes, what) {
    const value = parseJson(bytes, what);
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON object`);
    return value;
}
/**
 * The same for what is signed, where every reader has to see the same document: no name stands twice in an object
 * (RFC 8259 4 leaves open which one counts), and none is `__proto__`.
 */
function parseStrictJsonObject(bytes, what) {
    const value = parseJsonObject(bytes, what);
    refuseDoubleNames(bytes, what);
    return value;
}
/** Of bytes that are JSON: a text is a name where a colon follows. */
function refuseDoubleNames(bytes, what) {
    const open = [];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (OPENING.has(byte))
            open.push(new Set());
        else if (CLOSING.has(byte))
            open.pop();
        if (byte !== QUOTE)
            continue;
        const end = endOfText(bytes, at);
        if (nextByte(bytes, end + 1) === COLON)
            addName(open.at(-1), textIn(bytes, at, end), what);
        at = end;
    }
}
function addName(names, name, what) {
    if (name !== '__proto__' && names?.has(name) !== true)
        return void names?.add(name);
    const shown = JSON.stringify(name.slice(0, 80));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} has the name ${shown} ${name === '__proto__' ? '' : 'twice '}in an object`);
}
function nextByte(bytes, from) {
    let at = from;
    while (SPACE.has(bytes[at]))
        at += 1;
    return bytes[at];
}
function textIn(bytes, start, end) {
    return String(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end + 1))));
}
/** The same for a list. */
function parseJsonList(bytes, what) {
    const value = parseJson(bytes, what);
    if (!Array.isArray(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON list`);
    return value;
}
/** One for all: each takes memory outside the heap. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** The text of UTF-8; throws for bytes that are none. */
function strictText(bytes) {
    return STRICT.decode(bytes);
}
function parseJson(bytes, what) {
    refuseHuge(bytes, what);
    try {
        return JSON.parse(strictText(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not JSON`, { cause });
    }
}


/***/ }),

/***/ 22174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Yf: () => (/* binding */ jsonIn),
/* harmony export */   Zd: () => (/* binding */ form),
/* harmony export */   exchangeBy: () => (/* binding */ exchangeBy),
/* harmony export */   kd: () => (/* binding */ untilIn),
/* harmony export */   mH: () => (/* binding */ exchangeError),
/* harmony export */   u7: () => (/* binding */ secretIn),
/* harmony export */   u9: () => (/* binding */ wordIn)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _http_buffered_bodies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40135);
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17909);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42415);
/* harmony import */ var _http_url_gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96342);







const MAX_ANSWER = 256 * 1024;
const TIMEOUT_MS = 30_000;
/** By https only, save to loopback; a redirect is an error: what is sent must not reach another host. */
function exchangeBy({ send, onSecret, ...retry }) {
    const sending = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetry */ .bD)((0,_http_buffered_bodies_js__WEBPACK_IMPORTED_MODULE_3__/* .withSmallBodies */ .u)(send), retry);
    return {
        hide: (secret) => onSecret?.(secret),
        async send({ provider, method, url, headers, body, signal }) {
            if (url.protocol !== 'https:' && !(0,_http_url_gate_js__WEBPACK_IMPORTED_MODULE_6__/* .isLoopback */ .U9)(url.hostname))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', `${url.host} is not asked for a login over http`);
            const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
            const limit = AbortSignal.timeout(TIMEOUT_MS);
            try {
                const response = await sending({
                    method,
                    url,
                    ...(headers && { headers }),
                    ...(bytes && { body: { bytes: (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes), size: bytes.byteLength } }),
                    readLimit: MAX_ANSWER,
                    signal: signal ? AbortSignal.any([signal, limit]) : limit,
                });
                if (response.status >= 300 && response.status < 400) {
                    await (0,_http_http_js__WEBPACK_IMPORTED_MODULE_4__/* .discard */ .v)(response);
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', `${url.host} redirects a request for a login, which is not followed`, {
                        details: { host: url.host, reason: 'not-followed' },
                    });
                }
                const text = new TextDecoder().decode(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)(response.body, MAX_ANSWER, `the answer of ${url.host}`));
                return { provider, url, status: response.status, text };
            }
            catch (error) {
                signal?.throwIfAborted();
                if (!limit.aborted)
                    throw error;
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NETWORK', `${url.host} did not answer within ${TIMEOUT_MS / 1000} s`, {
                    cause: error,
                    details: { host: url.host, code: 'ETIMEDOUT' },
                });
            }
        },
    };
}
/** The JSON object of an answer; undefined for anything else. Errors never quote it: it may hold a token. */
function jsonIn({ text }) {
    try {
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(new TextEncoder().encode(text), 'answer');
    }
    catch {
        return undefined;
    }
}
/** A secret as it may be used: printable, on one line. */
function secretIn(value) {
    return typeof value === 'string' && value.length <= 64 * 1024 && /^[\x21-\x7e]+$/.test(value)
        ? value
        : undefined;
}
/** Codes that providers give: short words. What else they say may quote the token. */
function wordIn(value) {
    return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(value) ? value : undefined;
}
/** The error for an answer that is none of those asked for; `code` is the provider's own word. */
function exchangeError({ provider, url, status }, code) {
    const said = code === undefined ? '' : ` (${code})`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP(codeFor(status), `${url.host} gave no login for the ID token: status ${status}${said}`, {
        details: {
            host: url.host,
            status,
            provider,
            reason: 'exchange-refused',
            ...(code !== undefined && { providerCode: code }),
        },
    });
}
function codeFor(status) {
    if (status === 429)
        return 'RATE_LIMITED';
    if (status >= 500)
        return 'UNAVAILABLE';
    return status >= 200 && status < 300 ? 'INVALID_CONTENT' : 'UNAUTHORIZED';
}
/** Milliseconds since 1970, from seconds of life. Anything but a sensible number counts as five minutes. */
function untilIn(seconds, now) {
    const number = typeof seconds === 'string' && /^[0-9]{1,9}$/.test(seconds) ? Number(seconds) : seconds;
    const life = typeof number === 'number' && number > 0 && number <= 7 * 24 * 3600 ? number : 300;
    return now + life * 1000;
}
function form(fields) {
    return {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
    };
}
function json(value) {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}


/***/ }),

/***/ 50198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ claimsOf),
/* harmony export */   p: () => (/* binding */ endOf),
/* harmony export */   runnerIdTokens: () => (/* binding */ runnerIdTokens)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _http_url_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96342);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22174);




const JWT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;
/**
 * ID tokens of a GitHub Actions run (docs.github.com, "OpenID Connect"). The audience is always set: without one the token
 * is for the owner's URL, and good at any service that takes that default. Fails with `UNAUTHORIZED` where the job has no
 * permission for them.
 */
function runnerIdTokens(service, exchange) {
    return async (audience, { signal } = {}) => {
        if (!service.url || !service.token)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNAUTHORIZED', 'this job may not ask for an ID token', {
                details: { reason: 'no-id-token' },
            });
        exchange.hide(service.token);
        const url = serviceUrl(service.url);
        url.searchParams.set('audience', audience);
        const answer = await exchange.send({
            provider: 'github',
            method: 'GET',
            url,
            headers: { authorization: `Bearer ${service.token}`, accept: 'application/json; api-version=2.0' },
            signal,
        });
        const token = answer.status === 200 ? (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonIn */ .Yf)(answer)?.['value'] : undefined;
        if (typeof token !== 'string' || !JWT.test(token))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNAUTHORIZED', `${url.host} gave no ID token (status ${answer.status})`, {
                details: { host: url.host, status: answer.status, provider: 'github', reason: 'exchange-refused' },
            });
        exchange.hide(token);
        return token;
    };
}
function serviceUrl(text) {
    const url = URL.parse(text);
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,_http_url_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(url.hostname));
    if (url && isSafe && url.username === '' && url.password === '')
        return url;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', 'the address that gives ID tokens is not an https URL without a login', {
        details: { reason: 'no-id-token' },
    });
}
/** What a token says of itself, for messages: nobody checked its signature. Never the token. */
function claimsOf(token) {
    const shown = ['sub', 'aud', 'iss', 'ref', 'workflow_ref'];
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(payload))
            return {};
        const texts = shown.flatMap((name) => {
            const value = payload[name];
            return typeof value === 'string' ? [[name, value.slice(0, 300)]] : [];
        });
        return Object.fromEntries(texts);
    }
    catch {
        return {};
    }
}
/** When a token ends, in milliseconds since 1970, by its claim `exp`. */
function endOf(token) {
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const end = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(payload) ? payload['exp'] : undefined;
        return typeof end === 'number' && Number.isSafeInteger(end) ? end * 1000 : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 40135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ withSmallBodies)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52603);



/** Bytes that are kept of the body of an error. */
const MAX_ERROR = 64 * 1024;
/**
 * Buffers small bodies, and those of errors, so that the outer retry repeats a request whose body is truncated. A body
 * above the request's `readLimit` fails with `TOO_LARGE`.
 */
function withSmallBodies(send) {
    return async (request) => {
        const response = await send(request);
        const body = (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .D)(response);
        if (response.status >= 400)
            return { ...response, body: (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(await readStart(body, MAX_ERROR)) };
        if (request.readLimit === undefined)
            return response;
        const what = `the answer of ${response.url.host}`;
        const bytes = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)(body, request.readLimit, what);
        const unknown = (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownEncoding */ .w)(response);
        if (unknown && !isJson(bytes))
            throw unknown;
        if (request.json === true)
            requireWhole(bytes, response);
        return { ...response, body: (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes) };
    };
}
/** A truncated chunked body can look complete. */
function requireWhole(bytes, { headers, url }) {
    if (!/[/+]json\b/i.test(headers.get('content-type') ?? ''))
        return;
    // Without the parser's message, which quotes the text: it may hold a token.
    if (!isJson(bytes))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NETWORK', `${url.host} sent broken JSON`, { details: { host: url.host } });
}
function isJson(bytes) {
    try {
        JSON.parse(new TextDecoder().decode(bytes));
        return true;
    }
    catch {
        return false;
    }
}
/** The text of an error matters less than its status: it may be truncated. */
async function readStart(body, limit) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body) {
            chunks.push(chunk.subarray(0, limit - size));
            size += chunk.byteLength;
            if (size >= limit)
                break;
        }
    }
    catch {
        // The bytes so far are enough.
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 52603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decoded),
/* harmony export */   w: () => (/* binding */ unknownEncoding)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);



const DECODERS = {
    gzip: node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip,
    'x-gzip': node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip,
    deflate: node_zlib__WEBPACK_IMPORTED_MODULE_1__.createInflate,
    br: node_zlib__WEBPACK_IMPORTED_MODULE_1__.createBrotliDecompress,
    zstd: node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdDecompress,
};
/**
 * The body without its Content-Encoding. We ask for `identity`, but some proxies encode anyway. One encoding is decoded;
 * several are refused (CVE-2026-22036). An unknown one is left: see {@link unknownEncoding}. The caller's limit counts
 * decoded bytes.
 */
function decoded(response) {
    const encodings = encodingsOf(response);
    const [encoding, second] = encodings;
    if (encoding === undefined)
        return response.body;
    if (second !== undefined)
        throw refused(response, encodings);
    const decoder = decoderOf(encoding);
    return decoder ? decode(response, decoder()) : response.body;
}
/** The error to report when a body is not as expected and its Content-Encoding is unknown. */
function unknownEncoding(response) {
    const encodings = encodingsOf(response);
    return encodings.every((encoding) => decoderOf(encoding)) ? undefined : refused(response, encodings);
}
function encodingsOf({ headers }) {
    return (headers.get('content-encoding') ?? '')
        .toLowerCase()
        .split(',')
        .map((text) => text.trim())
        .filter((text) => text !== '' && text !== 'identity');
}
function decoderOf(encoding) {
    return Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
}
function refused({ url: { host } }, encodings) {
    const contentEncoding = encodings.join(', ').slice(0, 80);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSUPPORTED', `${host} sent the Content-Encoding ${contentEncoding}`, {
        details: { host, contentEncoding, reason: 'content-encoding' },
    });
}
async function* decode(response, decoder) {
    const source = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(response.body, { objectMode: false });
    source.on('error', (error) => decoder.emit('error', error));
    try {
        yield* source.pipe(decoder);
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP)
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NETWORK', `${response.url.host}: the body cannot be decoded`, {
            cause,
            details: { host: response.url.host },
        });
    }
    finally {
        source.destroy();
    }
}


/***/ }),

/***/ 17909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ HttpHeaders),
/* harmony export */   v: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);

/** Response headers. */
class HttpHeaders {
    #values;
    /** A name that comes twice has the values of the last. */
    constructor(entries) {
        this.#values = new Map([...entries].map(([name, values]) => [name.toLowerCase(), values]));
    }
    /** The first value of a header; the name in lower case. */
    get(name) {
        return this.#values.get(name)?.[0];
    }
    /** All values of a header; the name in lower case. */
    all(name) {
        return this.#values.get(name) ?? [];
    }
}
const DISCARD_LIMIT = 64 * 1024;
/** Drains a small body so that the connection can be reused; a large one closes the connection. */
async function discard(response) {
    try {
        await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)(response.body, DISCARD_LIMIT, 'rest');
    }
    catch {
        // The connection is closed.
    }
}


/***/ }),

/***/ 58703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ privateAddressError),
/* harmony export */   BV: () => (/* binding */ KnownHosts),
/* harmony export */   SF: () => (/* binding */ isMetadataHost),
/* harmony export */   Sf: () => (/* binding */ isPrivateHost),
/* harmony export */   rN: () => (/* binding */ guardedLookup),
/* harmony export */   so: () => (/* binding */ recordingLookup)
/* harmony export */ });
/* unused harmony export isPrivateAddress */
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);



const PRIVATE = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    // The host of an Azure virtual machine.
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
]) {
    PRIVATE.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
    ['::', 96],
    ['::ffff:0:0:0', 96],
    ['100::', 64],
    ['2001::', 32],
    ['2002::', 16],
    ['fec0::', 10],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
]) {
    PRIVATE.addSubnet(network, bits, 'ipv6');
}
/** Whether the address is not public: loopback, private, link-local, or reserved. */
function isPrivateAddress(address) {
    const bare = address.replace(/%.*$/, '');
    const mapped = /^::ffff:([0-9.]+)$/i.exec(bare)?.[1];
    if (mapped !== undefined)
        return PRIVATE.check(mapped, 'ipv4');
    return PRIVATE.check(bare, (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(bare) === 6 ? 'ipv6' : 'ipv4');
}
/** Metadata services hand out credentials: no registry may refer to one, not even a private registry. */
const METADATA_ADDRESSES = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const address of ['169.254.169.254', '169.254.170.2', '168.63.129.16', '100.100.100.200', '192.0.0.192'])
    METADATA_ADDRESSES.addAddress(address, 'ipv4');
for (const address of ['fd00:ec2::254', 'fd20:ce::254'])
    METADATA_ADDRESSES.addAddress(address, 'ipv6');
const METADATA_NAMES = /^(?:metadata(?:\.google\.internal|\.goog|\.azure\.internal|\.tencentyun\.com|\.packet\.net|\.platformequinix\.com)?|instance-data(?:\.ec2\.internal)?|rancher-metadata)$/i;
function isMetadataHost(hostname) {
    const host = bareHost(hostname);
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host);
    if (family === 0)
        return METADATA_NAMES.test(host);
    return METADATA_ADDRESSES.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
/**
 * Whether a host is private, as far as its text shows: an address by its range, `localhost` and the names of metadata
 * services. Undefined for a name that must be looked up.
 */
function isPrivateHost(hostname) {
    const host = bareHost(hostname);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) !== 0)
        return isPrivateAddress(host);
    return host === 'localhost' || host.endsWith('.localhost') || isMetadataHost(host) ? true : undefined;
}
function bareHost(hostname) {
    return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
/** Hosts that the user named. One that ever had a public address is not private. */
class KnownHosts {
    #private = new Map();
    record(hostname, isPrivate) {
        this.#private.set(hostname, isPrivate && this.#private.get(hostname) !== false);
    }
    isPrivate(hostname) {
        return isPrivateHost(hostname) ?? this.#private.get(hostname) ?? false;
    }
}
/** Looks a name up and records whether it is private. */
function recordingLookup(knownHosts, lookup = defaultLookup) {
    return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
        if (!error)
            knownHosts.record(hostname, addressesOf(address).every(isPrivateAddress));
        callback(error, address, family);
    });
}
/**
 * For URLs that a server gave: fails when a name has a private address. Checked on the addresses that are then connected
 * to, so that DNS rebinding cannot get around it.
 */
function guardedLookup(lookup = defaultLookup) {
    return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
        if (!error && addressesOf(address).some(isPrivateAddress)) {
            callback(privateAddressError(hostname), '', 0);
        }
        else {
            callback(error, address, family);
        }
    });
}
const defaultLookup = (hostname, options, callback) => {
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, options, callback);
};
function privateAddressError(hostname) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSUPPORTED', `a server referred to the private address ${hostname}, which is not followed`, {
        details: { host: hostname, reason: 'not-followed' },
    });
}
function addressesOf(address) {
    return typeof address === 'string' ? [address] : address.map((entry) => entry.address);
}


/***/ }),

/***/ 42415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   Ep: () => (/* binding */ HostGate),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   Zs: () => (/* binding */ RETRIES),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   bV: () => (/* binding */ isTransientError),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17145);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17909);



const TRANSIENT = new Set([408, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** The default number of retries. */
const RETRIES = 5;
const BASE_MS = 500;
const MAX_MS = 30_000;
const MAX_RETRY_AFTER_MS = 120_000;
/** Hosts with a rate limit, and until when: one refused request delays all others to that host. */
class HostGate {
    #closed = new Map();
    /** Delays requests to a host for at least so long. */
    close(host, milliseconds) {
        const until = performance.now() + milliseconds;
        this.#closed.set(host, Math.max(until, this.#closed.get(host) ?? 0));
    }
    /** Waits until the host may be asked. */
    async pass(host, signal) {
        for (;;) {
            const wait = (this.#closed.get(host) ?? 0) - performance.now();
            if (wait <= 0)
                return;
            await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(wait, signal);
        }
    }
}
/**
 * Retries transient statuses and network errors, with full jitter. Honours Retry-After up to two minutes; beyond that the
 * request fails at once.
 */
function withRetry(send, options = {}) {
    const retries = options.retries ?? RETRIES;
    const gate = options.gate ?? new HostGate();
    return async (request) => {
        const { host } = request.url;
        for (let attempt = 0, lost = false;; attempt += 1) {
            await gate.pass(host, request.signal);
            const outcome = await attemptOnce(() => send(request));
            const waitMs = await waitFor(outcome, backoff(attempt, options));
            if (waitMs === undefined || attempt >= retries || request.signal?.aborted === true) {
                if ('error' in outcome)
                    throw attempt === 0 ? outcome.error : exhausted(outcome.error, attempt + 1);
                return lost ? { ...outcome.response, afterLostAnswer: true } : outcome.response;
            }
            lost ||= 'error' in outcome;
            if ('response' in outcome) {
                await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .discard */ .v)(outcome.response);
                if (await isRateLimited(outcome.response))
                    gate.close(outcome.response.url.host, waitMs);
            }
            options.onRetry?.({ host, reason: reasonOf(outcome), waitMs });
            await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(waitMs, request.signal);
        }
    };
}
/** Adds the number of attempts, which also keeps an outer retry from starting over. */
function exhausted(error, tries) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP) || error.code !== 'NETWORK')
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('NETWORK', `${error.message} (tried ${tries} times)`, {
        cause: error,
        details: { ...error.details, tries },
    });
}
async function attemptOnce(send) {
    try {
        return { response: await send() };
    }
    catch (error) {
        return { error };
    }
}
/** Milliseconds until the next attempt; undefined when there is no point in one. */
async function waitFor(outcome, backoffMs) {
    if ('error' in outcome)
        return isTransientError(outcome.error) ? backoffMs : undefined;
    const { response } = outcome;
    if (!TRANSIENT.has(response.status) && !(await isRateLimited(response)))
        return undefined;
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    if (retryAfterMs === undefined)
        return backoffMs;
    return retryAfterMs > MAX_RETRY_AFTER_MS ? undefined : retryAfterMs + backoffMs / 4;
}
/** GHCR reports its secondary limit as 403: with a Retry-After, an empty quota, or only by the text of the body. */
function isRateLimit({ status, headers }, text) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const isQuotaEmpty = headers.get('x-ratelimit-remaining') === '0';
    return isQuotaEmpty || headers.get('retry-after') !== undefined || /\brate limit\b/i.test(text);
}
/** Bodies of 403 are buffered by then, and can be read again. */
async function isRateLimited(response) {
    return isRateLimit(response, response.status === 403 ? await startOf(response.body) : '');
}
async function startOf(body) {
    for await (const chunk of body)
        return new TextDecoder().decode(chunk.subarray(0, 2048));
    return '';
}
/** Unknown host names and untrusted certificates do not go away by waiting. */
const PERMANENT = /^(?:ENOTFOUND|ERR_TLS_CERT_ALTNAME_INVALID|CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_(?:WRONG|UNSUPPORTED_PROTOCOL|\w*PROTOCOL_VERSION))/;
function isTransientError(error) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP) || error.code !== 'NETWORK' || error.details['tries'] !== undefined)
        return false;
    const code = error.details['code'];
    return typeof code !== 'string' || !PERMANENT.test(code);
}
function isTransientStatus(status) {
    return TRANSIENT.has(status);
}
/** Full jitter, in milliseconds. */
function backoff(attempt, options) {
    const random = options.random ?? Math.random;
    return random() * Math.min(MAX_MS, (options.baseMs ?? BASE_MS) * 2 ** attempt);
}
/** Milliseconds, from both forms of RFC 9110 10.2.3 and from the Go durations that GHCR sends, such as `1.889377ms`. */
function parseRetryAfter(text, now) {
    if (text === undefined || text.length > 64)
        return undefined;
    const trimmed = text.trim();
    const duration = /^([0-9]{1,15}(?:\.[0-9]{1,15})?)(ms|s|m)?$/.exec(trimmed);
    if (duration?.[1] !== undefined) {
        const unit = { ms: 1, s: 1000, m: 60_000 }[duration[2] ?? 's'] ?? 1000;
        return Number(duration[1]) * unit;
    }
    if (!/^[A-Z][a-z]{2,8}, /.test(trimmed))
        return undefined;
    const date = Date.parse(trimmed);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function reasonOf(outcome) {
    if ('response' in outcome)
        return `status ${outcome.response.status}`;
    return outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
}


/***/ }),

/***/ 96342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ resolveUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   vQ: () => (/* binding */ tokenUrl),
/* harmony export */   wo: () => (/* binding */ sameOriginUrl)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _private_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58703);


/**
 * A URL that a server gave, resolved against the URL of its response. Refuses https to http, other schemes and user
 * information.
 */
function resolveUrl(text, base, kind) {
    if (text.includes('\\'))
        throw refused(kind, base, 'it has a backslash');
    if (/^https?:(?!\/\/)/i.test(text))
        throw refused(kind, base, 'it is not in the form of a URL');
    const url = URL.parse(text, base.href);
    if (!url)
        throw refused(kind, base, 'it is not a URL');
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw refused(kind, base, `its scheme is ${url.protocol}`);
    if (base.protocol === 'https:' && url.protocol === 'http:')
        throw refused(kind, base, 'it goes from https to http');
    if (url.username !== '' || url.password !== '')
        throw refused(kind, base, 'it has user information');
    return url;
}
/** Upload locations and page links stay on the registry's own host (GHSA-jxpm-75mh-9fp7). */
function sameOriginUrl(text, base, kind) {
    const url = resolveUrl(text, base, kind);
    if (url.origin !== base.origin)
        throw refused(kind, base, `it goes to another origin, ${url.origin}`);
    return url;
}
/**
 * The URL of a token server, which is sent credentials. Another public host is legal (Docker Hub); a private address is
 * not, unless the registry itself has one (GHSA-xf85-363p-868w). Names are checked by the lookup.
 */
function tokenUrl(realm, base) {
    if (!/^https?:\/\//i.test(realm))
        throw refused('token realm', base, 'it is not an absolute http(s) URL');
    const url = resolveUrl(realm, base, 'token realm');
    const isPrivate = (0,_private_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateHost */ .Sf)(url.hostname) === true && (0,_private_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateHost */ .Sf)(base.hostname) !== true;
    if (url.hostname !== base.hostname && (isPrivate || (0,_private_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isMetadataHost */ .SF)(url.hostname))) {
        throw refused('token realm', base, `it goes to the private address ${url.hostname}`);
    }
    return url;
}
/** Loopback needs no TLS: nothing leaves the machine. */
function isLoopback(host) {
    const name = host.replace(/:[0-9]+$/, '').replace(/^\[|\]$/g, '');
    return (name === 'localhost' ||
        name.endsWith('.localhost') ||
        /^127(?:\.[0-9]{1,3}){3}$/.test(name) ||
        name === '::1');
}
function refused(kind, base, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${base.host} gave a ${kind} that is not followed: ${reason}`, {
        details: { host: base.host, kind, reason: 'not-followed' },
    });
}


/***/ })

};
