// GraphQL Code Generator by introspection, what it writes checked by tsc.
import { execFileSync } from 'node:child_process';
import { generate } from '@graphql-codegen/cli';

await generate(
  {
    schema: process.argv[2] ?? 'http://localhost:8080/graphql',
    documents: ['codegen/**/*.ts'],
    silent: true,
    generates: { './generated/': { preset: 'client', config: { useTypeImports: true } } },
  },
  true,
);
execFileSync('npx', ['--no-install', 'tsc', '--project', 'tsconfig.json'], { stdio: 'inherit' });
console.log('GraphQL Code Generator and tsc: ok');
