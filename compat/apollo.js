// Apollo Client: POST, GET, automatic persisted queries, an error.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';

const uri = process.argv[2] ?? 'http://localhost:8080/graphql';
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const states = gql`
  query States($first: Int!) {
    states(first: $first) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`;
const links = {
  POST: new HttpLink({ uri }),
  GET: new HttpLink({ uri, useGETForQueries: true }),
  'persisted, registered': new PersistedQueryLink({ sha256 }).concat(new HttpLink({ uri })),
  'persisted, known': new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(new HttpLink({ uri })),
};
for (const [name, link] of Object.entries(links)) {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const { data } = await client.query({ query: states, variables: { first: 3 } });
  assert.equal(data.states.nodes.length, 3, name);
  assert.ok(data.states.totalCount > 3, name);
  const wrong = gql`
    query Wrong {
      nothing
    }
  `;
  await assert.rejects(client.query({ query: wrong }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), `${name}: ${error}`);
    assert.equal(error.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    return true;
  });
  console.log(`Apollo Client, ${name}: ok`);
}
