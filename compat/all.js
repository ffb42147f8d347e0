// Runs every script of this folder against a running server: node all.js http://localhost:8080/graphql
import { spawnSync } from 'node:child_process';

const url = process.argv[2] ?? 'http://localhost:8080/graphql';
const scripts = ['audit', 'apollo', 'urql', 'request', 'relay', 'codegen', 'ws', 'sse'];
const failed = scripts.filter((script) => {
  console.log(`== ${script}`);
  const { status } = spawnSync(process.execPath, [`${script}.js`, url], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    timeout: 120_000,
  });
  return status !== 0;
});
console.log(failed.length === 0 ? 'all clients work' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
