export const id = 910;
export const ids = [910];
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

/***/ 910:
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

;// CONCATENATED MODULE: ../build/js/trust/key.js



/** cosign signs with the hash that fits the curve. */
const HASHES = {
    prime256v1: 'sha256',
    secp384r1: 'sha384',
    secp521r1: 'sha512',
};
const MIN_RSA_BITS = 2048;
const key_PEM = /^\s*-----BEGIN PUBLIC KEY-----\r?\n([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;
/**
 * One public key as PEM text. What was given is never quoted: it may be a private key.
 *
 * @throws {OrasError} `INVALID_INPUT` with the reason.
 */
function parsePublicKey(text, what) {
    if (text.includes('PRIVATE KEY'))
        throw refused(what, 'it is a private key; give the public key, which cosign public-key prints');
    if (/^\s*[a-z][a-z0-9+.-]*:\/\//i.test(text))
        throw refused(what, 'keys of a KMS are not asked; export the public key with cosign public-key');
    if (text.includes('BEGIN CERTIFICATE'))
        throw refused(what, 'it is a certificate, not a public key');
    const [, base64] = key_PEM.exec(text) ?? [];
    if (base64 === undefined)
        throw refused(what, 'it is not one block of PEM from BEGIN PUBLIC KEY to END PUBLIC KEY');
    const key = readKey(Buffer.from(base64, 'base64'), what);
    const hash = hashFor(key, what);
    return {
        fingerprint: (0,core_digest/* digestOf */.ol)(uncompressed(key).export({ type: 'spki', format: 'der' })),
        // Of ECDSA in DER, of RSA with PKCS #1 v1.5 padding: the defaults.
        verify: (data, signature) => (0,external_node_crypto_.verify)(hash, data, key, signature),
    };
}
/** A point of a curve has two encodings, and one key shall have one fingerprint. */
function uncompressed(key) {
    return (0,external_node_crypto_.createPublicKey)({ key: key.export({ format: 'jwk' }), format: 'jwk' });
}
function readKey(der, what) {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    }
    catch {
        throw refused(what, 'its PEM holds no public key');
    }
}
function hashFor({ asymmetricKeyType: type, asymmetricKeyDetails: details }, what) {
    if (type === 'ec') {
        const hash = HASHES[details?.namedCurve ?? ''];
        if (hash !== undefined)
            return hash;
        throw refused(what, 'its curve is none of P-256, P-384 and P-521');
    }
    if (type === 'rsa') {
        if ((details?.modulusLength ?? 0) >= MIN_RSA_BITS)
            return 'sha256';
        throw refused(what, `an RSA key needs at least ${MIN_RSA_BITS} bits, this has ${details?.modulusLength}`);
    }
    if (type === 'ed25519')
        throw refused(what, 'it is an Ed25519 key: cosign signs with its prehashed form, which cannot be checked here');
    throw refused(what, `it is a key of type ${type}; P-256, P-384, P-521 and RSA are taken`);
}
function refused(what, why) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `${what}: ${why}`);
}

// EXTERNAL MODULE: ../build/js/trust/fields.js
var trust_fields = __webpack_require__(58532);
;// CONCATENATED MODULE: ../build/js/trust/signed-fields.js


