// graphql-request: variables, an error.
import assert from 'node:assert/strict';
import { ClientError, GraphQLClient, gql } from 'graphql-request';

const client = new GraphQLClient(process.argv[2] ?? 'http://localhost:8080/graphql');
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
const data = await client.request(states, { first: 3 });
assert.equal(data.states.nodes.length, 3);
await assert.rejects(client.request('{ nothing }'), (error) => {
  assert.ok(error instanceof ClientError, String(error));
  assert.equal(error.response.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
  return true;
});
console.log('graphql-request: ok');
