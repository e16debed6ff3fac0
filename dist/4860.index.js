export const id = 4860;
export const ids = [4860];
export const modules = {

/***/ 64860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notationJudge: () => (/* binding */ notationJudge)
});

// EXTERNAL MODULE: ../build/js/trust/misses.js
var misses = __webpack_require__(62277);
// EXTERNAL MODULE: ../build/js/trust/notary/algorithm.js
var notary_algorithm = __webpack_require__(31338);
// EXTERNAL MODULE: ../build/js/trust/notary/certificate.js
var certificate = __webpack_require__(79808);
// EXTERNAL MODULE: ../build/js/trust/notary/chain.js
var notary_chain = __webpack_require__(69390);
// EXTERNAL MODULE: ../node_modules/cborg/cborg.js + 17 modules
var cborg = __webpack_require__(56514);
// EXTERNAL MODULE: ../build/js/trust/invalid.js
var invalid = __webpack_require__(22706);
;// CONCATENATED MODULE: ../build/js/trust/notary/envelope.js


const PAYLOAD = 'application/vnd.cncf.notary.payload.v1+json';
const SCHEME = 'io.cncf.notary.signingScheme';
const SIGNING_TIME = 'io.cncf.notary.signingTime';
const AUTHENTIC_TIME = 'io.cncf.notary.authenticSigningTime';
const EXPIRY = 'io.cncf.notary.expiry';
const PLUGIN = 'io.cncf.notary.verificationPlugin';
const X509 = 'notary.x509';
/** Notary Project, signature-specification.md, "Signed Attributes". Gives the expiry, where there is one. */
function checkAttributes(attributes, what) {
    const { contentType, others } = attributes;
    if (contentType !== PAYLOAD)
        throw (0,invalid/* invalid */.G)(what, `does not have the content type ${PAYLOAD}`);
    const scheme = others.get(SCHEME);
    if (scheme !== X509)
        throw (0,invalid/* invalid */.G)(what, `has the signing scheme ${typeof scheme === 'string' ? (0,misses/* shown */.S)(scheme) : 'of no name'}; ${X509} is taken`);
    if (others.has(PLUGIN))
        throw (0,invalid/* invalid */.G)(what, 'asks for a plugin of notation to verify it');
    checkCritical(attributes, what);
    if (others.has(AUTHENTIC_TIME))
        throw (0,invalid/* invalid */.G)(what, 'has an authentic signing time, which its signing scheme has not');
    const signed = dateOf(SIGNING_TIME, attributes, what);
    if (!signed)
        throw (0,invalid/* invalid */.G)(what, 'has no signing time');
    const expiry = dateOf(EXPIRY, attributes, what);
    if (expiry && expiry <= signed)
        throw (0,invalid/* invalid */.G)(what, 'expires before it was signed');
    return expiry;
}
/** What must be understood is named there, and all that is named there is understood. */
function checkCritical({ critical, others }, what) {
    const needed = [SCHEME, EXPIRY].filter((name) => others.has(name));
    const named = Array.isArray(critical) ? critical : [];
    const unknown = named.find((name) => typeof name !== 'string' || !needed.includes(name));
    if (unknown !== undefined)
        throw (0,invalid/* invalid */.G)(what, `has a critical attribute that is unknown or missing: ${(0,misses/* shown */.S)(JSON.stringify(unknown))}`);
    if (new Set(named).size < named.length)
        throw (0,invalid/* invalid */.G)(what, 'has a critical attribute twice');
    const missing = needed.find((name) => !named.includes(name));
    if (missing !== undefined)
        throw (0,invalid/* invalid */.G)(what, `does not name ${missing} as critical`);
}
function dateOf(name, { others, dateIn }, what) {
    if (!others.has(name))
        return undefined;
    const date = dateIn(others.get(name));
    if (!date || Number.isNaN(date.getTime()))
        throw (0,invalid/* invalid */.G)(what, `has a time in ${name} that is none`);
    return date;
}

