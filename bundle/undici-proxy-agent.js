// Stands in for the undici 6 that @actions/http-client loads at start for one function that nothing here calls.
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not bundled for @actions/http-client: getAgentDispatcher() cannot be used');
  }
}
