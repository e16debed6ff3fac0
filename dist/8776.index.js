export const id = 8776;
export const ids = [8776];
export const modules = {

/***/ 13040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _trust_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4456);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45229);


/** Why a rule holds, in a few words: for the log and the summary. Signatures hold texts of others. */
function reasonFor(verification) {
    const { kind, referrer, key, identity, predicateType, subject, time } = verification;
    if (kind === 'digest')
        return 'the digest is the one that the rule names';
    if (kind === 'has')
        return `it has the referrer ${referrer}`;
    const by = key === undefined ? `by ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(identity ?? '', 500)}` : `with key ${key}`;
    return [
        `${wordFor(predicateType)} ${by}`,
        ...(verification.commit === undefined ? [] : [`for commit ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(verification.commit, 100)}`]),
        ...(subject === undefined ? [] : [`as ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(subject, 200)}`]),
        ...(time === undefined ? [] : [`at ${time}`]),
    ].join(', ');
}
function wordFor(predicateType) {
    if (predicateType === undefined || predicateType === _trust_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNATURE */ .J2)
        return 'signed';
    return `attested (${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(predicateType, 200)})`;
}


/***/ }),

/***/ 68776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGate: () => (/* binding */ openGate)
});

// UNUSED EXPORTS: Gate

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/core/target.js
var target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/core/content.js
var content = __webpack_require__(40239);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/json.js
var core_json = __webpack_require__(49310);
// EXTERNAL MODULE: ../build/js/trust/statement.js
var statement = __webpack_require__(4456);
;// CONCATENATED MODULE: ../build/js/trust/cosign-tags.js