;// CONCATENATED MODULE: ../build/js/trust/notary/cose.js



/** Labels of RFC 9052 3.1 and RFC 9360 2. */
const [ALGORITHM, CRITICAL, CONTENT_TYPE, CHAIN] = [1, 2, 3, 33];
const SIGNED_ONLY = new Set([ALGORITHM, CRITICAL, CONTENT_TYPE]);
/** Tags of RFC 8949 3.4.2 and RFC 9052 4.2. */
const [EPOCH_TIME, SIGN1] = [1, 18];
/** An envelope has some thirty. They bound its depth, too, before anything is made of it. */
const MAX_ITEMS = 1000;
const times = cborg/* Tagged */.d2.preserve(EPOCH_TIME);
const sign1 = cborg/* Tagged */.d2.preserve(SIGN1, EPOCH_TIME);
/** A tagged COSE_Sign1 (RFC 9052 4.2), as the Notary Project has it in signature-envelope-cose.md. */
function parseCose(bytes, what) {
    const [head, header, payload, signature] = partsOf(read(bytes, sign1, what), what);
    if (!isBytes(head) || !isBytes(payload) || !isBytes(signature))
        throw (0,invalid/* invalid */.G)(what, 'has a part that is no byte string');
    const signed = labelsOf(read(head, times, `${what}: protected header`), what);
    const unsigned = labelsOf(header, what);
    const double = [...unsigned.keys()].find((label) => signed.has(label) || SIGNED_ONLY.has(label));
    if (double !== undefined)
        throw (0,invalid/* invalid */.G)(what, `has the label ${String(double).slice(0, 80)} in the unprotected header`);
    return {
        payload,
        // Sig_structure (RFC 9052 4.4), without data of the application.
        bytes: (0,cborg/* encode */.lF)(['Signature1', head, new Uint8Array(0), payload]),
        signature,
        names: ({ number }) => number === signed.get(ALGORITHM),
        chain: chainIn(unsigned.get(CHAIN), what),
        expiry: checkAttributes({ contentType: signed.get(CONTENT_TYPE), critical: signed.get(CRITICAL), others: signed, dateIn }, what),
    };
}
function partsOf(value, what) {
    const parts = value instanceof cborg/* Tagged */.d2 && value.tag === SIGN1 ? value.value : undefined;
    if (!Array.isArray(parts) || parts.length !== 4)
        throw (0,invalid/* invalid */.G)(what, 'is no tagged COSE_Sign1');
    return parts;
}
function labelsOf(value, what) {
    if (!(value instanceof Map))
        throw (0,invalid/* invalid */.G)(what, 'has a header that is no map');
    const labels = value;
    if ([...labels.keys()].some((label) => typeof label !== 'string' && !Number.isSafeInteger(label)))
        throw (0,invalid/* invalid */.G)(what, 'has a label that is neither text nor number');
    return labels;
}
function chainIn(list, what) {
    const chain = Array.isArray(list) ? list : [];
    if (chain.length === 0 || !chain.every(isBytes))
        throw (0,invalid/* invalid */.G)(what, 'has no certificates');
    return [...chain];
}
function dateIn(value) {
    const seconds = value instanceof cborg/* Tagged */.d2 && value.tag === EPOCH_TIME ? value.value : undefined;
    return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? new Date(seconds * 1000) : undefined;
}
function isBytes(value) {
    return value instanceof Uint8Array && value.byteLength > 0;
}
function read(bytes, tags, what) {
    const options = {
        allowIndefinite: false,
        allowUndefined: false,
        allowInfinity: false,
        allowNaN: false,
        allowBigInt: false,
        strict: true,
        useMaps: true,
        rejectDuplicateMapKeys: true,
        tags,
    };
    try {
        return (0,cborg/* decode */.D4)(bytes, { ...options, tokenizer: new BoundedTokenizer(bytes, options) });
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw (0,invalid/* invalid */.G)(what, `is not CBOR as it must be: ${why.slice(0, 200)}`);
    }
}
class BoundedTokenizer extends cborg/* Tokenizer */._F {
    #items = 0;
    next() {
        this.#items += 1;
        if (this.#items > MAX_ITEMS)
            throw new Error(`more than ${MAX_ITEMS} items`);
        return super.next();
    }
}

// EXTERNAL MODULE: ../build/js/trust/notary/distinguished-name.js
var distinguished_name = __webpack_require__(61367);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/json.js
var json = __webpack_require__(49310);
;// CONCATENATED MODULE: ../build/js/trust/notary/jws.js




/** RFC 3339 5.6 */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
/** A flattened JWS in JSON (RFC 7515 7.2.2), as the Notary Project has it in signature-envelope-jws.md. */
function parseJws(bytes, what) {
    const { protected: head, payload, signature, header, signatures } = (0,json/* parseStrictJsonObject */.Qp)(bytes, what);
    if (signatures !== undefined)
        throw (0,invalid/* invalid */.G)(what, 'has a list of signatures');
    const { alg, cty, crit, ...others } = (0,json/* parseStrictJsonObject */.Qp)(decode(head, `${what}: protected header`), `${what}: protected header`);
    if ('b64' in others)
        throw (0,invalid/* invalid */.G)(what, 'has b64 (RFC 7797), which is not taken');
    if (!(0,descriptor/* isRecord */.u4)(header))
        throw (0,invalid/* invalid */.G)(what, 'has no unprotected header');
    const double = Object.keys(header).find((name) => ['alg', 'cty', 'crit'].includes(name) || name in others);
    if (double !== undefined)
        throw (0,invalid/* invalid */.G)(what, `has ${JSON.stringify(double.slice(0, 80))} in the unprotected header`);
    const attributes = { contentType: cty, critical: crit, others: new Map(Object.entries(others)), dateIn: jws_dateIn };
    return {
        payload: decode(payload, `${what}: payload`),
        bytes: Buffer.from(`${String(head)}.${String(payload)}`),
        signature: decode(signature, `${what}: signature`),
        names: ({ name }) => name === alg,
        chain: jws_chainIn(header['x5c'], what),
        expiry: checkAttributes(attributes, what),
    };
}
function jws_dateIn(value) {
    return typeof value === 'string' && TIME.test(value) ? new Date(value) : undefined;
}
/** Of certificates it is base64 with padding. */
function jws_chainIn(list, what) {
    if (!Array.isArray(list) || list.length === 0)
        throw (0,invalid/* invalid */.G)(what, 'has no certificates');
    return list.map((text) => decode(text, `${what}: certificate`, 'base64'));
}
/** Only the one text that stands for its bytes. */
function decode(text, what, alphabet = 'base64url') {
    if (typeof text !== 'string' || text === '')
        throw (0,invalid/* invalid */.G)(what, 'is missing');
    const bytes = Buffer.from(text, alphabet);
    if (bytes.toString(alphabet) !== text)
        throw (0,invalid/* invalid */.G)(what, `is not ${alphabet}`);
    return bytes;
}

// EXTERNAL MODULE: ../build/js/trust/statement.js
var statement = __webpack_require__(4456);
;// CONCATENATED MODULE: ../build/js/trust/notary/target-artifact.js




/** What a payload of the Notary Project says about the node; nothing where it is about another. */
function claimsInPayload(payload, node, what) {
    const { targetArtifact: target } = (0,json/* parseStrictJsonObject */.Qp)(payload, `${what}: payload`);
    if (!(0,descriptor/* isRecord */.u4)(target))
        throw (0,invalid/* invalid */.G)(what, 'has no targetArtifact');
    const { mediaType, digest, size, annotations = {} } = target;
    if (mediaType !== node.mediaType || digest !== node.digest || size !== node.size)
        return [];
    const texts = (0,statement/* textsOf */.CB)(annotations);
    if (!(0,descriptor/* isRecord */.u4)(annotations) || Object.keys(texts).length < Object.keys(annotations).length)
        throw (0,invalid/* invalid */.G)(what, 'has annotations that are no text');
    return [{ predicateType: undefined, name: undefined, annotations: texts }];
}

;// CONCATENATED MODULE: ../build/js/trust/notary/notation-judge.js








/** Takes what is signed with a certificate of the rule's authorities. */
function notationJudge(rule) {
    return ({ manifest, signed }) => {
        if (signed.material !== 'notary')
            return { reason: 'other-signer', text: `${manifest} is no signature of the Notary Project` };
        const what = `signature ${manifest}`;
        const envelope = parseEnvelope(signed, what);
        const chain = envelope.chain.map((der, at) => (0,certificate/* readCertificate */.w)(der, `${what}: certificate ${at + 1}`));
        const [leaf] = chain;
        const problem = (0,notary_chain/* problemOfChain */.o)(chain) ?? problemOfSignature(envelope, leaf);
        if (!leaf || problem !== undefined)
            return { reason: 'bad-signature', text: `${manifest} ${problem}` };
        const miss = missOf(rule, chain) ?? missOfTime(envelope, chain);
        if (miss)
            return { ...miss, text: `${manifest} ${miss.text}` };
        return signerOf(leaf, (node) => claimsInPayload(envelope.payload, node, what));
    };
}
function parseEnvelope({ format, bytes }, what) {
    return format === 'jws' ? parseJws(bytes, what) : parseCose(bytes, what);
}
/** The key says how it signs, so that nobody else can choose a weaker way. */
function problemOfSignature(envelope, leaf) {
    const { bytes, signature } = envelope;
    const algorithm = leaf && (0,notary_algorithm/* algorithmOf */.H)(leaf.key);
    if (!algorithm)
        return 'has a key that may not sign';
    if (!envelope.names(algorithm))
        return `says to be signed with another algorithm than ${algorithm.name}`;
    return algorithm.verify(leaf.key, bytes, signature)
        ? undefined
        : 'is not signed with the key of its certificate';
}
/** The store of the rule may have any authority of the chain, or the signer itself where it is its own root. */
function missOf({ authorities, pattern, subject }, chain) {
    const [leaf, ...issuers] = chain;
    const roots = issuers.length > 0 ? issuers : chain;
    const isTrusted = roots.some(({ bytes }) => authorities.some((one) => Buffer.compare(one.bytes, bytes) === 0));
    const name = (0,distinguished_name/* formatName */.nD)(leaf?.subject ?? []);
    const by = `is signed by ${(0,misses/* shown */.S)(name)}`;
    if (!isTrusted)
        return {
            reason: 'unknown-authority',
            text: `${by}, whose certificate is of none of the given authorities`,
        };
    if (!pattern || (0,distinguished_name/* fitsName */.gU)(pattern, leaf?.subject ?? []))
        return undefined;
    return { reason: 'other-signer', text: `${by}, not by ${(0,misses/* shown */.S)(subject)}`, signer: name };
}
/** Nothing proves when it was signed: what holds, holds now. */
function missOfTime({ expiry }, chain) {
    const now = new Date();
    const bad = chain.find(({ from, until }) => !(from <= now && now <= until));
    if (bad) {
        const { subject, from, until } = bad;
        const times = `from ${from.toISOString()} until ${until.toISOString()}`;
        return {
            reason: 'expired',
            text: `has the certificate ${(0,misses/* shown */.S)((0,distinguished_name/* formatName */.nD)(subject))}, which holds ${times}`,
        };
    }
    if (!expiry || now < expiry)
        return undefined;
    return { reason: 'expired', text: `expired at ${expiry.toISOString()}` };
}
function signerOf({ subject, subjectBytes }, claims) {
    const identity = (0,distinguished_name/* formatName */.nD)(subject);
    return {
        id: Buffer.from(subjectBytes).toString('hex'),
        how: `by ${(0,misses/* shown */.S)(identity)}`,
        claims,
        finding: { kind: 'notation', identity },
    };
}


/***/ })

};