const SIGNED_FIELDS = ['predicate', 'annotations', 'name', 'signers'];
const TIMED_FIELDS = [...SIGNED_FIELDS, 'max-age'];
const PREDICATES = new Map([
    ['signature', statement/* SIGNATURE */.J2],
    ['slsa-provenance', 'https://slsa.dev/provenance/v1'],
    ['spdx', 'https://spdx.dev/Document'],
    ['cyclonedx', 'https://cyclonedx.org/bom'],
    ['vuln', 'https://cosign.sigstore.dev/attestation/vuln/v1'],
]);
const MINUTE = 60_000;
const UNITS = { m: MINUTE, h: 60 * MINUTE, d: 1440 * MINUTE };
const ANY_SIGNERS = { most: 100, why: 'the number of signatures that are looked at' };
function parseSignedFields({ predicate, annotations, name, signers = 1, 'max-age': maxAge }, where, defaults) {
    const { most, why } = defaults.signers;
    if (!Number.isInteger(signers) || Number(signers) < 1 || Number(signers) > most)
        throw (0,trust_fields/* wrong */.Qm)(`${where}: signers`, `it must be a number from 1 to ${most}, ${why}`);
    return {
        predicateType: predicateType(predicate ?? defaults.predicate, `${where}: predicate`),
        annotations: annotationsOf(annotations, `${where}: annotations`),
        name: name === undefined ? undefined : (0,trust_fields/* text */.Qq)(name, `${where}: name`),
        signers: Number(signers),
        maxAge: maxAge === undefined ? undefined : age(maxAge, `${where}: max-age`),
    };
}
function predicateType(value, where) {
    const wanted = (0,trust_fields/* text */.Qq)(value, where);
    const type = PREDICATES.get(wanted) ?? wanted;
    if (/^[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu.test(type))
        return type;
    throw (0,trust_fields/* wrong */.Qm)(where, `it must be a URI or one of ${[...PREDICATES.keys()].join(', ')}`);
}
function annotationsOf(value, where) {
    if (value === undefined)
        return {};
    const entries = Object.entries((0,trust_fields/* fieldsOf */.Pf)(value, where));
    if (entries.length === 0)
        throw (0,trust_fields/* wrong */.Qm)(where, 'it is empty');
    return Object.fromEntries(entries.map(([name, one]) => [name, (0,trust_fields/* text */.Qq)(one, where)]));
}
function age(value, where) {
    const [, amount, unit = ''] = /^([1-9][0-9]{0,4})([mhd])$/.exec((0,trust_fields/* text */.Qq)(value, where)) ?? [];
    if (amount === undefined)
        throw (0,trust_fields/* wrong */.Qm)(where, 'it must be minutes, hours or days, such as 90m, 12h or 30d');
    return Number(amount) * (UNITS[unit] ?? 0);
}

;// CONCATENATED MODULE: ../build/js/trust/key-rule.js



function parseKeyRule(fields, where) {
    const keys = (0,trust_fields/* textsIn */.Ej)(fields['key'], `${where}: key`).map((pem) => parsePublicKey(pem, `${where}: key`));
    if (new Set(keys.map(({ fingerprint }) => fingerprint)).size < keys.length)
        throw (0,trust_fields/* wrong */.Qm)(`${where}: key`, 'the same key is given twice');
    const signers = { most: keys.length, why: 'the number of keys' };
    return { kind: 'key', keys, ...parseSignedFields(fields, where, { predicate: 'signature', signers }) };
}
/** Takes what is signed with one of the keys. */
function keyJudge({ keys }) {
    return ({ manifest, signed }) => {
        if (signed.material !== 'key')
            return { reason: 'other-signer', text: `${manifest} is signed with a certificate` };
        const key = keys.find((one) => one.verify(signed.bytes, signed.signature));
        if (key)
            return {
                id: key.fingerprint,
                how: 'with the key',
                claims: (node) => signed.claims(node),
                finding: { kind: 'key', key: key.fingerprint },
            };
        const which = keys.length === 1 ? 'the key' : 'one of the keys';
        return { reason: 'other-signer', text: `${manifest} is not signed with ${which}` };
    };
}

// EXTERNAL MODULE: ../build/js/trust/optional-packages.js
var optional_packages = __webpack_require__(567);
// EXTERNAL MODULE: ../build/js/trust/misses.js
var trust_misses = __webpack_require__(62277);
// EXTERNAL MODULE: ../build/js/trust/notary/algorithm.js
var algorithm = __webpack_require__(31338);
// EXTERNAL MODULE: ../build/js/trust/notary/chain.js
var chain = __webpack_require__(69390);
// EXTERNAL MODULE: ../build/js/trust/notary/certificate.js
var certificate = __webpack_require__(79808);
// EXTERNAL MODULE: ../build/js/trust/notary/distinguished-name.js
var distinguished_name = __webpack_require__(61367);
;// CONCATENATED MODULE: ../build/js/trust/notary/notation-rule.js







const NOTATION_FIELDS = ['subject', 'revocation', 'annotations', 'signers'];
const REFUSED_FOR_NOTATION = {
    predicate: 'predicate is not for notation, which signs a descriptor and makes no statement',
    name: 'name is not for notation, which signs no name; use annotations',
    'max-age': 'max-age needs a proven time, and the signing time of notation is what the signer says',
};
const BLOCK = /-----BEGIN CERTIFICATE-----\s+([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
function parseNotationRule(fields, where) {
    const { annotations, signers } = fields;
    const authorities = (0,trust_fields/* textsIn */.Ej)(fields['notation'], `${where}: notation`).flatMap((pem) => parseAuthorities(pem, `${where}: notation`));
    if (fields['subject'] === undefined)
        throw (0,trust_fields/* wrong */.Qm)(`${where}: subject`, 'it is missing: whom the certificate must name, or * for every signer of the authorities');
    const subject = (0,trust_fields/* text */.Qq)(fields['subject'], `${where}: subject`);
    if (fields['revocation'] !== 'none')
        throw (0,trust_fields/* wrong */.Qm)(`${where}: revocation`, 'it must be none: whether a certificate was revoked is not asked, and the policy has to say so');
    return {
        kind: 'notation',
        authorities,
        subject,
        pattern: subject === '*' ? undefined : (0,distinguished_name/* parseNamePattern */.LO)(subject, `${where}: subject`),
        ...parseSignedFields({ annotations, signers }, where, { predicate: 'signature', signers: ANY_SIGNERS }),
        predicateType: undefined,
    };
}
/** One or several blocks of PEM. What was given is never quoted: it may be a private key. */
function parseAuthorities(pem, where) {
    if (pem.includes('PRIVATE KEY'))
        throw (0,trust_fields/* wrong */.Qm)(where, 'it holds a private key; give certificates');
    const blocks = [...pem.matchAll(BLOCK)];
    if (blocks.length === 0 || pem.replaceAll(BLOCK, '').includes('-----'))
        throw (0,trust_fields/* wrong */.Qm)(where, 'it must be blocks of PEM from BEGIN CERTIFICATE to END CERTIFICATE, and nothing else in PEM');
    return blocks.map(([, base64 = '']) => parseAuthority(Buffer.from(base64, 'base64'), where));
}
function parseAuthority(der, where) {
    const certificate = read(der, where);
    if (!certificate.authority && !(0,chain/* isSelfSigned */.N)(certificate))
        throw (0,trust_fields/* wrong */.Qm)(where, 'it holds a certificate that is neither that of an authority nor self-signed');
    if (!(0,algorithm/* mayIssue */.T)(certificate.key))
        throw (0,trust_fields/* wrong */.Qm)(where, 'it holds a certificate whose key is neither RSA from 2048 bits nor P-256, P-384 or P-521');
    return certificate;
}
function read(der, where) {
    try {
        return (0,certificate/* readCertificate */.w)(der, 'certificate');
    }
    catch (error) {
        throw (0,trust_fields/* wrong */.Qm)(where, (0,errors/* messageOf */.bD)(error));
    }
}

;// CONCATENATED MODULE: ../build/js/trust/plain-rules.js



function parseDigestRule({ digest }, where) {
    return { kind: 'digest', digests: (0,trust_fields/* textsIn */.Ej)(digest, `${where}: digest`).map((one) => digestIn(one, where)) };
}
function digestIn(value, where) {
    if ((0,core_digest/* isDigest */.Bc)(value))
        return value;
    throw (0,trust_fields/* wrong */.Qm)(`${where}: digest`, `not a digest: ${JSON.stringify(value.slice(0, 160))}`);
}
function parseHasRule({ has }, where) {
    const artifactType = (0,media_types/* checkMediaType */.xQ)((0,trust_fields/* text */.Qq)(has, `${where}: has`), `${where}: has`);
    if ((0,media_types/* isSignatureType */.jX)(artifactType))
        throw (0,trust_fields/* wrong */.Qm)(`${where}: has`, 'it does not check signatures, and this is a type of signatures; use key, keyless, github or notation');
    return { kind: 'has', artifactType };
}

;// CONCATENATED MODULE: ../build/js/trust/sigstore/pattern.js
/** Far more than identities have; others write them. */
const MAX_TEXT = 2048;
function parsePattern(text) {
    const tokens = text.match(/\*\*|\*|[^*]+/g) ?? [];
    return { text, fits: (one) => one.length <= MAX_TEXT && fits(tokens, one) };
}
function hasWildcard(text) {
    return text.includes('*');
}
/** In a time that grows with pattern times text: no regular expression that goes back. */
function fits(tokens, text) {
    let ends = new Set([0]);
    for (const token of tokens)
        ends = endsAfter(token, ends, text);
    return ends.has(text.length);
}
/** Where what fits a token can end, for the places where it can begin. */
function endsAfter(token, starts, text) {
    const ends = new Set();
    for (const start of starts) {
        if (!hasWildcard(token)) {
            if (text.startsWith(token, start))
                ends.add(start + token.length);
            continue;
        }
        for (let at = start; at <= text.length; at += 1) {
            // From here on, it goes as it did for a start before.
            if (ends.has(at))
                break;
            ends.add(at);
            if (token === '*' && text[at] === '/')
                break;
        }
    }
    return ends;
}

;// CONCATENATED MODULE: ../build/js/trust/sigstore/github-names.js


const NAME = /^[A-Za-z0-9_.-]{1,100}$/;
const PUBLIC = 'github.com';
/** Never from the environment: a runner of another server would then trust its own. */
function parseGithubServer(fields, where) {
    const { server = PUBLIC, enterprise } = fields;
    const host = (0,trust_fields/* text */.Qq)(server, `${where}: server`).toLowerCase();
    if (host !== PUBLIC && !/^[a-z0-9-]+\.ghe\.com$/.test(host))
        throw (0,trust_fields/* wrong */.Qm)(`${where}: server`, 'it must be github.com or a subdomain of ghe.com');
    const url = `https://${host}`;
    if (host !== PUBLIC) {
        if (enterprise !== undefined)
            throw (0,trust_fields/* wrong */.Qm)(`${where}: enterprise`, 'only github.com has issuers of enterprises');
        return { url, issuer: `https://token.actions.${host}` };
    }
    const issuer = 'https://token.actions.githubusercontent.com';
    if (enterprise === undefined)
        return { url, issuer };
    const slug = (0,trust_fields/* text */.Qq)(enterprise, `${where}: enterprise`);
    if (!NAME.test(slug))
        throw (0,trust_fields/* wrong */.Qm)(`${where}: enterprise`, 'it must be the slug of an enterprise');
    return { url, issuer: `${issuer}/${slug}` };
}
/** `OWNER` or `OWNER/REPOSITORY`. */
function parseRepository(value, where) {
    const [owner = '', repository, ...more] = value.split('/');
    if (more.length > 0 || !NAME.test(owner) || (repository !== undefined && !NAME.test(repository)))
        throw (0,trust_fields/* wrong */.Qm)(where, 'it must be OWNER or OWNER/REPOSITORY; * is not allowed here');
    return { owner, repository };
}
/** `FILE` is one of the repository that ran it, `OWNER/REPOSITORY/PATH` any; without a value, one below `github`. */
function parseWorkflow(value, where) {
    if (value === undefined)
        return { text: undefined, fits: (url, { github }) => below(github, url) !== undefined };
    const name = (0,trust_fields/* text */.Qq)(value, where);
    const [owner = '', repository = '', ...path] = name.split('/');
    const file = parsePattern(path.length === 0 ? `.github/workflows/${name}` : path.join('/'));
    if (name.includes('**'))
        throw (0,trust_fields/* wrong */.Qm)(where, '** is not allowed here');
    if (!name.includes('/'))
        return { text: name, fits: (url, of) => file.fits(below(of.repository, url) ?? '') };
    if (!NAME.test(owner) || !NAME.test(repository) || path.length === 0 || name.includes('@'))
        throw (0,trust_fields/* wrong */.Qm)(where, 'it must be FILE, or OWNER/REPOSITORY/.github/workflows/FILE without a ref');
    return {
        text: name,
        fits: (url, { server }) => file.fits(below(`${server}/${owner}/${repository}`, url) ?? ''),
    };
}
/** What comes after the start and a slash; the start counts without case, as names of GitHub do. */
function below(start, url) {
    const prefix = `${start}/`;
    if (url.slice(0, prefix.length).toLowerCase() !== prefix.toLowerCase())
        return undefined;
    return url.slice(prefix.length);
}

;// CONCATENATED MODULE: ../build/js/trust/sigstore/github-rule.js





const GITHUB_FIELDS = [
    'workflow',
    'ref',
    'workflow-ref',
    'commit',
    'event',
    'runner',
    'repository-id',
    'owner-id',
    'server',
    'enterprise',
];
/** Fulcio's extensions (sigstore/fulcio, docs/oid-info.md). */
const EXTENSION = {
    issuer: 8,
    workflow: 9,
    runner: 11,
    repository: 12,
    commit: 13,
    ref: 14,
    'repository-id': 15,
    owner: 16,
    'owner-id': 17,
    event: 20,
};
function parseGithubRule(fields, where) {
    const server = parseGithubServer(fields, where);
    const { owner, repository } = parseRepository((0,trust_fields/* text */.Qq)(fields['github'], `${where}: github`), `${where}: github`);
    const github = `${server.url}/${owner}${repository === undefined ? '' : `/${repository}`}`;
    const tests = [
        ofRepository(github, repository === undefined ? 'owner' : 'repository'),
        ofIssuer(server.issuer),
        ...exact(fields, where),
        ofWorkflow(fields, where, { server: server.url, github }),
        ...refs(fields, where),
    ];
    return {
        kind: 'github',
        ...parseSignedFields(fields, where, { predicate: 'slsa-provenance', signers: ANY_SIGNERS }),
        wanted: `a workflow run of ${(0,trust_misses/* shown */.S)(github)}`,
        missOf: (certificate) => tests.reduce((miss, one) => miss ?? one(certificate), undefined),
    };
}
function ofRepository(github, what) {
    return (certificate) => {
        const has = certificate.text(EXTENSION[what]);
        if (has?.toLowerCase() === github.toLowerCase())
            return undefined;
        const { text: identity } = certificate.identity;
        const signedBy = `is signed by ${(0,trust_misses/* shown */.S)(identity)}`;
        const run = has === undefined ? 'which is no workflow run' : `a workflow run of ${(0,trust_misses/* shown */.S)(has)}`;
        return {
            reason: 'other-signer',
            text: `${signedBy}, ${run}, not of ${(0,trust_misses/* shown */.S)(github)}`,
            signer: identity,
        };
    };
}
function ofIssuer(wanted) {
    return (certificate) => {
        const has = certificate.text(EXTENSION.issuer);
        if (has === wanted)
            return undefined;
        return { reason: 'other-issuer', text: `has ${said(has, 'issuer')}, not ${(0,trust_misses/* shown */.S)(wanted)}` };
    };
}
const github_rule_FORMS = {
    commit: { form: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, is: 'the full digits of a commit, in lower case' },
    event: { form: /^[a-z_]+$/, is: 'the name of an event, such as push' },
    runner: { form: /^(?:github|self)-hosted$/, is: 'github-hosted or self-hosted' },
    'repository-id': { form: /^[0-9]+$/, is: 'a number, as text' },
    'owner-id': { form: /^[0-9]+$/, is: 'a number, as text' },
};
function exact(fields, where) {
    return Object.entries(github_rule_FORMS).flatMap(([name, { form, is }]) => {
        if (fields[name] === undefined)
            return [];
        const wanted = (0,trust_fields/* text */.Qq)(fields[name], `${where}: ${name}`);
        if (!form.test(wanted))
            throw (0,trust_fields/* wrong */.Qm)(`${where}: ${name}`, `it must be ${is}`);
        return [
            (certificate) => {
                const has = certificate.text(EXTENSION[name]);
                return has === wanted ? undefined : otherRun(has, name, wanted);
            },
        ];
    });
}
/** A workflow of others runs with the rights of who calls it: whoever calls one must name it. */
function ofWorkflow(fields, where, { server, github }) {
    const wanted = parseWorkflow(fields['workflow'], `${where}: workflow`);
    return (certificate) => {
        const [has] = workflowOf(certificate);
        const repository = certificate.text(EXTENSION.repository);
        if (has !== undefined && repository !== undefined && wanted.fits(has, { server, github, repository }))
            return undefined;
        return otherRun(has, 'workflow', wanted.text ?? `one of ${github}`);
    };
}
function refs(fields, where) {
    const tests = {
        ref: (certificate) => certificate.text(EXTENSION.ref),
        'workflow-ref': (certificate) => workflowOf(certificate)[1],
    };
    return Object.entries(tests).flatMap(([name, read]) => {
        if (fields[name] === undefined)
            return [];
        const pattern = parsePattern((0,trust_fields/* text */.Qq)(fields[name], `${where}: ${name}`));
        if (pattern.text.includes('***'))
            throw (0,trust_fields/* wrong */.Qm)(`${where}: ${name}`, '* stands for anything but /, ** for anything, and *** for nothing');
        if (name === 'ref' && !pattern.text.startsWith('refs/'))
            throw (0,trust_fields/* wrong */.Qm)(`${where}: ref`, 'it must begin with refs/, as refs/tags/v* and refs/heads/main do');
        return [
            (certificate) => {
                const has = read(certificate);
                if (has !== undefined && pattern.fits(has))
                    return undefined;
                return { reason: 'other-ref', text: `has ${said(has, name)}, not ${(0,trust_misses/* shown */.S)(pattern.text)}` };
            },
        ];
    });
}
/** Both sides of the `@`. Refs may hold one, names of repositories cannot. */
function workflowOf(certificate) {
    const workflow = certificate.text(EXTENSION.workflow);
    const at = workflow?.indexOf('@') ?? -1;
    return workflow === undefined || at < 0 ? [] : [workflow.slice(0, at), workflow.slice(at + 1)];
}
function otherRun(has, name, wanted) {
    return { reason: 'other-run', text: `has ${said(has, name)}, not ${(0,trust_misses/* shown */.S)(wanted)}` };
}
function said(has, name) {
    return has === undefined ? `no ${name}` : `the ${name} ${(0,trust_misses/* shown */.S)(has)}`;
}

;// CONCATENATED MODULE: ../build/js/trust/sigstore/identity.js


/** `https://HOST/OWNER/`: where an identity begins that stands for one owner. */
const OWNER = /^[a-z][a-z0-9+.-]*:\/\/[^/@*]+\/[^/@*]+\//i;
const URI = /^[a-z][a-z0-9+.-]*:\/\/[^/@*\s]+(?:\/\S*)?$/i;
const EMAIL = /^[^@\s/:]+@[^@*\s/]+$/;
/** A URI or an e-mail address, in which `*` and `**` stand for what may differ. */
function parseIdentityPattern(text, where) {
    const kind = kindOf(text);
    if (!kind)
        throw (0,trust_fields/* wrong */.Qm)(where, 'it must be a URI or an e-mail address; neither scheme, host nor user may have a *');
    if (text.includes('***'))
        throw (0,trust_fields/* wrong */.Qm)(where, '* stands for anything but /, ** for anything, and *** for nothing');
    if (kind === 'uri' && hasWildcard(text) && !OWNER.test(text))
        throw (0,trust_fields/* wrong */.Qm)(where, 'a * may only come after scheme, host and owner, as in https://github.com/acme/*');
    const parts = splitAt(text).map(parsePattern);
    return { text, fit: (identity) => (identity.kind === kind ? fitOf(parts, identity.text) : 'no') };
}
function kindOf(text) {
    if (URI.test(text))
        return 'uri';
    return EMAIL.test(text) ? 'email' : undefined;
}
/** What comes before the first `@`, and after it: in a workflow's identity the ref, which may hold `@` itself. */
function splitAt(text) {
    const at = text.indexOf('@');
    return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
function fitOf([first, second], text) {
    if (!second)
        return first?.fits(text) === true ? 'yes' : 'no';
    const [before = '', after] = splitAt(text);
    if (after === undefined || first?.fits(before) !== true)
        return 'no';
    if (second.fits(after))
        return 'yes';
    return after.startsWith('refs/') ? 'ref' : 'no';
}

;// CONCATENATED MODULE: ../build/js/trust/sigstore/keyless-rule.js





function parseKeylessRule(fields, where) {
    const identity = (0,trust_fields/* text */.Qq)(fields['keyless'], `${where}: keyless`);
    const pattern = parseIdentityPattern(identity, `${where}: keyless`);
    if (fields['issuer'] === undefined)
        throw (0,trust_fields/* wrong */.Qm)(`${where}: issuer`, 'it is missing: an identity says nothing without who vouches for it');
    const issuer = (0,trust_fields/* text */.Qq)(fields['issuer'], `${where}: issuer`);
    if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s*]+$/i.test(issuer))
        throw (0,trust_fields/* wrong */.Qm)(`${where}: issuer`, 'it must be a URI without *');
    const signers = hasWildcard(identity) ? ANY_SIGNERS : { most: 1, why: 'since there is one identity' };
    const predicate = 'signature';
    return {
        kind: 'keyless',
        ...parseSignedFields(fields, where, { predicate, signers }),
        wanted: (0,trust_misses/* shown */.S)(identity),
        missOf: (certificate) => missOf({ pattern, issuer }, certificate),
    };
}
function missOf(wanted, { identity, issuer }) {
    const fit = wanted.pattern.fit(identity);
    const by = `is signed by ${(0,trust_misses/* shown */.S)(identity.text)}`;
    if (fit === 'no')
        return {
            reason: 'other-signer',
            text: `${by}, not by ${(0,trust_misses/* shown */.S)(wanted.pattern.text)}`,
            signer: identity.text,
        };
    if (issuer !== wanted.issuer) {
        const vouches = issuer === undefined ? 'no issuer' : `the issuer ${(0,trust_misses/* shown */.S)(issuer)}`;
        return { reason: 'other-issuer', text: `${by} with ${vouches}, not ${(0,trust_misses/* shown */.S)(wanted.issuer)}` };
    }
    if (fit === 'yes')
        return undefined;
    return { reason: 'other-ref', text: `${by}, which has another ref than ${(0,trust_misses/* shown */.S)(wanted.pattern.text)}` };
}

;// CONCATENATED MODULE: ../build/js/trust/policy.js







const KINDS = new Map([
    ['digest', { fields: [], parse: parseDigestRule }],
    ['has', { fields: [], parse: parseHasRule }],
    [
        'key',
        {
            fields: SIGNED_FIELDS,
            refused: { 'max-age': 'max-age needs a proven time, which what is signed with a key does not have' },
            parse: parseKeyRule,
        },
    ],
    ['keyless', { fields: ['issuer', ...TIMED_FIELDS], parse: parseKeylessRule }],
    ['github', { fields: [...GITHUB_FIELDS, ...TIMED_FIELDS], parse: parseGithubRule }],
    ['notation', { fields: NOTATION_FIELDS, refused: REFUSED_FOR_NOTATION, parse: parseNotationRule }],
]);
/**
 * Checks all of a policy, whatever its type says: it may come from a file.
 *
 * @throws {OrasError} `INVALID_INPUT` that names the rule.
 */
function checkPolicy(policy) {
    return (0,trust_fields/* listOf */.c3)(policy, 'the policy').map((rule, at) => {
        const where = `rule ${at + 1} of the policy`;
        const fields = (0,trust_fields/* fieldsOf */.Pf)(rule, where);
        if (fields['any'] === undefined)
            return singleRule(fields, where);
        refuseOthers(fields, ['any'], where);
        const rules = (0,trust_fields/* listOf */.c3)(fields['any'], `${where}: any`).map((one, index) => {
            const inside = `${where}: item ${index + 1} of any`;
            return singleRule((0,trust_fields/* fieldsOf */.Pf)(one, inside), inside);
        });
        return { kind: 'any', rules };
    });
}
function singleRule(fields, where) {
    const names = [...KINDS.keys()];
    const [name, second] = names.filter((one) => one in fields);
    const kind = KINDS.get(name ?? '');
    if (name === undefined || !kind || second !== undefined)
        throw (0,trust_fields/* wrong */.Qm)(where, `it must have exactly one of ${names.join(', ')} and, not inside another, any`);
    for (const [field, why] of Object.entries(kind.refused ?? {}))
        if (field in fields)
            throw (0,trust_fields/* wrong */.Qm)(where, why);
    refuseOthers(fields, [name, ...kind.fields], where);
    return kind.parse(fields, where);
}
function refuseOthers(fields, allowed, where) {
    const other = Object.keys(fields).find((name) => !allowed.includes(name));
    if (other === undefined)
        return;
    const said = JSON.stringify(other.slice(0, 80));
    throw (0,trust_fields/* wrong */.Qm)(where, `unknown key ${said}; allowed here: ${allowed.join(', ')}`);
}

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
        const miss = signed_rule_missOf(rule, claim);
        if (!miss)
            return claim;
        misses.push(miss);
    }
    return (0,trust_misses/* nearest */.p)(misses) ?? { reason: 'other-subject', text: 'is about another digest' };
}
function signed_rule_missOf({ predicateType, name, annotations }, claim) {
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
        this.#rules = checkPolicy(policy);
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
            return checkSignedRule(rule, question, keyJudge(rule));
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
// EXTERNAL MODULE: ../build/js/action/inputs/text/strict-yaml.js
var strict_yaml = __webpack_require__(31938);
// EXTERNAL MODULE: ../build/js/action/inputs/workspace-file.js
var workspace_file = __webpack_require__(42051);
;// CONCATENATED MODULE: ../build/js/action/verify/policy-input.js







/** Keys whose text is the path of a file with PEM in the workspace, or that PEM itself. */
const FILE_KEYS = ['key', 'notation'];
/**
 * Input `verify`: a YAML list of rules, or the path of a file with one. All of it is checked, and the files that it names
 * are read, before the first request.
 */
async function readPolicy(input, folders) {
    const isPath = !/^\s*[-[#]|\n/.test(input);
    const where = isPath ? `input verify: ${(0,workspace_file/* quotedPath */.M)(input)}` : 'input verify';
    const text = isPath ? await readPolicyFile(input, folders) : input;
    const yaml = await (0,strict_yaml/* parseStrictYaml */.A)(text);
    if ('problem' in yaml)
        throw wrong(`${where}: ${yaml.problem}`);
    if (!Array.isArray(yaml.value))
        throw wrong(`${where}: it is not a YAML list of rules`);
    const policy = await Promise.all(yaml.value.map((rule) => readRule(rule, folders)));
    try {
        checkPolicy(policy);
    }
    catch (error) {
        throw wrong(`${where}: ${(0,errors/* messageOf */.bD)(error)}`, error);
    }
    return policy;
}
async function readPolicyFile(line, folders) {
    try {
        return await (0,workspace_file/* readWorkspaceFile */.s)('verify', line, folders);
    }
    catch (error) {
        const rule = (0,core_digest/* isDigest */.Bc)(line) ? 'digest' : (0,media_types/* isMediaType */.LA)(line) ? 'has' : undefined;
        if (rule === undefined)
            throw error;
        throw wrong(`${(0,errors/* messageOf */.bD)(error)}; if it is meant as a rule, write "- ${rule}: ${line}"`, error);
    }
}
/** Numbers are numbers, and files what they hold; all else is left to the check of the policy. */
async function readRule(rule, folders) {
    if (!(0,descriptor/* isRecord */.u4)(rule))
        return rule;
    const { any, signers } = rule;
    const read = { ...rule };
    if (Array.isArray(any))
        read['any'] = await Promise.all(any.map((one) => (isAny(one) ? one : readRule(one, folders))));
    if (typeof signers === 'string' && /^[0-9]{1,9}$/.test(signers))
        read['signers'] = Number(signers);
    for (const name of FILE_KEYS)
        if (name in rule)
            read[name] = await readFiles(rule[name], folders);
    return read;
}
/** Lists of one of several are not nested: the check says so. */
function isAny(rule) {
    return (0,descriptor/* isRecord */.u4)(rule) && 'any' in rule;
}
async function readFiles(value, folders) {
    if (Array.isArray(value))
        return Promise.all(value.map((one) => readFiles(one, folders)));
    if (typeof value !== 'string' || value.trim() === '')
        return value;
    // A scheme is refused with a reason of its own.
    if (value.includes('-----BEGIN') || value.includes('://'))
        return value;
    return (0,workspace_file/* readWorkspaceFile */.s)('verify', value.trim(), folders);
}
function wrong(message, cause) {
    return new errors/* OrasError */.aP('INVALID_INPUT', message, { details: { input: 'verify' }, cause });
}

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
        throw roots_wrong(what, 'is empty');
    // One document may take any number of lines; of several, each is one line.
    const documents = lines.length > 1 && lines.every((line) => isObject(line)) ? lines : [text];
    if (documents.length > MAX_ROOTS)
        throw roots_wrong(what, `has more than ${MAX_ROOTS} trusted roots`);
    return documents.map((document, at) => parseRoot(document, documents.length > 1 ? `${what}, root ${at + 1},` : what));
}
function isObject(line) {
    return line.trimStart().startsWith('{') && line.trimEnd().endsWith('}');
}
function parseRoot(document, what) {
    const root = readObject(document, what);
    if (!MEDIA_TYPES.has(root['mediaType']))
        throw roots_wrong(what, 'is no trusted root of Sigstore: its mediaType is none of trustedroot v0.1');
    const { certificateAuthorities: authorities } = root;
    if (!Array.isArray(authorities) || authorities.length === 0 || !authorities.every(descriptor/* isRecord */.u4))
        throw roots_wrong(what, 'has no certificateAuthorities');
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
function roots_wrong(what, why) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `${what} ${why}`);
}

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
    return new Gate(await readPolicy(policy, around.runtime), await rootsOf(trustRoot, around), log);
}


