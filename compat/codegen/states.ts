import { graphql } from '../generated';
import type { ResultOf } from '@graphql-typed-document-node/core';

const states = graphql(`
  query States($first: Int!) {
    states(first: $first) {
      nodes {
        id
        name
        memberships(first: 1) {
          nodes {
            membershipStatus
            period {
              start
            }
          }
        }
      }
    }
  }
`);

export function names(result: ResultOf<typeof states>): string[] {
  return result.states.nodes.map((state) => state.name);
}
