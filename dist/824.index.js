export const id = 824;
export const ids = [824];
export const modules = {

/***/ 40824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sigstoreRoots: () => (/* binding */ sigstoreRoots)
});

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/json.js
var json = __webpack_require__(49310);
// EXTERNAL MODULE: ../build/js/trust/misses.js
var misses = __webpack_require__(62277);
// EXTERNAL MODULE: ../build/js/trust/optional-packages.js
var optional_packages = __webpack_require__(567);
;// CONCATENATED MODULE: ../build/js/trust/tuf/roots-by-tuf.js





const TIMEOUT_MS = 60_000;
/** The trusted root that is a target of the repository. */
function rootsByTuf(repository, options, timeoutMs = TIMEOUT_MS) {
    const known = new concurrency/* SingleFlight */.FH();
    const ask = async (signal) => {
        const { fetchTarget } = await (0,optional_packages/* loadOptional */.j)(async () => Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(9712), __webpack_require__.e(4833)]).then(__webpack_require__.bind(__webpack_require__, 34833)), ['tuf-js']);
        const limit = AbortSignal.timeout(timeoutMs);
        try {
            const both = signal ? AbortSignal.any([signal, limit]) : limit;
            const bytes = await fetchTarget(repository, { ...options, signal: both });
            return [(0,json/* parseStrictJsonObject */.Qp)(bytes, repository.target)];
        }
        catch (error) {
            signal?.throwIfAborted();
            throw failed(repository, limit.aborted ? tooSlow(timeoutMs, error) : error);
        }
    };
    return {
        trustedRoots: ({ signal } = {}) => known.get('root', () => ask(signal), { signal }),
    };
}
function tooSlow(timeoutMs, cause) {
    return new errors/* OrasError */.aP('NETWORK', `it took more than ${timeoutMs / 1000} s`, {
        cause,
        details: { code: 'ETIMEDOUT' },
    });
}
function failed({ url }, cause) {
    const { host } = new URL(url);
    const details = cause instanceof errors/* OrasError */.aP ? cause.details : {};
    return new errors/* OrasError */.aP(codeOf(cause), `cannot get the trusted root from ${host}: ${textOf(cause)}; a file that ` +
        '`gh attestation trusted-root > trusted_root.jsonl` makes can be given instead', { cause, details: { ...details, host, reason: 'no-trusted-root' } });
}
/** What is no failure of the network or of the disk was found by TUF. */
function codeOf(cause) {
    if (cause instanceof errors/* OrasError */.aP)
        return cause.code;
    return (0,errors/* systemCode */.xU)(cause) === undefined ? 'UNVERIFIED' : 'STORAGE';
}
/** The messages of TUF's client may quote what it was sent. */
function textOf(cause) {
    return codeOf(cause) === 'UNVERIFIED' ? (0,misses/* shown */.S)((0,errors/* messageOf */.bD)(cause)) : (0,errors/* messageOf */.bD)(cause);
}

;// CONCATENATED MODULE: ../build/js/trust/tuf/sigstore-roots.js

const SIGSTORE = {
    url: 'https://tuf-repo-cdn.sigstore.dev',
    target: 'trusted_root.json',
    seed: async () => (await __webpack_require__.e(/* import() */ 6529).then(__webpack_require__.bind(__webpack_require__, 46529))).SIGSTORE_SEED,
};
/**
 * The trusted root of Sigstore's public good instance, by TUF (The Update Framework): the first root of trust came with
 * this library, and all that comes by the network is held against it. It is asked for when a rule first needs it, and the
 * provider keeps it from then on: make a provider for a run, and a new one for the next.
 *
 * What cannot be fetched and verified is an error, also where the folder has an older answer. The first run with a folder
 * makes four or five requests, a later one two. At most 64 roots of trust are followed, a file has at most 1 MiB, and all
 * of it takes at most a minute.
 *
 * @throws {OrasError} from `trustedRoots`, each with the reason `no-trusted-root` in `details`: `NETWORK`, `UNAVAILABLE`,
 * `RATE_LIMITED` or `TOO_LARGE` for what gave no usable answer; `UNVERIFIED` for an answer that has expired, is older than
 * one that the folder has seen, or is not signed by those who may; `STORAGE` for a folder that cannot be used.
 * @example
 * const transport = createTransport({ proxy: (url) => proxyFor(url, process.env) });
 * const roots = sigstoreRoots({ send: transport.send, folder: join(homedir(), '.cache/sigstore') });
 */
function sigstoreRoots(options) {
    return rootsByTuf(SIGSTORE, options);
}


/***/ })

};