/***/ }),

/***/ 58532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


function fieldsOf(value, where) {
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        throw wrong(where, 'it must be an object');
    return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}
function textsIn(value, where) {
    return (typeof value === 'string' ? [value] : listOf(value, where)).map((one) => text(one, where));
}
function text(value, where) {
    if (typeof value === 'string' && value.trim() !== '')
        return value;
    throw wrong(where, 'it must be text that is not empty');
}
function listOf(value, where) {
    if (!Array.isArray(value))
        throw wrong(where, 'it must be a list');
    if (value.length === 0)
        throw wrong(where, 'the list is empty: it would ask for nothing');
    return value;
}
function wrong(where, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `${where}: ${why}`);
}


/***/ }),

/***/ 22706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** Of content that is not what it should be. */
function invalid(what, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_CONTENT', `${what} ${why}`);
}


/***/ }),

/***/ 62277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** From the farthest to the nearest. */
const REASONS = [
    'other-digest',
    'no-referrer-of-type',
    'not-signed',
    'unreadable-signature',
    'other-signer',
    'unknown-authority',
    'no-proven-time',
    'not-logged',
    'bad-signature',
    'expired',
    'other-issuer',
    'other-run',
    'other-ref',
    'other-subject',
    'other-predicate',
    'other-name',
    'other-annotations',
    'too-old',
    'too-few-signers',
];
/** The one that came nearest to what a rule asks for; of equals one by a proven signer, else the first. */
function nearest(misses) {
    const rank = ({ reason, signer }) => REASONS.indexOf(reason) + (signer === undefined ? 0 : 0.5);
    const [first, ...others] = misses;
    return first && others.reduce((best, miss) => (rank(miss) > rank(best) ? miss : best), first);
}
/** Text of a signature: others wrote it. Quoted, cut, and without a character that is not seen, or that turns lines. */
function shown(text) {
    const cut = text.length > 200 ? `${text.slice(0, 200)}\u2026` : text;
    return JSON.stringify(cut).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 31338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ algorithmOf),