/** Layers of what lies under cosign's tags: signatures under `.sig`, attestations under `.att`. */
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const DSSE = 'application/vnd.dsse.envelope.v1+json';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const SIGNATURE_TEXT = 'dev.cosignproject.cosign/signature';
const TYPE = 'cosign container image signature';
function verifiableTags({ digest }) {
    return ['sig', 'att'].map((kind) => `${(0,core_digest/* digestTagOf */.W$)(digest)}.${kind}`);
}
function signatureTextOf({ annotations }) {
    return annotations?.[SIGNATURE_TEXT];
}
/** Whether it was signed with a key, or with a certificate that was given along. */
function materialOf({ annotations }) {
    return (annotations?.[CERTIFICATE] ?? '') === '' ? 'key' : 'certificate';
}
/** What the payload of `cosign sign` says about the node; nothing where it is about another. */
function claimsInPayload(payload, { digest }, what) {
    const { critical, optional } = (0,core_json/* parseStrictJsonObject */.Qp)(payload, what);
    if (!(0,descriptor/* isRecord */.u4)(critical) || critical['type'] !== TYPE)
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${what} is not of type ${JSON.stringify(TYPE)}`);
    const { image, identity } = critical;
    if (!(0,descriptor/* isRecord */.u4)(image) || image['docker-manifest-digest'] !== digest)
        return [];
    const name = (0,statement/* textsOf */.CB)(identity)['docker-reference'];
    return [{ predicateType: statement/* SIGNATURE */.J2, name: name === '' ? undefined : name, annotations: (0,statement/* textsOf */.CB)(optional) }];
}

// EXTERNAL MODULE: ../build/js/trust/invalid.js
var invalid = __webpack_require__(22706);
;// CONCATENATED MODULE: ../build/js/trust/dsse.js


/** An envelope has one signature: with more, "it is signed" would leave open by whom. */
function parseEnvelope(value, what) {
    if (!(0,descriptor/* isRecord */.u4)(value))
        throw (0,invalid/* invalid */.G)(what, 'is no DSSE envelope');
    const { payloadType, payload, signatures } = value;
    if (typeof payloadType !== 'string')
        throw (0,invalid/* invalid */.G)(what, 'has no payloadType');
    if (!Array.isArray(signatures) || signatures.length !== 1)
        throw (0,invalid/* invalid */.G)(what, 'must have exactly one signature');
    const [only] = signatures;
    return {
        payloadType,
        payload: decodeBase64(payload, `${what}: payload`),
        signature: decodeBase64((0,descriptor/* isRecord */.u4)(only) ? only['sig'] : undefined, `${what}: signature`),
    };
}
/** The bytes that are signed: the pre-authentication encoding (dsse, protocol.md). */
function signedBytes({ payloadType, payload }) {
    const type = Buffer.byteLength(payloadType);
    return Buffer.concat([Buffer.from(`DSSEv1 ${type} ${payloadType} ${payload.byteLength} `), payload]);
}
/** Only the one text that stands for its bytes, in either alphabet of RFC 4648. */
function decodeBase64(text, what) {
    if (typeof text !== 'string' || text === '')
        throw (0,invalid/* invalid */.G)(what, 'is missing');
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text && bytes.toString('base64url') !== text)
        throw (0,invalid/* invalid */.G)(what, 'is not base64');
    return bytes;
}

;// CONCATENATED MODULE: ../build/js/trust/bundle.js




const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A Sigstore bundle v0.3 with a DSSE envelope, as `cosign sign` and `cosign attest` write it. */
function parseBundle(bytes, what) {
    const json = (0,core_json/* parseStrictJsonObject */.Qp)(bytes, what);
    const { mediaType, verificationMaterial: material, dsseEnvelope } = json;
    if (mediaType !== BUNDLE)
        throw (0,invalid/* invalid */.G)(what, `does not have the mediaType ${BUNDLE}`);
    if (!(0,descriptor/* isRecord */.u4)(material))
        throw (0,invalid/* invalid */.G)(what, 'has no verificationMaterial');
    if (dsseEnvelope === undefined)
        throw (0,invalid/* invalid */.G)(what, 'has no DSSE envelope');
    return {
        json: { mediaType, verificationMaterial: material, dsseEnvelope },
        envelope: parseEnvelope(dsseEnvelope, what),
        material: (0,descriptor/* isRecord */.u4)(material['publicKey']) && !hasCertificate(material) ? 'key' : 'certificate',
    };
}
function hasCertificate(material) {
    return material['certificate'] !== undefined || material['x509CertificateChain'] !== undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ../build/js/trust/cosign-bundle.js





const MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
/** Annotations of a layer, with which cosign before version 3 kept what says who signed it. */
const cosign_bundle_CERTIFICATE = 'dev.sigstore.cosign/certificate';
const LOG_ENTRY = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const PEM = /^\s*-----BEGIN CERTIFICATE-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END CERTIFICATE-----\s*$/;
/**
 * What cosign before version 3 wrote, as a Sigstore bundle v0.1. Its chain is left out: authorities come from trusted
 * roots.
 */
function oldBundle({ annotations = {} }, content, what) {
    const entry = annotations[LOG_ENTRY];
    const timestamp = annotations[TIMESTAMP];
    return {
        mediaType: MEDIA_TYPE,
        verificationMaterial: {
            x509CertificateChain: { certificates: [{ rawBytes: certificateIn(annotations[cosign_bundle_CERTIFICATE], what) }] },
            tlogEntries: entry === undefined || entry === '' ? [] : [logEntryIn(entry, what)],
            ...(timestamp !== undefined &&
                timestamp !== '' && { timestampVerificationData: timestampIn(timestamp, what) }),
        },
        ...content,
    };
}
function messageSignatureOf(payload, signature) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(payload).digest('base64');
    return {
        messageDigest: { algorithm: 'SHA2_256', digest },
        signature: Buffer.from(signature).toString('base64'),
    };
}
function certificateIn(pem, what) {
    const [, base64] = PEM.exec(pem ?? '') ?? [];
    if (base64 === undefined)
        throw (0,invalid/* invalid */.G)(what, 'has a certificate that is not one block of PEM');
    return base64.replaceAll(/\s/g, '');
}
/** `{SignedEntryTimestamp, Payload: {body, integratedTime, logIndex, logID}}` */
function logEntryIn(text, what) {
    const { SignedEntryTimestamp: promise, Payload: payload } = parse(text, `${what}: log entry`);
    if (!(0,descriptor/* isRecord */.u4)(payload))
        throw (0,invalid/* invalid */.G)(what, 'has a log entry without a payload');
    const { body, integratedTime, logIndex, logID } = payload;
    if (typeof logID !== 'string' || !/^[0-9a-f]{64}$/.test(logID))
        throw (0,invalid/* invalid */.G)(what, 'has a log entry without the ID of its log');
    if (!Number.isSafeInteger(integratedTime) || !Number.isSafeInteger(logIndex))
        throw (0,invalid/* invalid */.G)(what, 'has a log entry without index and time');
    const canonicalizedBody = decodeBase64(body, `${what}: body of the log entry`);
    const { kind, apiVersion } = (0,core_json/* parseJsonObject */.dw)(canonicalizedBody, `${what}: body of the log entry`);
    return {
        logIndex: String(logIndex),
        logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(integratedTime),
        inclusionPromise: { signedEntryTimestamp: promise },
        canonicalizedBody: Buffer.from(canonicalizedBody).toString('base64'),
    };
}
/** `{SignedRFC3161Timestamp}` */
function timestampIn(text, what) {
    const { SignedRFC3161Timestamp: signedTimestamp } = parse(text, `${what}: timestamp`);
    return { rfc3161Timestamps: [{ signedTimestamp }] };
}
function parse(text, what) {
    return (0,core_json/* parseStrictJsonObject */.Qp)(Buffer.from(text), what);
}

;// CONCATENATED MODULE: ../build/js/trust/signed-content.js







const MiB = 1024 * 1024;
const NOTARY = 'application/vnd.cncf.notary.signature';
const FORMS = new Map([
    [BUNDLE, { limit: 16 * MiB, parse: fromBundle }],
    [DSSE, { limit: 16 * MiB, parse: fromEnvelope }],
    [SIMPLE_SIGNING, { limit: MiB, parse: fromSimpleSigning }],
    ['application/jose+json', notary('jws')],
    ['application/cose', notary('cose')],
]);
/** How a layer of this type is read; undefined for one that is no signature. */
function formOf({ mediaType }, manifest) {
    const form = FORMS.get(mediaType);
    const { artifactType } = form ?? {};
    return artifactType === undefined || artifactType === (0,core_manifest/* artifactTypeOf */.Gh)(manifest) ? form : undefined;
}
function notary(format) {
    return { limit: MiB, artifactType: NOTARY, parse: (bytes) => ({ material: 'notary', format, bytes }) };
}
function fromBundle(bytes, _layer, what) {
    const { envelope, material, json } = parseBundle(bytes, what);
    return material === 'key'
        ? keyed(envelope, what)
        : { material, bundle: () => ({ json }), ...about(envelope, what) };
}
function fromEnvelope(bytes, layer, what) {
    const json = (0,core_json/* parseStrictJsonObject */.Qp)(bytes, what);
    const envelope = parseEnvelope(json, what);
    const material = materialOf(layer);
    if (material === 'key')
        return keyed(envelope, what);
    const bundle = () => ({ json: oldBundle(layer, { dsseEnvelope: json }, what) });
    return { material, bundle, ...about(envelope, what) };
}
function keyed(envelope, what) {
    const { signature } = envelope;
    return { material: 'key', bytes: signedBytes(envelope), signature, ...about(envelope, what) };
}
function about(envelope, what) {
    return { claims: (node) => (0,statement/* claimsIn */.hh)(envelope, node, what) };
}
function fromSimpleSigning(bytes, layer, what) {
    const signature = decodeBase64(signatureTextOf(layer), `${what}: signature`);
    const claims = (node) => claimsInPayload(bytes, node, what);
    const material = materialOf(layer);
    if (material === 'key')
        return { material, bytes, signature, claims };
    const messageSignature = messageSignatureOf(bytes, signature);
    const bundle = () => ({
        json: oldBundle(layer, { messageSignature }, what),
        artifact: bytes,
    });
    return { material, bundle, claims };
}

;// CONCATENATED MODULE: ../build/js/trust/candidates.js







/** Whoever may push can add any number. */
const MAX_CANDIDATES = 100;
const MAX_REFERRERS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;
/** Registries name the type of the config where they know no artifact type. */
const UNTOLD = new Set([media_types/* OCI_EMPTY */.g1, media_types/* OCI_CONFIG */.TF, media_types/* UNKNOWN_CONFIG */.wv]);
/** Of content that is not what it should be. Any other failure leaves open what is there, and is no answer. */
const BAD_CONTENT = [
    'NOT_FOUND',
    'INVALID_CONTENT',
    'INVALID_INPUT',
    'DIGEST_MISMATCH',
    'SIZE_MISMATCH',
    'TOO_LARGE',
];
function isBadContent(error) {
    return BAD_CONTENT.some((code) => (0,errors/* hasCode */.up)(error, code));
}
/** The candidates of a node, each read once, when a rule first gets to it. */
class Candidates {
    #found = [];
    #more;
    constructor(source, node, options) {
        this.#more = findCandidates(source, node, options);
    }
    /** Ends what is still open at the source. */
    async close() {
        await this.#more.return();
    }
    async *[Symbol.asyncIterator]() {
        for (let at = 0;; at += 1) {
            let next = this.#found[at];
            if (next === undefined) {
                const found = await this.#more.next();
                if (found.done === true)
                    return;
                next = found.value;
                this.#found.push(next);
            }
            yield next;
        }
    }
}
async function* findCandidates(source, node, options) {
    let [looks, bytes] = [0, 0];
    for await (const carrier of findCarriers(source, node, options)) {
        if (!('open' in carrier)) {
            yield carrier;
            continue;
        }
        if ((looks += 1) > MAX_CANDIDATES)
            return yield tooMany();
        const manifest = await readOr(carrier.open);
        if ('problem' in manifest) {
            yield manifest;
            continue;
        }
        bytes += manifest.bytes.byteLength;
        for (const [at, layer] of layersOf(manifest).entries()) {
            if (at > 0 && (looks += 1) > MAX_CANDIDATES)
                return yield tooMany();
            const limit = formOf(layer, manifest.manifest)?.limit ?? 0;
            // What is too large is refused unread.
            if (layer.size <= limit)
                bytes += layer.size;
            if (bytes > MAX_BYTES)
                return yield { notLookedAt: `signatures after the first ${MAX_BYTES} bytes of them` };
            yield readOr(() => readLayer(source, { manifest, layer }, options));
        }
    }
}
function tooMany() {
    return { notLookedAt: `signatures after the first ${MAX_CANDIDATES}` };
}
async function readOr(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!isBadContent(error))
            throw error;
        return { problem: (0,errors/* messageOf */.bD)(error) };
    }
}
async function* findCarriers(source, node, options) {
    const call = { signal: options.signal };
    yield* findReferrers(source, node, call);
    if (options.cosignTags === false)
        return;
    for (const tag of verifiableTags(node)) {
        const manifest = await underTag(source, tag, call);
        if (manifest)
            yield { open: async () => manifest };
    }
}
/** Lists are the registry's word: they only leave out what says to be of another type. */
async function* findReferrers(source, node, call) {
    if (!(0,target/* canFindPredecessors */.cp)(source))
        return yield { notLookedAt: 'referrers, which the source cannot list' };
    let listed = 0;
    for await (const found of source.predecessors(node, { ...call, referrersOnly: true })) {
        if ((listed += 1) > MAX_REFERRERS)
            return yield { notLookedAt: `referrers after the first ${MAX_REFERRERS}` };
        const { artifactType } = found;
        if (artifactType === undefined || UNTOLD.has(artifactType) || (0,media_types/* isSignatureType */.jX)(artifactType))
            yield { open: () => readReferrer(source, found, { node, call }) };
    }
}
/** A referrer by its own manifest: its subject must be the node. */
async function readReferrer(source, found, { node, call }) {
    const read = await (0,manifest_node/* readManifestNode */.y0)(source, found, call);
    if (read.manifest.subject?.digest === node.digest)
        return read;
    return { problem: `${found.digest} is listed as a referrer, but refers to something else` };
}
async function underTag(source, tag, call) {
    try {
        return await (0,manifest_node/* fetchManifest */.Cj)(source, tag, call);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        if (!isBadContent(error))
            throw error;
        return { problem: `tag ${tag}: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
function layersOf({ manifest }) {
    return (manifest.layers ?? []).filter((layer) => formOf(layer, manifest) !== undefined);
}
async function readLayer(source, { manifest, layer }, { signal }) {
    const form = formOf(layer, manifest.manifest);
    const { digest } = manifest.node;
    if (!form)
        return { problem: `${layer.digest} is no signature` };
    const bytes = await (0,content/* fetchBytes */.ci)(source, layer, { limit: form.limit, signal });
    return { manifest: digest, signed: form.parse(bytes, layer, `signature ${digest}`) };
}

// EXTERNAL MODULE: ../build/js/trust/key-rule.js + 1 modules
var key_rule = __webpack_require__(4253);
// EXTERNAL MODULE: ../build/js/trust/optional-packages.js
var optional_packages = __webpack_require__(567);
// EXTERNAL MODULE: ../build/js/trust/misses.js
var trust_misses = __webpack_require__(62277);
// EXTERNAL MODULE: ../build/js/trust/policy.js + 7 modules
var trust_policy = __webpack_require__(94237);
;// CONCATENATED MODULE: ../build/js/trust/signed-rule.js



const MAX_SIGNERS_NAMED = 5;
/** As many signatures as the rule asks for, each of another signer, or why there are not. */
async function checkSignedRule(rule, { node, candidates }, judge) {
    const found = new Map();
    const misses = [];
    const skipped = [];
    for await (const candidate of candidates) {
        if ('notLookedAt' in candidate) {
            skipped.push(candidate.notLookedAt);
            continue;
        }
        const result = await check(rule, node, { candidate, judge });
        if ('reason' in result)
            misses.push(result);
        else if (!found.has(result.signer))
            found.set(result.signer, result.finding);
        if (found.size === rule.signers)
            return [...found.values()];
    }
    if (found.size > 0)
        misses.push({ reason: 'too-few-signers', text: `${found.size} of ${rule.signers} signed it` });
    const left = skipped.length > 0 ? `; not looked at: ${skipped.join(', ')}` : '';
    const miss = summed(misses);
    return { ...miss, text: `${miss.text}${left}` };
}
function summed(misses) {
    const best = (0,trust_misses/* nearest */.p)(misses);
    if (!best)
        return { reason: 'not-signed', text: 'it has no signature' };
    const of = misses.length > 1 ? ` (the nearest of ${misses.length})` : '';
    const signers = new Set(misses.flatMap(({ signer }) => signer ?? []));
    signers.delete(best.signer ?? '');
    if (best.reason !== 'other-signer' || signers.size === 0)
        return { ...best, text: `${best.text}${of}` };
    const others = [...signers].slice(0, MAX_SIGNERS_NAMED - 1);
    const more = signers.size > others.length ? ` and ${signers.size - others.length} more` : '';
    return { ...best, text: `${best.text}${of}; also signed by ${others.map(trust_misses/* shown */.S).join(', ')}${more}` };
}
async function check(rule, node, { candidate, judge }) {
    if (!('signed' in candidate))
        return unreadable('problem' in candidate ? candidate.problem : candidate.notLookedAt);
    try {
        const signer = await judge(candidate);
        if ('reason' in signer)
            return signer;
        // What is signed is read once it is known by whom.
        const claim = fittingClaim(rule, signer.claims(node));
        const said = `${candidate.manifest}, signed ${signer.how}, `;
        if ('reason' in claim)
            return { ...claim, text: `${said}${claim.text}` };
        const late = tooOld(rule, signer);
        if (late)
            return { ...late, text: `${said}${late.text}` };
        return { signer: signer.id, finding: findingOf(signer, candidate.manifest, claim) };
    }
    catch (error) {
        if (!isBadContent(error))
            throw error;
        return unreadable((0,errors/* messageOf */.bD)(error));
    }
}
function findingOf({ finding, time }, signature, { predicateType, name }) {
    return {
        ...finding,
        signature,
        ...(predicateType !== undefined && { predicateType }),
        ...(name !== undefined && { subject: name }),
        ...(time && { time: time.toISOString() }),
    };
}
function fittingClaim(rule, claims) {
    const misses = [];
    for (const claim of claims) {
        const miss = missOf(rule, claim);
        if (!miss)
            return claim;
        misses.push(miss);
    }
    return (0,trust_misses/* nearest */.p)(misses) ?? { reason: 'other-subject', text: 'is about another digest' };
}
function missOf({ predicateType, name, annotations }, claim) {
    if (claim.predicateType !== predicateType) {
        const has = claim.predicateType === undefined
            ? 'no predicate type'
            : `the predicate type ${(0,trust_misses/* shown */.S)(claim.predicateType)}`;
        const text = `has ${has}, not ${predicateType}`;
        return { reason: 'other-predicate', text };
    }
    if (name !== undefined && claim.name !== name) {
        const has = claim.name === undefined ? 'names no image' : `names ${(0,trust_misses/* shown */.S)(claim.name)}`;
        return { reason: 'other-name', text: `${has}, not ${(0,trust_misses/* shown */.S)(name)}` };
    }
    const wrong = Object.entries(annotations).find(([key, value]) => annotationIn(claim, key) !== value);
    if (!wrong)
        return undefined;
    const has = annotationIn(claim, wrong[0]);
    const what = has === undefined ? 'has no annotation' : `has ${(0,trust_misses/* shown */.S)(has)} as annotation`;
    return { reason: 'other-annotations', text: `${what} ${(0,trust_misses/* shown */.S)(wrong[0])}, not ${(0,trust_misses/* shown */.S)(wrong[1])}` };
}
function annotationIn({ annotations }, name) {
    return Object.hasOwn(annotations, name) ? annotations[name] : undefined;
}
/** The clock of the machine is only asked how long a proven time is ago. */
function tooOld({ maxAge }, { time }) {
    if (maxAge === undefined)
        return undefined;
    if (!time)
        return { reason: 'no-proven-time', text: 'has no proven time, which max-age needs' };
    if (Date.now() - time.getTime() <= maxAge)
        return undefined;
    return { reason: 'too-old', text: `was signed at ${time.toISOString()}, longer ago than max-age` };
}
function unreadable(text) {
    return { reason: 'unreadable-signature', text };
}

;// CONCATENATED MODULE: ../build/js/trust/sigstore/certificate-judge.js


/** Misses of somebody else altogether, and not of the right one in other circumstances. */
const OTHERS = new Set(['other-signer', 'other-issuer']);
/** As many signatures as the rule asks for. The verifier is opened when there is one with a certificate. */
async function checkCertificateRule(rule, { node, candidates }, open) {
    return checkSignedRule(rule, { node, candidates: opening(candidates, open) }, judgeBy(rule, open));
}
/** Here a failure to open ends the rule, whatever it is: in a judge it could pass for a signature that is none. */
async function* opening(candidates, open) {
    for await (const candidate of candidates) {
        if ('signed' in candidate && candidate.signed.material === 'certificate')
            await open();
        yield candidate;
    }
}
function judgeBy(rule, open) {
    return async ({ manifest, signed }) => {
        if (signed.material !== 'certificate') {
            const how = signed.material === 'key' ? 'with a key' : 'as the Notary Project does it';
            return { reason: 'other-signer', text: `${manifest} is signed ${how}, not by ${rule.wanted}` };
        }
        const result = (await open()).verify(signed.bundle());
        if ('reason' in result) {
            const { reason, text, claimed } = result;
            const miss = claimed && rule.missOf(claimed);
            const says = claimed ? `, whose certificate names ${(0,trust_misses/* shown */.S)(claimed.identity.text)},` : '';
            // What it says of itself decides only which miss is told: anyone can write that.
            const isOther = miss && OTHERS.has(miss.reason);
            return {
                reason: isOther === true ? 'other-signer' : reason,
                text: `${manifest}${says} does not count: ${text}`,
            };
        }
        const { certificate, time } = result;
        const miss = rule.missOf(certificate);
        if (miss)
            return { ...miss, text: `${manifest} ${miss.text}` };
        const { identity, issuer } = certificate;
        return {
            id: `${identity.text} ${issuer}`,
            how: `by ${(0,trust_misses/* shown */.S)(identity.text)}`,
            time,
            claims: (node) => signed.claims(node),
            finding: certificate_judge_findingOf(rule, certificate),
        };
    };
}
/** Of Fulcio (sigstore/fulcio, docs/oid-info.md): texts about a workflow run. */
const RUN = { workflow: 9, runner: 11, repository: 12, commit: 13, ref: 14 };
function certificate_judge_findingOf({ kind }, certificate) {
    const run = Object.entries(RUN).flatMap(([name, number]) => {
        const text = certificate.text(number);
        return text === undefined ? [] : [[name, text]];
    });
    const { identity, issuer } = certificate;
    return {
        kind,
        identity: identity.text,
        ...(issuer !== undefined && { issuer }),
        ...Object.fromEntries(run),
    };
}

;// CONCATENATED MODULE: ../build/js/trust/verify-node.js












const NEED_ROOTS = new Set(['keyless', 'github']);
/**
 * Fails unless every rule of the policy holds for the node. Gives what made them hold: one entry a rule, with `signers`
 * one a signature.
 *
 * A signature counts where its bytes, the digest that it is about and what it says about it all fit; one that does not
 * is passed over, since whoever may push can add any. Lists of referrers and annotations of manifests are hints only.
 * At most 100 signatures of 64 MiB in all are looked at. It holds for this very digest: resolve a tag once, and take
 * what comes by the digest. That a signature is old, or was made for another repository, shows only where a rule asks
 * for `annotations` or a `name`. A signature of a child says nothing about its index.
 *
 * @throws {OrasError} `INVALID_INPUT` for a policy with a mistake, before anything is read; `UNVERIFIED` with `rule`,
 * `kind` and `reason` in `details`, and the nearest miss in the message; what the source throws, such as `NETWORK`.
 */
async function verifyNode(source, node, policy, options = {}) {
    return verifyAnyNode(source, [node], policy, options);
}
/**
 * As {@link verifyNode}, where each rule may hold for any of the nodes, which are tried in this order. For an image of an
 * index, give both: the index pins what it lists, so that a signature of either holds for the image.
 *
 * @throws {OrasError} as `verifyNode` does.
 */
async function verifyAnyNode(source, nodes, policy, options = {}) {
    return new PolicyVerifier(policy, options).verify(source, nodes, options);
}
/**
 * A policy, checked once, with its trusted roots opened once, for any number of artifacts.
 *
 * @example
 * const source = new MemoryTarget();
 * const { node } = await packManifest(source, { artifactType: 'application/vnd.acme.app' }, { tag: 'v1' });
 * const verifier = new PolicyVerifier([{ digest: node.digest }]);
 * for await (const tag of source.tags()) {
 *   const [verified] = await verifier.verify(source, [await source.resolve(tag)]);
 *   console.log(tag, verified?.kind); // v1 digest
 * }
 */
class PolicyVerifier {
    #rules;
    #roots;
    #opened = new concurrency/* SingleFlight */.FH();
    /** Fails with `INVALID_INPUT` for a policy with a mistake, or without the roots that it needs. */
    constructor(policy, { roots } = {}) {
        this.#rules = (0,trust_policy/* checkPolicy */.h)(policy);
        refuseWithoutRoots(this.#rules, { roots });
        this.#roots = roots;
    }
    /** As {@link verifyAnyNode}. */
    async verify(source, nodes, options = {}) {
        const { signal } = options;
        const sigstore = () => this.#opened.get('sigstore', () => openSigstore({ roots: this.#roots, signal }), { signal });
        const questions = nodes.map((node) => ({
            source,
            node,
            options,
            sigstore,
            candidates: new Candidates(source, node, options),
        }));
        try {
            return await checkRules(this.#rules, questions);
        }
        finally {
            for (const { candidates } of questions)
                await candidates.close();
        }
    }
}
function refuseWithoutRoots(rules, { roots }) {
    if (roots)
        return;
    for (const [at, rule] of rules.entries()) {
        const needing = (rule.kind === 'any' ? rule.rules : [rule]).find(({ kind }) => NEED_ROOTS.has(kind));
        if (!needing)
            continue;
        const text = `rule ${at + 1} of the policy (${needing.kind}) needs trusted roots of Sigstore, and none are given`;
        throw new errors/* OrasError */.aP('INVALID_INPUT', text);
    }
}
async function openSigstore({ roots, signal }) {
    const { sigstoreVerifier } = await (0,optional_packages/* loadOptional */.j)(async () => Promise.all(/* import() */[__webpack_require__.e(3088), __webpack_require__.e(9361)]).then(__webpack_require__.bind(__webpack_require__, 19361)), ['@sigstore/bundle', '@sigstore/protobuf-specs', '@sigstore/verify']);
    return sigstoreVerifier((await roots?.trustedRoots({ signal })) ?? []);
}
async function checkRules(rules, questions) {
    const verified = [];
    for (const [at, rule] of rules.entries()) {
        const number = at + 1;
        const result = await checkNodes(rule, questions);
        if (!isFound(result))
            throw unverified(questions, { rule, number }, result);
        verified.push(...result.map((finding) => ({ rule: number, ...finding })));
    }
    return verified;
}
/** The first node for which the rule holds. */
async function checkNodes(rule, questions) {
    const misses = [];
    for (const question of questions) {
        const { digest } = question.node;
        const result = await checkRule(rule, question);
        if (isFound(result))
            return result.map((finding) => ({ digest, ...finding }));
        misses.push(result);
    }
    const best = (0,trust_misses/* nearest */.p)(misses);
    if (best && misses.length === 1)
        return best;
    const texts = misses.map(({ text }, at) => `${questions[at]?.node.digest}: ${text}`);
    return { reason: best?.reason ?? 'not-signed', text: texts.join('; ') };
}
function isFound(result) {
    return Array.isArray(result);
}
function unverified(questions, { rule: { kind }, number }, { reason, text }) {
    const digests = questions.map(({ node }) => node.digest);
    return new errors/* OrasError */.aP('UNVERIFIED', `${digests.join(', ')}: rule ${number} of the policy (${kind}) does not hold: ${text}`, { details: { reason, rule: number, kind, digest: digests[0] } });
}
async function checkRule(rule, question) {
    if (rule.kind !== 'any')
        return checkSingleRule(rule, question);
    const misses = [];
    for (const one of rule.rules) {
        const result = await checkSingleRule(one, question);
        if (isFound(result))
            return result;
        misses.push(result);
    }
    const reason = (0,trust_misses/* nearest */.p)(misses)?.reason ?? 'not-signed';
    return { reason, text: misses.map(({ text }, at) => `item ${at + 1}: ${text}`).join('; ') };
}
async function checkSingleRule(rule, question) {
    const { node } = question;
    switch (rule.kind) {
        case 'digest':
            if (rule.digests.includes(node.digest))
                return [{ kind: 'digest' }];
            return { reason: 'other-digest', text: `its digest is none of ${rule.digests.join(', ')}` };
        case 'has':
            return checkReferrer(rule.artifactType, question);
        case 'key':
            return checkSignedRule(rule, question, (0,key_rule/* keyJudge */.D)(rule));
        case 'keyless':
        case 'github':
            return checkCertificateRule(rule, question, question.sigstore);
        case 'notation': {
            const { notationJudge } = await (0,optional_packages/* loadOptional */.j)(async () => Promise.all(/* import() */[__webpack_require__.e(6514), __webpack_require__.e(4860)]).then(__webpack_require__.bind(__webpack_require__, 64860)), ['cborg']);
            return checkSignedRule(rule, question, notationJudge(rule));
        }
    }
}
/** A list of referrers is the registry's word: each manifest in it is read, and must name the node itself. */
async function checkReferrer(artifactType, { source, node, options: { signal } }) {
    const reason = 'no-referrer-of-type';
    if (!(0,target/* canFindPredecessors */.cp)(source))
        return { reason, text: 'the source cannot list referrers' };
    let seen = 0;
    for await (const found of source.predecessors(node, { artifactType, referrersOnly: true, signal })) {
        if ((seen += 1) > MAX_CANDIDATES)
            return {
                reason,
                text: `none of the first ${MAX_CANDIDATES} referrers is of type ${(0,trust_misses/* shown */.S)(artifactType)}`,
            };
        if (await isReferrer(found, { source, node, artifactType, signal }))
            return [{ kind: 'has', referrer: found.digest }];
    }
    return { reason, text: `it has no referrer of type ${(0,trust_misses/* shown */.S)(artifactType)}` };
}
async function isReferrer(found, wanted) {
    const { source, node, artifactType, signal } = wanted;
    try {
        const { manifest } = await (0,manifest_node/* readManifestNode */.y0)(source, found, { signal });
        return manifest.subject?.digest === node.digest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest) === artifactType;
    }
    catch (error) {
        if (!isBadContent(error))
            throw error;
        return false;
    }
}

// EXTERNAL MODULE: ../build/js/action/results/verified.js
var results_verified = __webpack_require__(13040);
// EXTERNAL MODULE: ../build/js/action/verify/policy-input.js
var policy_input = __webpack_require__(15234);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ../build/js/trust/roots.js



const MEDIA_TYPES = new Set([
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.1+json',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
]);
const MAX_ROOTS = 20;
/**
 * Trusted roots from the text of a file: JSON, or JSON Lines as `gh attestation trusted-root` prints it. `what` names the
 * file in errors.
 *
 * @throws {OrasError} `INVALID_INPUT` for text that is none, at once.
 */
function rootsFrom(text, what) {
    const roots = parseRoots(text, what);
    return { trustedRoots: async () => roots };
}
function parseRoots(text, what) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0)
        throw wrong(what, 'is empty');
    // One document may take any number of lines; of several, each is one line.
    const documents = lines.length > 1 && lines.every((line) => isObject(line)) ? lines : [text];
    if (documents.length > MAX_ROOTS)
        throw wrong(what, `has more than ${MAX_ROOTS} trusted roots`);
    return documents.map((document, at) => parseRoot(document, documents.length > 1 ? `${what}, root ${at + 1},` : what));
}
function isObject(line) {
    return line.trimStart().startsWith('{') && line.trimEnd().endsWith('}');
}
function parseRoot(document, what) {
    const root = readObject(document, what);
    if (!MEDIA_TYPES.has(root['mediaType']))
        throw wrong(what, 'is no trusted root of Sigstore: its mediaType is none of trustedroot v0.1');
    const { certificateAuthorities: authorities } = root;
    if (!Array.isArray(authorities) || authorities.length === 0 || !authorities.every(descriptor/* isRecord */.u4))
        throw wrong(what, 'has no certificateAuthorities');
    return root;
}
function readObject(document, what) {
    try {
        return (0,core_json/* parseStrictJsonObject */.Qp)(Buffer.from(document), what);
    }
    catch (error) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', (0,errors/* messageOf */.bD)(error), { cause: error });
    }
}
function wrong(what, why) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `${what} ${why}`);
}

