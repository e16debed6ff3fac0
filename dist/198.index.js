export const id = 198;
export const ids = [198,2174];
export const modules = {

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


/***/ })

};