/* harmony export */   T: () => (/* binding */ mayIssue)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** By curve or bits of the modulus (Notary Project, signature-specification.md, "Algorithm Selection"). */
const ALGORITHMS = new Map([
    ['rsa 2048', pss('PS256', -37)],
    ['rsa 3072', pss('PS384', -38)],
    ['rsa 4096', pss('PS512', -39)],
    ['ec prime256v1', ecdsa('ES256', -7)],
    ['ec secp384r1', ecdsa('ES384', -35)],
    ['ec secp521r1', ecdsa('ES512', -36)],
]);
/** Undefined for a key that may not sign. */
function algorithmOf(key) {
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    return ALGORITHMS.get(`${key.asymmetricKeyType} ${namedCurve ?? modulusLength}`);
}
/** Whether the key of an authority is strong enough. */
function mayIssue(key) {
    const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    return key.asymmetricKeyType === 'rsa' ? modulusLength >= 2048 : algorithmOf(key) !== undefined;
}
function pss(name, number) {
    const how = { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PSS_SALTLEN_DIGEST };
    return {
        name,
        number,
        verify: (key, data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hashOf(name), data, { key, ...how }, signature),
    };
}
/** The two numbers one after the other, not DER. */
function ecdsa(name, number) {
    const how = { dsaEncoding: 'ieee-p1363' };
    return {
        name,
        number,
        verify: (key, data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hashOf(name), data, { key, ...how }, signature),
    };
}
function hashOf(name) {
    return `sha${name.slice(2)}`;
}


