// @actions/core loads @actions/exec at start to describe the platform, which nothing here asks for.
const real = () => require('../node_modules/@actions/exec/lib/exec.js');

module.exports = {
  __esModule: true,
  get exec() {
    return real().exec;
  },
  get getExecOutput() {
    return real().getExecOutput;
  },
};
