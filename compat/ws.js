// graphql-ws: a query, an error, a subscription that is left.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = (process.argv[2] ?? 'http://localhost:8080/graphql').replace(/^http/, 'ws');
const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
const answers = [];
for await (const answer of client.iterate({ query: '{ states(first: 3) { nodes { id } } }' })) {
  answers.push(answer);
}
assert.equal(answers.length, 1);
assert.equal(answers[0].data.states.nodes.length, 3);
await assert.rejects(
  client.iterate({ query: '{ nothing }' }).next(),
  ([error]) => error.extensions.code === 'GRAPHQL_VALIDATION_FAILED',
);
const changes = client.iterate({ query: 'subscription { datasetChanged { version } }' });
const waiting = changes.next();
await changes.return();
await waiting;
await client.dispose();
console.log('graphql-ws: ok');