/***/ }),

/***/ 79808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76156);
/* harmony import */ var _distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61367);
/* harmony import */ var _invalid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22706);




/** Of certificate extensions (RFC 5280 4.2.1). */
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const KNOWN = new Set([KEY_USAGE, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE]);
const EXTENSIONS = 0xa3;
const VERSION = 0xa0;
/** One certificate in DER, which takes all of the bytes. Fails with `INVALID_CONTENT`. */
function readCertificate(bytes, what) {
    const [body, algorithm] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readElement */ .RN)(bytes, what), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what);
    const fields = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(body, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what).filter(({ tag }) => tag !== VERSION);
    const [, , issuer, , subject] = fields;
    if (!issuer || !subject)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'is no certificate');
    const extensions = extensionsIn(fields, what);
    const x509 = parse(bytes, what);
    return {
        bytes,
        key: keyOf(x509, what),
        subject: (0,_distinguished_name_js__WEBPACK_IMPORTED_MODULE_2__/* .readName */ .MQ)(subject, what),
        subjectBytes: subject.bytes,
        issuerBytes: issuer.bytes,
        from: x509.validFromDate,
        until: x509.validToDate,
        signatureAlgorithm: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what)[0], what),
        authority: authorityIn(extensions.get(BASIC_CONSTRAINTS), what),
        keyUsage: keyUsageIn(extensions.get(KEY_USAGE), what),
        extendedKeyUsage: usagesIn(extensions.get(EXTENDED_KEY_USAGE), what),
        unknown: [...extensions].flatMap(([oid, { critical }]) => (critical && !KNOWN.has(oid) ? [oid] : [])),
        isSignedBy: (other) => x509.verify(other.key),
    };
}
/** Node looks for PEM first, anywhere in the bytes, and then reads the certificate of somebody else. */
function parse(bytes, what) {
    let x509;
    try {
        x509 = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(bytes);
    }
    catch {
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'is no certificate');
    }
    if (!x509.raw.equals(bytes))
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'holds another certificate');
    return x509;
}
function keyOf(x509, what) {
    try {
        return x509.publicKey;
    }
    catch {
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has a key that cannot be read');
    }
}
function extensionsIn(fields, what) {
    const list = fields.find(({ tag }) => tag === EXTENSIONS);
    const extensions = new Map();
    if (!list)
        return extensions;
    const [sequence, second] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(list, EXTENSIONS, what);
    if (second)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has two lists of extensions');
    for (const extension of (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(sequence, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what)) {
        const [id, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(extension, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what);
        const oid = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(id, what);
        if (extensions.has(oid))
            throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, `has the extension ${oid} twice`);
        const critical = rest.length > 1 && isTrue(rest[0], what);
        extensions.set(oid, { critical, value: (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)(rest.at(-1), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .OCTET_STRING */ .G, what) });
    }
    return extensions;
}
function isTrue(element, what) {
    const content = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)(element, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .BOOLEAN */ .Jx, what);
    const [byte] = content;
    if (content.length !== 1 || (byte !== 0 && byte !== 0xff))
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has a boolean that is neither');
    return byte === 0xff;
}
function authorityIn(extension, what) {
    if (!extension)
        return undefined;
    const [ca, length] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readElement */ .RN)(extension.value, what), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what);
    if (!ca || !isTrue(ca, what))
        return undefined;
    if (!length)
        return { pathLength: undefined };
    const [byte, second] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)(length, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .INTEGER */ .vh, what);
    if (byte === undefined || byte > 0x7f || second !== undefined)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has a path length that is not from 0 to 127');
    return { pathLength: byte };
}
function keyUsageIn(extension, what) {
    if (!extension)
        return undefined;
    const [unused, ...bytes] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readElement */ .RN)(extension.value, what), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .BIT_STRING */ .a, what);
    if (unused === undefined || unused > 7)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has a key usage that cannot be read');
    const bits = new Set();
    for (const [at, byte] of bytes.entries()) {
        for (let bit = 0; bit < 8; bit += 1)
            if ((byte & (0x80 >> bit)) !== 0)
                bits.add(at * 8 + bit);
    }
    return { critical: extension.critical, bits };
}
function usagesIn(extension, what) {
    if (!extension)
        return undefined;
    const usages = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readElement */ .RN)(extension.value, what), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what);
    if (usages.length === 0)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has an empty extended key usage');
    return usages.map((usage) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(usage, what));
}


