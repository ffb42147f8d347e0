// relay-compiler over /schema.graphqls, its artifact executed by relay-runtime.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { Environment, Network, RecordSource, Store, fetchQuery } = createRequire(import.meta.url)('relay-runtime');
const url = process.argv[2] ?? 'http://localhost:8080/graphql';
writeFileSync('schema.graphql', await (await fetch(new URL('/schema.graphqls', url))).text());
execFileSync('npx', ['--no-install', 'relay-compiler', 'relay.config.json'], { stdio: ['ignore', 'ignore', 'inherit'] });

const artifact = (await import('./relay/__generated__/StatesQuery.graphql.js')).default;
const environment = new Environment({
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  }),
  store: new Store(new RecordSource()),
});
const data = await fetchQuery(environment, artifact, { count: 3 }).toPromise();
assert.equal(data.states.edges.length, 3);
assert.equal(data.states.pageInfo.hasNextPage, true);
assert.equal(data.node.__typename, 'Summit');
const next = await fetchQuery(environment, artifact, { count: 3, after: data.states.pageInfo.endCursor }).toPromise();
assert.notEqual(next.states.edges[0].node.id, data.states.edges[0].node.id);
console.log('relay-compiler and relay-runtime: ok');
