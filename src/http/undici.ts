// Of undici only what sends requests: its index also loads fetch, WebSocket, caches and mocks, most of its 1.5 MB.
import request from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';

export { Agent, request };