/***/ }),

/***/ 69390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isSelfSigned),
/* harmony export */   o: () => (/* binding */ problemOfChain)
/* harmony export */ });
/* harmony import */ var _misses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62277);
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31338);
/* harmony import */ var _distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61367);



const MAX_CERTIFICATES = 10;
/** PKCS #1 v1.5 and ECDSA with SHA-256, SHA-384 and SHA-512. */
const SIGNATURE_ALGORITHMS = new Set([
    '1.2.840.113549.1.1.11',
    '1.2.840.113549.1.1.12',
    '1.2.840.113549.1.1.13',
    '1.2.840.10045.4.3.2',
    '1.2.840.10045.4.3.3',
    '1.2.840.10045.4.3.4',
]);
/** Bits of the key usage. */
const DIGITAL_SIGNATURE = 0;
const NON_REPUDIATION = 1;
const KEY_CERT_SIGN = 5;
/** Other uses than signing code, and all uses: anyExtendedKeyUsage, server and client authentication, e-mail, time stamps, OCSP. */
const OTHER_USES = new Set([
    '2.5.29.37.0',
    '1.3.6.1.5.5.7.3.1',
    '1.3.6.1.5.5.7.3.2',
    '1.3.6.1.5.5.7.3.4',
    '1.3.6.1.5.5.7.3.8',
    '1.3.6.1.5.5.7.3.9',
]);
/**
 * Why the certificates are no chain from a signer to a root that issued itself; undefined where they are one (Notary
 * Project, signature-specification.md, "Certificate Requirements"). Whom it is trusted for, and when, is not asked.
 */