// EXTERNAL MODULE: ../build/js/action/inputs/workspace-file.js
var workspace_file = __webpack_require__(42051);
;// CONCATENATED MODULE: ../build/js/action/verify/roots-input.js



/** In the runner's temporary folder: later steps of the job ask for less. */
const FOLDER = 'oras-action-trusted-root';
/** Input `trust-root`: files of the workspace are read now, and the root of Sigstore is fetched when a rule needs it. */
async function rootsOf(names, around) {
    const providers = await Promise.all(names.map((name) => providerOf(name, around)));
    // Each keeps what it has: asked again, none is read or fetched again.
    const rootsIn = async (options) => (await Promise.all(providers.map((one) => one.trustedRoots(options)))).flat();
    return { trustedRoots: rootsIn };
}
async function providerOf(name, { runtime, send, retries }) {
    if (name !== 'sigstore') {
        const text = await (0,workspace_file/* readWorkspaceFile */.s)('trust-root', name, runtime);
        return rootsFrom(text, `input trust-root: ${JSON.stringify(name)}`);
    }
    const { sigstoreRoots } = await __webpack_require__.e(/* import() */ 824).then(__webpack_require__.bind(__webpack_require__, 40824));
    return sigstoreRoots({ send, retries, folder: (0,external_node_path_.join)(runtime.temp, FOLDER) });
}

