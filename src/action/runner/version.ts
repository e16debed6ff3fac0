/** Of package.json, which a test asserts. */
export const VERSION = '0.1.0';