function problemOfChain(chain) {
    const [leaf] = chain;
    if (!leaf)
        return 'has no certificate';
    if (chain.length > MAX_CERTIFICATES)
        return `has more than ${MAX_CERTIFICATES} certificates`;
    for (const [at, certificate] of chain.entries()) {
        const problem = problemOfExtensions(certificate) ??
            problemOfIssuer(certificate, chain[at + 1]) ??
            (at === 0 ? problemOfSigner(certificate) : problemOfAuthority(certificate, at - 1));
        if (problem !== undefined)
            return `has the certificate ${(0,_misses_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)((0,_distinguished_name_js__WEBPACK_IMPORTED_MODULE_1__/* .formatName */ .nD)(certificate.subject))}, which ${problem}`;
    }
    return undefined;
}
function isSelfSigned(certificate) {
    return isIssuedBy(certificate, certificate);
}
/** Such as constraints of names: a chain that is outside of them must not pass because nobody looked. */
function problemOfExtensions({ unknown: [oid] }) {
    return oid === undefined ? undefined : `has the critical extension ${oid}, which is not known here`;
}
/** Extensions that are not critical are not looked at, save those of "Certificate Requirements". */
function isIssuedBy(certificate, issuer) {
    return Buffer.compare(certificate.issuerBytes, issuer.subjectBytes) === 0 && certificate.isSignedBy(issuer);
}
function problemOfIssuer(certificate, issuer) {
    if (!SIGNATURE_ALGORITHMS.has(certificate.signatureAlgorithm))
        return `is signed with the algorithm ${certificate.signatureAlgorithm}, which is not taken`;
    if (!issuer)
        return isSelfSigned(certificate) ? undefined : 'ends the chain and is no root';
    if (isSelfSigned(certificate))
        return 'is self-signed within the chain';
    return isIssuedBy(certificate, issuer) ? undefined : 'the next one did not issue';
}
function problemOfSigner({ authority, keyUsage, extendedKeyUsage = [], key, }) {
    if (authority)
        return 'is that of an authority and signs itself';
    if (keyUsage?.critical !== true)
        return 'has no critical key usage';
    const others = [...keyUsage.bits].some((bit) => bit !== DIGITAL_SIGNATURE && bit !== NON_REPUDIATION);
    if (!keyUsage.bits.has(DIGITAL_SIGNATURE) || others)
        return 'is not made for signatures alone';
    if (extendedKeyUsage.some((usage) => OTHER_USES.has(usage)))
        return 'is made for other uses than signing code';
    return (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .H)(key)
        ? undefined
        : 'has a key that is neither RSA of 2048, 3072 or 4096 bits nor P-256, P-384 or P-521';
}
/** `below`: how many authorities stand between it and the signer. */
function problemOfAuthority({ authority, keyUsage, key }, below) {
    if (!authority)
        return 'is not that of an authority';
    const { pathLength = below } = authority;
    if (pathLength < below)
        return `allows ${pathLength} authorities below it and has ${below}`;
    if (keyUsage?.critical !== true)
        return 'has no critical key usage';
    if (!keyUsage.bits.has(KEY_CERT_SIGN))
        return 'is not made for issuing certificates';
    return (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_0__/* .mayIssue */ .T)(key) ? undefined : 'has a key that is neither RSA from 2048 bits nor P-256, P-384 or P-521';
}


/***/ }),

/***/ 76156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   G: () => (/* binding */ OCTET_STRING),
/* harmony export */   Jx: () => (/* binding */ BOOLEAN),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   RN: () => (/* binding */ readElement),
/* harmony export */   _f: () => (/* binding */ oidOf),
/* harmony export */   a: () => (/* binding */ BIT_STRING),
/* harmony export */   gt: () => (/* binding */ SEQUENCE),
/* harmony export */   rK: () => (/* binding */ SET),
/* harmony export */   vh: () => (/* binding */ INTEGER)
/* harmony export */ });
/* harmony import */ var _invalid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22706);

const BOOLEAN = 0x01;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OID = 0x06;
const SEQUENCE = 0x30;
const SET = 0x31;
const MAX_LENGTH_BYTES = 3;
/** The one element that takes all of the bytes. */
function readElement(bytes, what) {
    const element = elementAt(bytes, 0, what);
    if (element.bytes.length < bytes.length)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'has bytes after its end');
    return element;
}
/** The elements in one that must have this tag. */
function childrenOf(element, tag, what) {
    const content = contentOf(element, tag, what);
    const children = [];
    for (let at = 0; at < content.length;) {
        const child = elementAt(content, at, what);
        children.push(child);
        at += child.bytes.length;
    }
    return children;
}
function contentOf(element, tag, what) {
    if (element?.tag === tag)
        return element.content;
    throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, `is not DER as expected: it has ${element ? `tag ${element.tag}` : 'nothing'} for tag ${tag}`);
}
/** Such as `2.5.4.3`. */
function oidOf(element, what) {
    const content = contentOf(element, OID, what);
    const numbers = [];
    let number = 0;
    for (const [at, byte] of content.entries()) {
        if (number === 0 && byte === 0x80)
            throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'has an OID that is not minimal');
        number = number * 128 + (byte & 0x7f);
        if (number > 0xffff_ffff)
            throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'has an OID with a number that is too large');
        if (byte < 0x80) {
            numbers.push(number);
            number = 0;
        }
        else if (at === content.length - 1)
            throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'has an OID that does not end');
    }
    const [first, ...others] = numbers;
    if (first === undefined)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'has an empty OID');
    const root = Math.min(Math.floor(first / 40), 2);
    return [root, first - root * 40, ...others].join('.');
}
function elementAt(bytes, at, what) {
    const [tag, first] = [bytes[at], bytes[at + 1]];
    if (tag === undefined || first === undefined)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'ends within an element');
    if ((tag & 0x1f) === 0x1f)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'has a tag of several bytes');
    const more = first < 0x80 ? 0 : first & 0x7f;
    if (first === 0x80 || more > MAX_LENGTH_BYTES)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'has a length that is indefinite or too large');
    const start = at + 2 + more;
    let length = more === 0 ? first : 0;
    for (const byte of bytes.subarray(at + 2, start))
        length = length * 256 + byte;
    if (more > 0 && length < (more === 1 ? 0x80 : 256 ** (more - 1)))
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'has a length that is not minimal');
    if (start + length > bytes.length)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .G)(what, 'ends within an element');
    return { tag, content: bytes.subarray(start, start + length), bytes: bytes.subarray(at, start + length) };
}


