// The Neo4j GraphQL Library over a graph of what holds today, as people would model it for the library:
// nodes and relationships without history, with the titles and addresses of the sources on the relationships.
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

const typeDefs = `#graphql
  type Region @node(labels: ["PlainRegion"]) {
    id: ID!
    name: String!
    scheme: String!
    insurers: [Insurer!]! @relationship(type: "LEADS", direction: IN, properties: "Leads")
    municipalities: [Municipality!]! @relationship(type: "IN_REGION", direction: IN)
    networks: [Network!]! @cypher(statement: """
      CALL (this) {
          MATCH (this)<-[:FOR_REGION]-(network:PlainNetwork {status: 'LISTED'}) RETURN network
        UNION
          MATCH (this)<-[:IN_REGION]-(:PlainMunicipality)<-[:COVERS]-(network:PlainNetwork {status: 'LISTED'})
          RETURN network
      }
      RETURN DISTINCT network ORDER BY network.name
      """, columnName: "network")
  }
  type Insurer @node(labels: ["PlainInsurer"]) {
    id: ID!
    name: String!
    regions: [Region!]! @relationship(type: "LEADS", direction: OUT, properties: "Leads")
  }
  type Network @node(labels: ["PlainNetwork"]) {
    id: ID!
    name: String!
    status: String
    municipalities: [Municipality!]! @relationship(type: "COVERS", direction: OUT, properties: "Covers")
    regions: [Region!]! @relationship(type: "FOR_REGION", direction: OUT)
  }
  type Municipality @node(labels: ["PlainMunicipality"]) {
    code: ID!
    name: String!
    inhabitants: Int
    regions: [Region!]! @relationship(type: "IN_REGION", direction: OUT)
    networks: [Network!]! @relationship(type: "COVERS", direction: IN, properties: "Covers")
  }
  type Leads @relationshipProperties {
    rank: Int
    basis: String
    titles: [String!]!
    urls: [String!]!
  }
  type Covers @relationshipProperties {
    extent: String!
    part: String
    titles: [String!]!
    urls: [String!]!
  }
`

const driver = neo4j.driver(process.env.BOLT, neo4j.auth.basic('', ''))
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const server = new ApolloServer({ schema, csrfPrevention: false })
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(process.env.PORT) } })
