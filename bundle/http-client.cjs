// @actions/core loads @actions/http-client, and with it http, https, net and tls, at start, for ID tokens alone:
// behind these getters it is loaded when something of it is used.
const real = () => require('../node_modules/@actions/http-client/lib/index.js');

module.exports = {
  __esModule: true,
  get HttpClient() {
    return real().HttpClient;
  },
  get HttpClientError() {
    return real().HttpClientError;
  },
  get HttpCodes() {
    return real().HttpCodes;
  },
};
