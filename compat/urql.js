// urql: POST and GET, an error.
import assert from 'node:assert/strict';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';

const url = process.argv[2] ?? 'http://localhost:8080/graphql';
const states = gql`
  query States($first: Int!) {
    states(first: $first) {
      nodes {
        id
        name
      }
    }
  }
`;
for (const preferGetMethod of [false, 'force']) {
  const client = new Client({ url, preferGetMethod, exchanges: [cacheExchange, fetchExchange] });
  const { data, error } = await client.query(states, { first: 3 }).toPromise();
  assert.equal(error, undefined);
  assert.equal(data.states.nodes.length, 3);
  const wrong = await client.query('{ nothing }', {}).toPromise();
  assert.equal(wrong.error.graphQLErrors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
  console.log(`urql, ${preferGetMethod === 'force' ? 'GET' : 'POST'}: ok`);
}
