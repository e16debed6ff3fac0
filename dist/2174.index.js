export const id = 2174;
export const ids = [2174];
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


/***/ })

};
