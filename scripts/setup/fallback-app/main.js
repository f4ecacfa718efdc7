// What Electron runs when it is started as `electron [-r module] [switches] <folder>` and has no app of its own:
// loads the folder named on the command line as the app. Only what this project's start and tests need.
const { app } = require('electron');
const path = require('node:path');
const { createRequire } = require('node:module');

const words = process.argv.slice(1);
const required = [];
while (words[0]?.startsWith('-')) {
  const word = words.shift();
  if (word === '-r' || word === '--require') required.push(words.shift());
}
if (words.length === 0) {
  process.stderr.write('electron: name the folder of the app to start\n');
  process.exit(64);
}

const root = path.resolve(words[0]);
const requireFromApp = createRequire(path.join(root, 'package.json'));
const { name, productName, version, main } = requireFromApp('./package.json');
process.defaultApp = true; // as documented for process.defaultApp: the app came as a parameter
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(root);
for (const module of required) requireFromApp(module);
requireFromApp(path.resolve(root, main));
