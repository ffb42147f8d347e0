// The audits of graphql-http against a running server: node audit.js http://localhost:8080/graphql
import { auditServer } from 'graphql-http';

const url = process.argv[2] ?? 'http://localhost:8080/graphql';
const results = await auditServer({ url });
const failed = results.filter((result) => result.status !== 'ok');
for (const result of failed) {
  console.log(`${result.id} ${result.name}: ${result.status} ${result.reason}`);
}
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