;// CONCATENATED MODULE: ../build/js/action/verify/gate.js






/** Input `verify`: nothing of an artifact is read or written before its policy holds. */
class Gate {
    #verifier;
    #log;
    #verified = new Map();
    #asked = false;
    constructor(policy, roots, log) {
        this.#verifier = new PolicyVerifier(policy, { roots });
        this.#log = log;
    }
    /** @throws {OrasError} `UNVERIFIED` unless every rule holds. */
    async check({ source, nodes, text }, { signal }) {
        this.#asked = true;
        const verified = await this.#verify({ source, nodes, text }, { signal });
        this.#verified.set(nodes.map(({ digest }) => digest).join(), verified);
        for (const one of verified)
            this.#log.info(`Verified ${text}: rule ${one.rule} (${one.kind}): ${(0,results_verified/* reasonFor */.q)(one)}`);
    }
    async #verify({ source, nodes, text }, options) {
        try {
            return await this.#verifier.verify(source, nodes, options);
        }
        catch (error) {
            if (!(error instanceof errors/* OrasError */.aP) || error.code !== 'UNVERIFIED')
                throw error;
            const isIndex = nodes.length === 1 && (0,media_types/* isIndexType */.$U)(nodes[0].mediaType);
            throw new errors/* OrasError */.aP('UNVERIFIED', `${text} is not verified: ${(0,errors/* messageOf */.bD)(error)}`, {
                details: { ...error.details, reference: text, index: isIndex },
                cause: error,
            });
        }
    }
    /** What held, for each artifact that was asked about. */
    get verified() {
        return [...this.#verified.values()].flat();
    }
    /** A command that did not ask has taken what was not verified: that is a mistake in it. */
    expectAsked() {
        if (!this.#asked)
            throw new Error('input verify was given, and the command did not ask it');
    }
}
/** Reads the policy and the files that it names. */
async function openGate(inputs, around, log) {
    const { policy, trustRoot } = inputs;
    return new Gate(await (0,policy_input.readPolicy)(policy, around.runtime), await rootsOf(trustRoot, around), log);
}


/***/ }),

/***/ 567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ loadOptional)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/**
 * What only some rules need is loaded with the first of them. The library leaves it to its users to install it.
 *
 * `packages` are those that the module needs.
 */
async function loadOptional(load, packages) {
    try {
        return await load();
    }
    catch (error) {
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND')
            throw error;
        const names = packages.join(', ');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `the policy needs packages that are not installed: ${names}`, {
            cause: error,
        });
    }
}


/***/ })

};
