export const id = 5234;
export const ids = [5234];
export const modules = {

/***/ 15234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPolicy: () => (/* binding */ readPolicy)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _trust_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94237);
/* harmony import */ var _inputs_text_strict_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31938);
/* harmony import */ var _inputs_workspace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42051);







/** Keys whose text is the path of a file with PEM in the workspace, or that PEM itself. */
const FILE_KEYS = ['key', 'notation'];
/**
 * Input `verify`: a YAML list of rules, or the path of a file with one. All of it is checked, and the files that it names
 * are read, before the first request.
 */
async function readPolicy(input, folders) {
    const isPath = !/^\s*[-[#]|\n/.test(input);
    const where = isPath ? `input verify: ${(0,_inputs_workspace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .quotedPath */ .M)(input)}` : 'input verify';
    const text = isPath ? await readPolicyFile(input, folders) : input;
    const yaml = await (0,_inputs_text_strict_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStrictYaml */ .A)(text);
    if ('problem' in yaml)
        throw wrong(`${where}: ${yaml.problem}`);
    if (!Array.isArray(yaml.value))
        throw wrong(`${where}: it is not a YAML list of rules`);
    const policy = await Promise.all(yaml.value.map((rule) => readRule(rule, folders)));
    try {
        (0,_trust_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPolicy */ .h)(policy);
    }
    catch (error) {
        throw wrong(`${where}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, error);
    }
    return policy;
}
async function readPolicyFile(line, folders) {
    try {
        return await (0,_inputs_workspace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readWorkspaceFile */ .s)('verify', line, folders);
    }
    catch (error) {
        const rule = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(line) ? 'digest' : (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isMediaType */ .LA)(line) ? 'has' : undefined;
        if (rule === undefined)
            throw error;
        throw wrong(`${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}; if it is meant as a rule, write "- ${rule}: ${line}"`, error);
    }
}
/** Numbers are numbers, and files what they hold; all else is left to the check of the policy. */
async function readRule(rule, folders) {
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(rule))
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
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(rule) && 'any' in rule;
}
async function readFiles(value, folders) {
    if (Array.isArray(value))
        return Promise.all(value.map((one) => readFiles(one, folders)));
    if (typeof value !== 'string' || value.trim() === '')
        return value;
    // A scheme is refused with a reason of its own.
    if (value.includes('-----BEGIN') || value.includes('://'))
        return value;
    return (0,_inputs_workspace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readWorkspaceFile */ .s)('verify', value.trim(), folders);
}
function wrong(message, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', message, { details: { input: 'verify' }, cause });
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

/***/ 4253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ keyJudge),
  N: () => (/* binding */ parseKeyRule)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
;// CONCATENATED MODULE: ../build/js/trust/key.js



/** cosign signs with the hash that fits the curve. */
const HASHES = {
    prime256v1: 'sha256',
    secp384r1: 'sha384',
    secp521r1: 'sha512',
};
const MIN_RSA_BITS = 2048;
const PEM = /^\s*-----BEGIN PUBLIC KEY-----\r?\n([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;
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
    const [, base64] = PEM.exec(text) ?? [];
    if (base64 === undefined)
        throw refused(what, 'it is not one block of PEM from BEGIN PUBLIC KEY to END PUBLIC KEY');
    const key = readKey(Buffer.from(base64, 'base64'), what);
    const hash = hashFor(key, what);
    return {
        fingerprint: (0,digest/* digestOf */.ol)(uncompressed(key).export({ type: 'spki', format: 'der' })),
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
// EXTERNAL MODULE: ../build/js/trust/signed-fields.js
var signed_fields = __webpack_require__(65367);
;// CONCATENATED MODULE: ../build/js/trust/key-rule.js



function parseKeyRule(fields, where) {
    const keys = (0,trust_fields/* textsIn */.Ej)(fields['key'], `${where}: key`).map((pem) => parsePublicKey(pem, `${where}: key`));
    if (new Set(keys.map(({ fingerprint }) => fingerprint)).size < keys.length)
        throw (0,trust_fields/* wrong */.Qm)(`${where}: key`, 'the same key is given twice');
    const signers = { most: keys.length, why: 'the number of keys' };
    return { kind: 'key', keys, ...(0,signed_fields/* parseSignedFields */.j3)(fields, where, { predicate: 'signature', signers }) };
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

/***/ 94237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ checkPolicy)
});

// EXTERNAL MODULE: ../build/js/trust/fields.js
var trust_fields = __webpack_require__(58532);
// EXTERNAL MODULE: ../build/js/trust/key-rule.js + 1 modules
var key_rule = __webpack_require__(4253);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/trust/signed-fields.js
var signed_fields = __webpack_require__(65367);
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
        ...(0,signed_fields/* parseSignedFields */.j3)({ annotations, signers }, where, { predicate: 'signature', signers: signed_fields/* ANY_SIGNERS */.Fk }),
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

// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
;// CONCATENATED MODULE: ../build/js/trust/plain-rules.js



function parseDigestRule({ digest }, where) {
    return { kind: 'digest', digests: (0,trust_fields/* textsIn */.Ej)(digest, `${where}: digest`).map((one) => digestIn(one, where)) };
}
function digestIn(value, where) {
    if ((0,digest/* isDigest */.Bc)(value))
        return value;
    throw (0,trust_fields/* wrong */.Qm)(`${where}: digest`, `not a digest: ${JSON.stringify(value.slice(0, 160))}`);
}
function parseHasRule({ has }, where) {
    const artifactType = (0,media_types/* checkMediaType */.xQ)((0,trust_fields/* text */.Qq)(has, `${where}: has`), `${where}: has`);
    if ((0,media_types/* isSignatureType */.jX)(artifactType))
        throw (0,trust_fields/* wrong */.Qm)(`${where}: has`, 'it does not check signatures, and this is a type of signatures; use key, keyless, github or notation');
    return { kind: 'has', artifactType };
}

// EXTERNAL MODULE: ../build/js/trust/misses.js
var misses = __webpack_require__(62277);
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
        ...(0,signed_fields/* parseSignedFields */.j3)(fields, where, { predicate: 'slsa-provenance', signers: signed_fields/* ANY_SIGNERS */.Fk }),
        wanted: `a workflow run of ${(0,misses/* shown */.S)(github)}`,
        missOf: (certificate) => tests.reduce((miss, one) => miss ?? one(certificate), undefined),
    };
}
function ofRepository(github, what) {
    return (certificate) => {
        const has = certificate.text(EXTENSION[what]);
        if (has?.toLowerCase() === github.toLowerCase())
            return undefined;
        const { text: identity } = certificate.identity;
        const signedBy = `is signed by ${(0,misses/* shown */.S)(identity)}`;
        const run = has === undefined ? 'which is no workflow run' : `a workflow run of ${(0,misses/* shown */.S)(has)}`;
        return {
            reason: 'other-signer',
            text: `${signedBy}, ${run}, not of ${(0,misses/* shown */.S)(github)}`,
            signer: identity,
        };
    };
}
function ofIssuer(wanted) {
    return (certificate) => {
        const has = certificate.text(EXTENSION.issuer);
        if (has === wanted)
            return undefined;
        return { reason: 'other-issuer', text: `has ${said(has, 'issuer')}, not ${(0,misses/* shown */.S)(wanted)}` };
    };
}
const FORMS = {
    commit: { form: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, is: 'the full digits of a commit, in lower case' },
    event: { form: /^[a-z_]+$/, is: 'the name of an event, such as push' },
    runner: { form: /^(?:github|self)-hosted$/, is: 'github-hosted or self-hosted' },
    'repository-id': { form: /^[0-9]+$/, is: 'a number, as text' },
    'owner-id': { form: /^[0-9]+$/, is: 'a number, as text' },
};
function exact(fields, where) {
    return Object.entries(FORMS).flatMap(([name, { form, is }]) => {
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
                return { reason: 'other-ref', text: `has ${said(has, name)}, not ${(0,misses/* shown */.S)(pattern.text)}` };
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
    return { reason: 'other-run', text: `has ${said(has, name)}, not ${(0,misses/* shown */.S)(wanted)}` };
}
function said(has, name) {
    return has === undefined ? `no ${name}` : `the ${name} ${(0,misses/* shown */.S)(has)}`;
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
    const signers = hasWildcard(identity) ? signed_fields/* ANY_SIGNERS */.Fk : { most: 1, why: 'since there is one identity' };
    const predicate = 'signature';
    return {
        kind: 'keyless',
        ...(0,signed_fields/* parseSignedFields */.j3)(fields, where, { predicate, signers }),
        wanted: (0,misses/* shown */.S)(identity),
        missOf: (certificate) => missOf({ pattern, issuer }, certificate),
    };
}
function missOf(wanted, { identity, issuer }) {
    const fit = wanted.pattern.fit(identity);
    const by = `is signed by ${(0,misses/* shown */.S)(identity.text)}`;
    if (fit === 'no')
        return {
            reason: 'other-signer',
            text: `${by}, not by ${(0,misses/* shown */.S)(wanted.pattern.text)}`,
            signer: identity.text,
        };
    if (issuer !== wanted.issuer) {
        const vouches = issuer === undefined ? 'no issuer' : `the issuer ${(0,misses/* shown */.S)(issuer)}`;
        return { reason: 'other-issuer', text: `${by} with ${vouches}, not ${(0,misses/* shown */.S)(wanted.issuer)}` };
    }
    if (fit === 'yes')
        return undefined;
    return { reason: 'other-ref', text: `${by}, which has another ref than ${(0,misses/* shown */.S)(wanted.pattern.text)}` };
}

;// CONCATENATED MODULE: ../build/js/trust/policy.js







const KINDS = new Map([
    ['digest', { fields: [], parse: parseDigestRule }],
    ['has', { fields: [], parse: parseHasRule }],
    [
        'key',
        {
            fields: signed_fields/* SIGNED_FIELDS */.Jf,
            refused: { 'max-age': 'max-age needs a proven time, which what is signed with a key does not have' },
            parse: key_rule/* parseKeyRule */.N,
        },
    ],
    ['keyless', { fields: ['issuer', ...signed_fields/* TIMED_FIELDS */.sV], parse: parseKeylessRule }],
    ['github', { fields: [...GITHUB_FIELDS, ...signed_fields/* TIMED_FIELDS */.sV], parse: parseGithubRule }],
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


/***/ }),

/***/ 65367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ ANY_SIGNERS),
/* harmony export */   Jf: () => (/* binding */ SIGNED_FIELDS),
/* harmony export */   j3: () => (/* binding */ parseSignedFields),
/* harmony export */   sV: () => (/* binding */ TIMED_FIELDS)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58532);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4456);


const SIGNED_FIELDS = ['predicate', 'annotations', 'name', 'signers'];
const TIMED_FIELDS = [...SIGNED_FIELDS, 'max-age'];
const PREDICATES = new Map([
    ['signature', _statement_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNATURE */ .J2],
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
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(`${where}: signers`, `it must be a number from 1 to ${most}, ${why}`);
    return {
        predicateType: predicateType(predicate ?? defaults.predicate, `${where}: predicate`),
        annotations: annotationsOf(annotations, `${where}: annotations`),
        name: name === undefined ? undefined : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name, `${where}: name`),
        signers: Number(signers),
        maxAge: maxAge === undefined ? undefined : age(maxAge, `${where}: max-age`),
    };
}
function predicateType(value, where) {
    const wanted = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(value, where);
    const type = PREDICATES.get(wanted) ?? wanted;
    if (/^[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu.test(type))
        return type;
    throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, `it must be a URI or one of ${[...PREDICATES.keys()].join(', ')}`);
}
function annotationsOf(value, where) {
    if (value === undefined)
        return {};
    const entries = Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value, where));
    if (entries.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, 'it is empty');
    return Object.fromEntries(entries.map(([name, one]) => [name, (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one, where)]));
}
function age(value, where) {
    const [, amount, unit = ''] = /^([1-9][0-9]{0,4})([mhd])$/.exec((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(value, where)) ?? [];
    if (amount === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrong */ .Qm)(where, 'it must be minutes, hours or days, such as 90m, 12h or 30d');
    return Number(amount) * (UNITS[unit] ?? 0);
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
