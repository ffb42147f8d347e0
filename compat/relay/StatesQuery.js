import { graphql } from 'relay-runtime';

export const query = graphql`
  query StatesQuery($count: Int!, $after: String) {
    states(first: $count, after: $after) {
      edges {
        cursor
        node {
          id
          name
          ...StatesQuery_state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    node(id: "summit-2017-astana") {
      id
      __typename
    }
  }
`;

export const fragment = graphql`
  fragment StatesQuery_state on State {
    name
    memberships(first: 1) {
      nodes {
        membershipStatus
      }
    }
  }
`;