/***/ }),

/***/ 61367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ parseNamePattern),
/* harmony export */   MQ: () => (/* binding */ readName),
/* harmony export */   gU: () => (/* binding */ fitsName),
/* harmony export */   nD: () => (/* binding */ formatName)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58532);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76156);
/* harmony import */ var _invalid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22706);



/** Those that policies of notation can name. */
const TYPES = new Map([
    ['2.5.4.3', 'CN'],
    ['2.5.4.5', 'SERIALNUMBER'],
    ['2.5.4.6', 'C'],
    ['2.5.4.7', 'L'],
    ['2.5.4.8', 'ST'],
    ['2.5.4.9', 'STREET'],
    ['2.5.4.10', 'O'],
    ['2.5.4.11', 'OU'],
    ['2.5.4.17', 'POSTALCODE'],
]);
/** Before what follows stands no backslash, or an even number of them. */
const UNESCAPED = String.raw `(?<=(?<!\\)(?:\\\\)*)`;
const REQUIRED = ['C', 'ST', 'O'];
const [UTF8, NUMERIC, PRINTABLE, IA5] = [0x0c, 0x12, 0x13, 0x16];
const ASCII = new Set([NUMERIC, PRINTABLE, IA5]);
/** RFC 5280 4.1.2.4 */
function readName(name, what) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(name, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what).flatMap((set) => (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(set, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SET */ .rK, what).map((pair) => {
        const [type, value] = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(pair, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .SEQUENCE */ .gt, what);
        const oid = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .oidOf */ ._f)(type, what);
        return { type: TYPES.get(oid) ?? oid, value: textOf(value, what) };
    }));
}
function textOf(value, what) {
    if (!value)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .G)(what, 'has a name without a value');
    if (value.tag === UTF8)
        return decode(value.content, what);
    if (ASCII.has(value.tag) && value.content.every((byte) => byte < 0x80))
        return decode(value.content, what);
    // Never the text that a policy asks for.
    return `#${Buffer.from(value.bytes).toString('hex')}`;
}
function decode(bytes, what) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .G)(what, 'has a name that is not UTF-8');
    }
}
/** In the order of the certificate, as a policy can have it. */
function formatName(name) {
    return name
        .map(({ type, value }) => `${type}=${value.replaceAll(/[\\,;+"<>]|^[ #]| $/g, String.raw `\$&`)}`)
        .join(', ');
}
function fitsName(pattern, name) {
    return [...pattern].every(([type, value]) => {
        const [one, second] = name.filter((attribute) => attribute.type === type);
        return one?.value === value && second === undefined;
    });
}
/**
 * Such as `C=US, ST=WA, O=Acme`, of RFC 4514 as notation takes it for `x509.subject`: every attribute once, and among
 * them these three.
 */
function parseNamePattern(text, where) {
    const pattern = new Map();
    for (const part of text.split(new RegExp(`${UNESCAPED},`, 'u'))) {
        const [, written, value] = /^\s*([A-Za-z]+)\s*=(.*)$/su.exec(part) ?? [];
        if (written === undefined || value === undefined)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, 'it must be attributes with commas between, such as C=US, ST=WA, O=Acme');
        const type = written === 'S' ? 'ST' : written;
        if (![...TYPES.values()].includes(type))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, `unknown attribute ${written.slice(0, 80)}; allowed are ${[...TYPES.values()].join(', ')}`);
        if (pattern.has(type))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, `it has the attribute ${type} twice`);
        pattern.set(type, unescaped(value, `${where}: ${type}`));
    }
    const missing = REQUIRED.find((type) => !pattern.has(type));
    if (missing !== undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, `it has no ${missing}; C, ST and O are required, as notation requires them`);
    return pattern;
}
/** RFC 4514 2.4; a comma ends a value, so there is none here without a backslash. */
function unescaped(value, where) {
    const trimmed = value.replace(/^ +/, '').replace(new RegExp(`${UNESCAPED} +$`, 'u'), '');
    if (new RegExp(`^#|${UNESCAPED}[;+"<>]`, 'u').test(trimmed))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, String.raw `; + " < > and a # in front need a \ before them`);
    if (/\\(?![ ,;+"<>=#\\])/u.test(trimmed.replaceAll('\\\\', '')))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, String.raw `a \ stands only before one of , ; + " < > = # \ and a space`);
    const plain = trimmed.replaceAll(/\\(.)/gsu, '$1');
    if (plain === '')
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, 'it is empty');
    return plain;
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


/***/ }),

/***/ 4456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   J2: () => (/* binding */ SIGNATURE),
/* harmony export */   hh: () => (/* binding */ claimsIn)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _invalid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22706);




/** The predicate type of `cosign sign`: a signature, which says nothing but that. */
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENTS = new Set([
    'https://in-toto.io/Statement/v0.1',
    'https://in-toto.io/Statement/v1',
]);
/**
 * What an in-toto statement says about the node, once for each subject that has the node's digest, by the node's
 * algorithm and to the letter. None: it is about something else.
 */
function claimsIn({ payloadType, payload }, node, what) {
    if (payloadType !== PAYLOAD_TYPE)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has a payload that is no in-toto statement');
    const { _type: type, subject, predicateType } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJsonObject */ .Qp)(payload, `${what}: statement`);
    if (!STATEMENTS.has(type))
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'is no in-toto statement v0.1 or v1');
    if (typeof predicateType !== 'string' || predicateType === '')
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has no predicateType');
    if (!Array.isArray(subject) || subject.length === 0)
        throw (0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(what, 'has no subject');
    return subject.filter((one) => isAbout(one, node)).map((one) => claimOf(one, predicateType));
}
function isAbout(subject, { digest }) {
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(subject) || !(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(subject['digest']))
        return false;
    return subject['digest'][(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest)] === (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(digest);
}
function claimOf(subject, predicateType) {
    const { name, annotations } = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(subject) ? subject : {};
    return {
        predicateType,
        name: typeof name === 'string' && name !== '' ? name : undefined,
        annotations: textsOf(annotations),
    };
}
/** The fields that are texts. */
function textsOf(value) {
    const fields = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? Object.entries(value) : [];
    return Object.fromEntries(fields.filter((field) => typeof field[1] === 'string'));
}


/***/ })

};
